// docs/guide says what the screens say: names in bold are words of the product, pictures are made by the stories, every screen
// has its page.
import { type Guide, type GuideBlock, type GuideLine, guidePageFor } from '../../src/platform/guide/guide.ts'

/** Every text of a tree of words; what is put in by a function stands as `※`. */
export function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return [...new Set(['※', 7, 0].flatMap((filler) => said(words as Saying, filler)))]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : []
}

type Saying = (...given: unknown[]) => unknown
function said(words: Saying, filler: string | number): string[] {
  // Sentences of problems take one object: whatever they ask it for is the filler.
  const object = new Proxy({}, { get: (_, name) => (name === Symbol.toPrimitive ? () => filler : filler) })
  return [Array.from({ length: 6 }, () => filler), [object, ...Array.from({ length: 5 }, () => filler)]].flatMap(
    (given) => {
      try {
        const text = words(...given)
        return typeof text === 'string' ? [text.replaceAll(/※|\b[70]\b/g, '※')] : []
      } catch {
        return []
      }
    },
  )
}

/** Whether a name stands in the words: as it is, or as a sentence with something put in. */
export function knownNames(texts: readonly string[]): (name: string) => boolean {
  const whole = new Set(texts.map((text) => text.trim()))
  const patterns = [...whole]
    .filter((text) => text.includes('※') && (text.match(/\p{L}/gu) ?? []).length > 5)
    .map((text) => new RegExp(`^${text.split(/※+/).map(escaped).join('.+')}$`))
  return (name) => whole.has(name) || patterns.some((pattern) => pattern.test(name))
}
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

interface Quoted {
  readonly slug: string
  readonly line: GuideLine
}

/** Every line of every page. */
export function linesOf(guide: Guide): readonly Quoted[] {
  return [{ slug: 'README', blocks: guide.opening }, ...guide.pages].flatMap(({ slug, blocks }) =>
    blocks.flatMap(linesIn).map((line) => ({ slug, line })),
  )
}
function linesIn(block: GuideBlock): GuideLine[] {
  switch (block.block) {
    case 'list':
      return block.entries.flat().flatMap(linesIn)
    case 'note':
      return block.blocks.flatMap(linesIn)
    case 'table':
      return [...block.head, ...block.rows.flat()]
    case 'picture':
      return []
    default:
      return [block.line]
  }
}

/** Names in bold that no words file has. */
export function namesAreOfScreens(guide: Guide, isKnown: (name: string) => boolean): string[] {
  return linesOf(guide).flatMap(({ slug, line }) =>
    line
      .filter(({ text, style }) => style === 'name' && !isKnown(text))
      .map(({ text }) => `${slug}: no screen says “${text}”`),
  )
}

export interface ScreenPlace {
  readonly path: string
  /** Names of its group and itself in the navigation. */
  readonly navigation?: readonly [group: string, page: string]
}

/** `**group** → **page**` is a way that the navigation has. */
export function waysAreInNavigation(guide: Guide, screens: readonly ScreenPlace[]): string[] {
  const groups = new Set(screens.flatMap(({ navigation }) => navigation?.[0] ?? []))
  const ways = new Set(screens.flatMap(({ navigation }) => navigation?.join(' → ') ?? []))
  return linesOf(guide).flatMap(({ slug, line }) =>
    line.flatMap(({ text, style }, index) => {
      const [arrow, page] = [line[index + 1], line[index + 2]]
      const isWay = style === 'name' && groups.has(text) && arrow?.text.trim() === '→' && page?.style === 'name'
      const way = `${text} → ${page?.text}`
      return isWay && !ways.has(way) ? [`${slug}: the navigation has no ${way}`] : []
    }),
  )
}

