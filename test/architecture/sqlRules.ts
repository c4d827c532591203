// Invariant 4 of ARCHITECTURE.md: where SQL stands, and whose tables it may name.
import { featureLine } from './importRules.ts'
import { isTest, placeIn, type Rule, type Source, withoutComments } from './sources.ts'

/** Files that may hold SQL. An MBTiles file is SQLite by its own definition: its two questions stand where it is read. */
export function maySpeakSql(path: string): boolean {
  return (
    /\/server\/(.*\/)?(sql|[a-z]\w*Sql)\.ts$/.test(path) ||
    /^src\/platform\/server\/(database\/|tiles\/mbtiles\.ts$)/.test(path)
  )
}

const statement =
  /\bsql(?:<[^`]*?>)?`|['"`]\s*(?:select\s|insert into\s|update \w+[\s.]|delete from\s|create (?:table|view|schema)\s)/g

/** SQL stands in the SQL files of a feature, in the database folder and in migrations. */
export const sqlInItsFiles: Rule = (sources) =>
  sources
    .filter(({ path }) => !isTest(path) && !maySpeakSql(path) && !path.startsWith('src/apps/web/'))
    .flatMap(({ path, text }) => {
      const bare = { path, text: withoutComments(text) }
      return [...bare.text.matchAll(statement)].map(({ index }) => `${placeIn(bare, index)}: SQL outside a SQL file`)
    })

const areas = [...featureLine, 'platform']
const mention = new RegExp(`\\b(?:from|join|into|update|table|view|using)\\s+"?(${areas.join('|')})"?\\.(\\w+)`, 'gi')

/** The SQL of a feature names its own tables and `published.*`; the queue and the platform's tables belong to the platform. */
export const ownTablesOnly: Rule = (sources) =>
  sources
    .filter(({ path }) => !isTest(path) && maySpeakSql(path))
    .flatMap((source) => foreignTables(source, source.path.split('/')[1] ?? ''))

/** A migration makes and reads tables of one area; foreign keys (`references`) may point to others. */
export const migrationsKeepToTheirArea: Rule = (sources) =>
  sources.flatMap((source) => {
    const created = source.text.match(/^create (?:table|schema|(?:or replace )?view)(?: if not exists)? (\w+)/gim) ?? []
    const owners = new Set(created.map((line) => line.split(' ').at(-1) ?? '').filter((owner) => areas.includes(owner)))
    const [owner] = owners
    if (owners.size > 1) return [`${source.path} makes tables of ${[...owners].join(' and ')}`]
    return owner ? foreignTables({ ...source, text: source.text.replace(/--.*$/gm, '') }, owner) : []
  })

/** Migrations are named `NNNN-what.sql`, each number once. */
export const migrationsAreNumbered: Rule = (sources) => {
  const numbers = new Map<string, string>()
  return sources.flatMap(({ path }) => {
    const [, number] = /^migrations\/(\d{4})-[a-z0-9-]+\.sql$/.exec(path) ?? []
    if (!number) return [`${path} is not named NNNN-what.sql`]
    const other = numbers.get(number)
    numbers.set(number, path)
    return other ? [`${path} and ${other} have the same number`] : []
  })
}

/** What PostgreSQL 15 or the embedded database cannot do, or what leaks between its connections. */
export const dialectOfBoth: Rule = (sources) =>
  sources
    .filter(({ path }) => path.endsWith('.sql') || (maySpeakSql(path) && !isTest(path)))
    .flatMap(({ path, text }) => {
      const bare = { path, text: withoutComments(text).replace(/--.*$/gm, '') }
      const refused = /\buuidv7\(|vi-x-icu|\blisten \w+;|\bjson_table\(|\bany_value\(|\bpostgis_raster\b/gi
      return [...bare.text.matchAll(refused)].map(
        (hit) => `${placeIn(bare, hit.index)}: ${hit[0]} is not in both databases`,
      )
    })

function foreignTables(source: Source, owner: string): string[] {
  return [...source.text.matchAll(mention)]
    .filter(([, schema = '']) => schema !== owner)
    .map((hit) => `${placeIn(source, hit.index)}: ${owner} names ${hit[1]}.${hit[2]} (read published.* instead)`)
}
