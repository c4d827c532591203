// GLOSSARY.md is read as data: its identifiers, its closed lists, its commands and its refused words.
import { placeOf } from './importRules.ts'
import { isTest, placeIn, type Rule, type Source, withoutComments } from './sources.ts'

export interface Glossary {
  /** Every identifier of section 2. */
  readonly identifiers: ReadonlySet<string>
  /** Closed lists: name → values, in order. */
  readonly lists: ReadonlyMap<string, readonly string[]>
  /** Commands of section 3. */
  readonly commands: ReadonlySet<string>
  /** Words of section 4 that are refused whatever they mean. */
  readonly refused: ReadonlySet<string>
}

const identifier = /^[a-z][A-Za-z0-9]*$/

export function readGlossary(text: string): Glossary {
  const [, terms = '', commands = '', refused = ''] = text.split(/^## [1-9]\. .*$/m).slice(1)
  const identifiers = new Set<string>()
  const lists = new Map<string, string[]>()
  for (const [, cell = ''] of rows(terms)) {
    let open: string[] | undefined
    for (const [, sign = '', word = ''] of cell.matchAll(/(=?)\s*`([^`]+)`/g)) {
      if (!identifier.test(word)) continue
      if (sign === '=') open = begin(lists, identifiers, word)
      else if (open && !cell.includes(`\`${word}\` =`)) open.push(word)
      else {
        open = undefined
        identifiers.add(word)
        lastNamed = word
      }
    }
  }
  return {
    identifiers,
    lists,
    commands: new Set(commandsIn(commands)),
    refused: new Set(rows(refused).flatMap(wholly)),
  }
}

let lastNamed = ''
function begin(lists: Map<string, string[]>, identifiers: Set<string>, first: string): string[] {
  const values = [first]
  lists.set(lastNamed, values)
  identifiers.add(lastNamed)
  return values
}

/** The cells of every table row, heads and rules left out. */
function rows(section: string): string[][] {
  return section
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('|--'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
}

function commandsIn(section: string): string[] {
  return [...section.matchAll(/`([a-z]\w*\.[a-z]\w*)`/g)].map(([, name = '']) => name)
}

/** Words refused in every meaning: a row that limits itself (`for …`, `(…)`, `alone`, `any …`) is for people to judge. */
function wholly([cell = '']: string[]): string[] {
  if (/\bfor\b|\(|\balone\b/.test(cell)) return []
  return cell
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => identifier.test(word))
}

/** No type, table, file or exported name is a refused word. */
export function refusedWordsAreAbsent({ refused, lists }: Glossary): Rule {
  const values = new Set([...lists.values()].flat())
  const isRefused = (name: string) => {
    const word = name.replace(/^[A-Z]/, (letter) => letter.toLowerCase())
    return (refused.has(word) || refused.has(singular(word))) && !values.has(word)
  }
  return (sources) =>
    sources
      .filter(({ path }) => !isTest(path))
      .flatMap((source) =>
        namesDeclaredIn(source)
          .filter(([name]) => isRefused(name))
          .map(([name, index]) => `${placeIn(source, index)}: "${name}" is refused by GLOSSARY.md section 4`),
      )
}

function namesDeclaredIn({ path, text }: Source): [string, number][] {
  const pattern = path.endsWith('.sql')
    ? /^create (?:table|view) \w+\.(\w+)/gim
    : /^export (?:abstract )?(?:class|interface|type|function|const) (\w+)|^(?:class|interface|type) (\w+)/gm
  const declared = [...text.matchAll(pattern)].map((hit): [string, number] => [
    camel(hit[1] ?? hit[2] ?? ''),
    hit.index,
  ])
  const file = path.split('/').at(-1)?.split('.')[0] ?? ''
  return path.endsWith('.sql') ? declared : [[file, 0], ...declared]
}

/** A closed list in code or a checked column in SQL has the values of its row. */
export function closedListsAgree({ lists }: Glossary): Rule {
  return (sources) =>
    sources
      .filter(({ path }) => !isTest(path))
      .flatMap((source) =>
        listsIn(source).flatMap(({ name, values, index, isWhole }) => {
          const wanted = lists.get(singular(name)) ?? lists.get(name)
          if (!wanted) return []
          const foreign = values.filter((value) => !wanted.includes(value))
          const missing = isWhole ? wanted.filter((value) => !values.includes(value)) : []
          return foreign.length + missing.length === 0
            ? []
            : [`${placeIn(source, index)}: ${name} differs from GLOSSARY.md (${[...foreign, ...missing].join(', ')})`]
        }),
      )
}

/** Lists are whole in code; a column may allow fewer values than the list has. */
function listsIn({ path, text }: Source) {
  const words = (inside = '') => [...inside.matchAll(/'([^']*)'/g)].map(([, word = '']) => word)
  if (path.endsWith('.sql'))
    return [...text.matchAll(/\b(\w+) in \(([^()]*'[^()]*)\)/g)].map(({ 1: column = '', 2: inside, index }) => ({
      name: camel(column),
      values: words(inside),
      index,
      isWhole: false,
    }))
  return [...withoutComments(text).matchAll(/^export const (\w+) = \[([^\]]*)\] as const/gm)]
    .filter(({ 2: inside = '' }) => !inside.includes('...'))
    .map(({ 1: name = '', 2: inside, index }) => ({ name, values: words(inside), index, isWhole: true }))
}

/** Commands stand in section 3; the noun of a read is an identifier, a feature or a plural of them. */
export function namesOfContractsAreKnown({ identifiers, commands }: Glossary): Rule {
  const isNoun = (noun: string, path: string) =>
    [noun, singular(noun)].some((word) => identifiers.has(word) || ['case', 'report', 'unit'].includes(word)) ||
    noun === placeOf(path).area ||
    path.startsWith('src/platform/')
  return (sources) =>
    sources
      .filter(({ path }) => !isTest(path))
      .flatMap((source) =>
        [...source.text.matchAll(/\b(command|read)Contract\(\{\s*name: '([^']+)'/g)].flatMap(
          ({ 1: kind, 2: name = '', index }) => {
            const [noun = '', verb] = name.split('.')
            if (!verb) return [`${placeIn(source, index)}: ${name} is not noun.verb`]
            if (kind === 'command' && !commands.has(name))
              return [`${placeIn(source, index)}: command ${name} is not in GLOSSARY.md section 3`]
            return isNoun(noun, source.path)
              ? []
              : [`${placeIn(source, index)}: ${noun} is no identifier of GLOSSARY.md`]
          },
        ),
      )
}

/** What the glossary itself must keep: no identifier twice, no refused word among its identifiers. */
export function glossaryIsWhole({ identifiers, refused }: Glossary): string[] {
  return [...identifiers].filter((word) => refused.has(word)).map((word) => `${word} is both an identifier and refused`)
}

export function camel(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function singular(name: string): string {
  return name
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/([^s])s$/, '$1')
}
