import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import test from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { guideFolder, parsedPage, picturesOf, readGuide } from '../../scripts/guide.ts'
import { builtInRoles } from '../../src/platform/contract.ts'
import * as rules from './guideRules.ts'
import { readSources, root } from './sources.ts'

const guide = readGuide()
const isKnown = rules.knownNames([...(await everyWord()), ...(await indicatorNames())])
const screens = await screenPlaces()
const named = guide.pages.flatMap(({ slug, blocks }) => picturesOf(blocks).map((name) => ({ slug, name })))
const pictures = existsSync(join(guideFolder, 'pictures')) ? readdirSync(join(guideFolder, 'pictures')) : []
const kept = pictures.map((file) => file.replace(/\.webp$/, ''))

test('names in bold stand on the screens', () => assert.deepEqual(rules.namesAreOfScreens(guide, isKnown), []))
test('ways in bold are ways of the navigation', () => assert.deepEqual(rules.waysAreInNavigation(guide, screens), []))
test('every screen has its page of the guide', () => {
  assert.ok(screens.length > 100, `${screens.length} screens`)
  assert.deepEqual(rules.screensHavePages(guide, screens, builtInRoles), [])
})
test('every page is in the contents, every link leads somewhere', () => assert.deepEqual(rules.linksLead(guide), []))
test('every page says what it is for, the steps, refusals, what counts', () =>
  assert.deepEqual(rules.pagesAreWhole(guide), []))
test('the pictures are made by the stories, and none is left over', () =>
  assert.deepEqual(rules.picturesAreMade(named, madeInStories(), kept), []))
test('the pictures are small', () => {
  const sizes = pictures.map((file) => [file, statSync(join(guideFolder, 'pictures', file)).size] as const)
  assert.deepEqual(
    sizes.filter(([, size]) => size > 90_000),
    [],
  )
  assert.ok(sizes.reduce((sum, [, size]) => sum + size, 0) < 4_000_000)
})

test('a guide that drifted is seen', () => {
  const page = parsedPage(
    'sai',
    '# Trang\n\nBấm **Nút không có**, rồi **Kế hoạch** → **Biển cảnh báo**, xem [đó](mat.md).\n',
  )
  const planted = { ...guide, pages: [page], screens: { '/': 'mat', '/khong-co': { nobody: 'sai' } } }
  assert.deepEqual(rules.namesAreOfScreens(planted, isKnown), ['sai: no screen says “Nút không có”'])
  assert.deepEqual(rules.waysAreInNavigation(planted, screens), ['sai: the navigation has no Kế hoạch → Biển cảnh báo'])
  assert.ok(rules.linksLead(planted).includes('sai: mat leads nowhere'))
  assert.ok(rules.linksLead(planted).includes('sai: not in the contents'))
  assert.ok(rules.pagesAreWhole(planted).length > 0)
  const faults = rules.screensHavePages(planted, screens, builtInRoles)
  for (const fault of [
    'screens.json: nothing for /tuyen-truyen/ghi',
    'screens.json: / names mat, which is no page',
    'screens.json: no screen at /khong-co',
    'screens.json: /khong-co has nothing for everybody else (*)',
    'screens.json: /khong-co: no role nobody',
  ])
    assert.ok(faults.includes(fault), fault)
  assert.deepEqual(rules.picturesAreMade([{ slug: 'sai', name: 'mat' }], new Set(), ['thua']), [
    'sai: no story makes mat',
    'sai: mat.webp is not there',
    'pictures/thua.webp: no page shows it',
  ])
})

/** Every text of every words file. */
async function everyWord(): Promise<string[]> {
  const files = readSources('src', /\/(vi|navigationWords)\.ts$/)
  const loaded = await Promise.all(files.map(({ path }) => import(pathToFileURL(join(root, path)).href)))
  return loaded.flatMap((words) => rules.textsOf(words.vi ?? words.navigationWords?.vi))
}

/** What the plan's figures are called: seeded, dated data. */
async function indicatorNames(): Promise<string[]> {
  const { indicators120 } = await import('../../src/plans/seed/indicators120.ts')
  return indicators120.map(({ name }) => name)
}

/** The list of screens as the browser gets it; a list holds no markup, so it runs as it is. */
async function screenPlaces(): Promise<rules.ScreenPlace[]> {
  const hooks = registerHooks({
    load: (url, context, next) =>
      url.endsWith('.tsx')
        ? { format: 'module-typescript', source: readFileSync(fileURLToPath(url), 'utf8'), shortCircuit: true }
        : next(url, context),
  })
  const { screens: listed } = await import(pathToFileURL(join(root, 'src/apps/web/screens.ts')).href)
  const { platformWords } = await import('../../src/platform/words/platformWords.ts')
  hooks.deregister()
  const groups: Readonly<Record<string, string>> = platformWords.vi.groups
  return listed.map(({ path, navigation }: { path: string; navigation?: Navigation }) => ({
    path,
    ...(navigation && { navigation: [groups[navigation.group], navigation.label('vi')] }),
  }))
}
interface Navigation {
  readonly group: string
  readonly label: (language: 'vi') => string
}

/** Names of pictures in the stories. */
function madeInStories(): ReadonlySet<string> {
  const texts = readSources('test/journeys', /\.ts$/).map(({ text }) => text)
  const names = texts.flatMap((text) => [...text.matchAll(/\bpicture(?:\(\w+(?:\.\w+)?,|:) '([a-z0-9-]+)'/g)])
  return new Set(names.map(([, name = '']) => name))
}
