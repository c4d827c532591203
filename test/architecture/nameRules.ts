// Invariants 5, 6 and 9 of ARCHITECTURE.md: names, length, and where environment, clock, console and Vietnamese may stand.
import { isTest, placeIn, type Rule, type Source, withoutComments } from './sources.ts'

const refusedWords = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'manager', 'stuff', 'shared']
const refusedAlone = ['data', 'info', 'item', 'items', 'base', 'lib', 'core']

/** No folder or file is named by a word that says nothing. */
export const namesSaySomething: Rule = (sources) =>
  sources.flatMap(({ path }) =>
    path
      .replace(/\.[a-z.]+$/, '')
      .split('/')
      .flatMap((part) => {
        const words = part
          .replace(/([a-z])([A-Z])/g, '$1-$2')
          .toLowerCase()
          .split(/[^a-z]+/)
        const refused = words.filter(
          (word) => refusedWords.includes(word) || (words.length === 1 && refusedAlone.includes(word)),
        )
        return refused.length > 0 ? [`${path}: "${refused.join(', ')}" says nothing`] : []
      }),
  )

/** No index file, no file that only passes on another. */
export const noReExports: Rule = (sources) =>
  sources.flatMap(({ path, text }) => {
    if (/\/index\.tsx?$/.test(path)) return [`${path}: index file`]
    return /^export \* from/m.test(text) ? [`${path}: re-exports a whole file`] : []
  })

/** No file is over 300 lines; texts and coordinates apart. */
export const filesAreShort: Rule = (sources) =>
  sources
    .filter(({ path }) => !/\/(seed|fixtures|words)\/|\/(vi|en)\.ts$|\.vectors\.ts$/.test(path))
    .filter(({ text }) => text.trimEnd().split('\n').length > 300)
    .map(({ path }) => `${path} is over 300 lines`)

const clockDoors = [
  /^src\/apps\//,
  /\/web\//,
  /^src\/platform\/server\/(office|openOffice|runner|jobs|speech)\.ts$/,
  /^src\/platform\/server\/database\//, // locks, backups and waiting are about the machine's own time
]

/** The clock is read in doors, in the runner and on the screen; rules receive `now`. */
export const clockOnlyInDoors: Rule = (sources) =>
  found(sources, /\bDate\.now\(|\bnew Date\(\s*\)/g, clockDoors, 'reads the clock: rules receive `now`')

/** The environment is read in one file. */
export const environmentInOneFile: Rule = (sources) =>
  found(sources, /\bprocess\.env\b/g, [/^src\/platform\/server\/config\.ts$/], 'reads process.env outside config.ts')

const voices = [
  /^src\/apps\//,
  /^src\/platform\/server\/(speech|cliDoor|jobs)\.ts$/,
  /^src\/platform\/server\/database\/(prepare|embeddedProcess)\.ts$/, // processes of their own
  /\/web\//, // the console of the browser
]

/** Only the doors' own voice prints. */
export const onlyVoicesPrint: Rule = (sources) =>
  found(sources, /\bconsole\.\w+\(/g, voices, 'prints: say it through speech.ts or throw')

const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i
// Letters alone (a search key folding đ, a compass letter) and the product's name are not text.
const loneLetters = /\[đĐ\]|'[A-ZĐ]'|Đại Ngàn/g
const vietnamesePlaces = /\/(vi|en)\.ts$|\/(seed|fixtures)\/|\/(example|demonstration)\.ts$|\.vectors\.ts$|Words\.ts$/

/** Vietnamese text stands in words, seeds, fixtures and citations. */
export const vietnameseInWordsOnly: Rule = (sources) =>
  sources
    .filter(({ path }) => !isTest(path) && !vietnamesePlaces.test(path))
    .flatMap(({ path, text }) =>
      withoutComments(text)
        .split('\n')
        .flatMap((line, index) =>
          vietnamese.test(line.replace(loneLetters, '')) ? [`${path}:${index + 1}: ${line.trim().slice(0, 80)}`] : [],
        ),
    )

/** What is put off has an issue, or is not written down in code. */
export const nothingPutOff: Rule = (sources) =>
  sources.flatMap((source) =>
    [...source.text.matchAll(/\b(TODO|FIXME|XXX|HACK)\b(?!.*#\d)/g)].map(
      ({ index }) => `${placeIn(source, index)}: put off without an issue`,
    ),
  )

/** Places of a pattern in shipped code, outside the files where it belongs. */
function found(sources: readonly Source[], pattern: RegExp, allowed: readonly RegExp[], reason: string): string[] {
  return sources
    .filter(({ path }) => !isTest(path) && !allowed.some((place) => place.test(path)))
    .flatMap(({ path, text }) => {
      const bare = { path, text: withoutComments(text) }
      return [...bare.text.matchAll(pattern)].map(({ index }) => `${placeIn(bare, index)}: ${reason}`)
    })
}
