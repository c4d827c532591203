// A migration runs while servers of the version before it still serve (docs/decisions/0023): it may add, and it may not take
// away or demand what they do not know. What breaks that says by which decision, on the line before:
//   -- breaks the running version: 0031
import { placeIn, type Rule } from './sources.ts'

/** Written before the rule, and before there was a version that could run meanwhile. */
const before = /^migrations\/(00[0-3]\d|004[0-4]|0049|0090|0127)-/
const excuse = /^\s*--\s*breaks the running version: (\d{4})\s*$/

const name = String.raw`(?:if (?:not )?exists )?(?:only )?[\w."]+`
const objections: readonly (readonly [RegExp, string])[] = [
  [/\bdrop (?:table|schema|type|sequence|function|materialized view)\b/, 'drops what the running version uses'],
  [/\bdrop view\b/, 'drops a view: `create or replace view` keeps its columns'],
  [new RegExp(`\\balter table ${name}[^;]*\\bdrop column\\b`), 'drops a column the running version reads'],
  [new RegExp(`\\balter table ${name}[^;]*\\brename\\b`), 'renames what the running version names'],
  [/\balter (?:view|schema|sequence|type) [\w."]+ rename\b/, 'renames what the running version names'],
  [
    new RegExp(`\\balter table ${name}[^;]*\\balter (?:column )?[\\w"]+ (?:set data )?type\\b`),
    'changes the type of a column',
  ],
  [new RegExp(`\\balter table ${name}[^;]*\\bset not null\\b`), 'demands a value the running version may leave out'],
  [/\btruncate\b/, 'empties a table'],
]

/** A column that must have a value and brings none of its own. */
const column =
  /\badd (?:column )?(?:if not exists )?(?!constraint\b|check\b|unique\b|primary\b|foreign\b|exclude\b)"?\w+"?[^,;]*?\bnot null\b[^,;]*/g
const bringsItsOwn = /\bdefault\b|\bgenerated\b/
const tables = /\bcreate table (?:if not exists )?([\w."]+)/g
const indexed = /\bcreate (?:unique )?index (?!concurrently)[^;]*?\bon (?:only )?([\w."]+)/g

/** Nothing that the servers of the version before would stumble over; a new index only on a new table. */
export const migrationsLetTheOldVersionRun: Rule = (sources) =>
  sources
    .filter(({ path }) => !before.test(path))
    .flatMap((source) => {
      const lines = source.text.split('\n')
      const isExcused = (index: number) => {
        const line = source.text.slice(0, index).split('\n').length - 1
        return excuse.test(lines[line - 1] ?? '')
      }
      const text = source.text
        .replace(/--.*$/gm, (comment) => ' '.repeat(comment.length))
        .replace(/'[^']*'/g, (quote) => ' '.repeat(quote.length))
        .toLowerCase()
      const made = new Set([...text.matchAll(tables)].map(([, table]) => table))
      const faults: (readonly [number, string])[] = []
      for (const [statement, from] of statements(text)) {
        const [, altered] = /\balter table (?:if exists )?(?:only )?([\w."]+)/.exec(statement) ?? []
        if (altered && made.has(altered)) continue // nobody knows this table yet
        for (const [pattern, fault] of objections) if (pattern.test(statement)) faults.push([from, fault])
        if (altered)
          for (const [added] of statement.matchAll(column))
            if (!bringsItsOwn.test(added))
              faults.push([from, 'adds a column that must have a value, without a default'])
        for (const [, table] of statement.matchAll(indexed))
          if (table && !made.has(table)) faults.push([from, `locks ${table} against writing while it is indexed`])
      }
      return faults
        .filter(([at]) => !isExcused(at))
        .map(([at, fault]) => `${placeIn(source, at)}: ${fault} (docs/decisions/0023)`)
    })

/** Each statement with the place of its first letter. */
function statements(text: string): (readonly [string, number])[] {
  let from = 0
  return text.split(';').map((statement) => {
    const start = from + (/\S/.exec(statement)?.index ?? 0)
    from += statement.length + 1
    return [statement, start] as const
  })
}