/** Every screen has a page, its own or that of the screen above it; every named page exists, no entry is for a screen that is gone. */
export function screensHavePages(guide: Guide, screens: readonly ScreenPlace[], roles: readonly string[]): string[] {
  const slugs = new Set(guide.pages.map(({ slug }) => slug))
  const own = screens.filter(({ path }) => !path.startsWith('/huong-dan'))
  return [
    ...own
      .filter(({ path }) => !guidePageFor(guide.screens, path, []))
      .map(({ path }) => `screens.json: nothing for ${path}`),
    ...Object.entries(guide.screens).flatMap(([path, given]) => {
      const byRole = typeof given === 'string' ? { '*': given } : given
      return [
        ...(own.some((screen) => screen.path === path) ? [] : [`screens.json: no screen at ${path}`]),
        ...(byRole['*'] ? [] : [`screens.json: ${path} has nothing for everybody else (*)`]),
        ...Object.entries(byRole).flatMap(([role, slug]) => [
          ...(slugs.has(slug) ? [] : [`screens.json: ${path} names ${slug}, which is no page`]),
          ...(role === '*' || roles.includes(role) ? [] : [`screens.json: ${path}: no role ${role}`]),
        ]),
      ]
    }),
  ]
}

/** Every page is in the contents and every link leads somewhere. */
export function linksLead(guide: Guide): string[] {
  const ids = new Map(
    guide.pages.map(({ slug, blocks }) => [
      slug,
      new Set(blocks.flatMap((block) => (block.block === 'heading' ? [block.id] : []))),
    ]),
  )
  const listed = new Set(guide.parts.flatMap(({ slugs }) => slugs))
  const leads = (to: string) => {
    const [slug = '', id] = to.split('#')
    return ids.has(slug) && (id === undefined || ids.get(slug)?.has(id))
  }
  return [
    ...[...ids.keys()].filter((slug) => !listed.has(slug)).map((slug) => `${slug}: not in the contents`),
    ...[...listed].filter((slug) => !ids.has(slug)).map((slug) => `README: ${slug} is no page`),
    ...linesOf(guide).flatMap(({ slug, line }) =>
      line.flatMap(({ to }) => (to && !/^https:/.test(to) && !leads(to) ? [`${slug}: ${to} leads nowhere`] : [])),
    ),
  ]
}

const firstDay = ['Ngày đầu', 'Việc thường làm']
const ofTask = ['Các bước', 'Khi bị từ chối', 'Tính vào đâu']

/** A page is one of a first day or of a task; both say the same things in the same order. */
export function pagesAreWhole(guide: Guide): string[] {
  const first = new Set(guide.parts.map(({ slugs }) => slugs[0]))
  return guide.pages.flatMap(({ slug, blocks }) => {
    const headings = blocks.flatMap((block) =>
      block.block === 'heading' ? [block.line.map(({ text }) => text).join('')] : [],
    )
    const expected = headings.includes('Ngày đầu') && first.has(slug) ? firstDay : ofTask
    const found = headings.filter((heading) => expected.includes(heading))
    const opens = blocks[0]?.block === 'paragraph' || slug === 'dang-nhap' || slug === 'man-hinh'
    return [
      ...(found.join() === expected.join() ? [] : [`${slug}: its parts are ${headings.join(', ')}`]),
      ...(opens ? [] : [`${slug}: does not begin with what it is for`]),
    ]
  })
}

/** Every picture that a page shows is there and is made by a story; none is there for nothing. */
export function picturesAreMade(
  named: readonly { readonly slug: string; readonly name: string }[],
  made: ReadonlySet<string>,
  kept: readonly string[],
): string[] {
  return [
    ...named.filter(({ name }) => !made.has(name)).map(({ slug, name }) => `${slug}: no story makes ${name}`),
    ...named.filter(({ name }) => !kept.includes(name)).map(({ slug, name }) => `${slug}: ${name}.webp is not there`),
    ...kept
      .filter((name) => !named.some((each) => each.name === name))
      .map((name) => `pictures/${name}.webp: no page shows it`),
  ]
}
