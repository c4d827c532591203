// Invariants 1–3 of ARCHITECTURE.md: what may import what.
import { posix } from 'node:path'
import { isTest, type Rule, withoutComments } from './sources.ts'

/** Each feature may build on those after it, never on those before it. */
export const featureLine = [
  ...['reports', 'reminders', 'unitPlans', 'plans', 'directives', 'budget', 'coordination', 'movements'],
  ...['alerts', 'cases', 'inspections', 'tips', 'patrols', 'fire', 'pests', 'wildlife', 'traceability', 'payments'],
  ...['silviculture', 'households', 'pledges', 'outreach', 'forest', 'mapLayers', 'law', 'units'],
]
const libraries = ['geo', 'raster']
/** What another feature may use in its own transaction: writes, and questions of the published views. */
const serverDoors = ['commands.ts', 'publishedSql.ts']

export interface Place {
  /** The folder in src: a feature, `platform`, `apps` or a library. */
  readonly area: string
  readonly runs: 'door' | 'server' | 'web' | 'anywhere'
  readonly name: string
}

export function placeOf(path: string): Place {
  const [, area = '', ...rest] = path.split('/')
  const name = rest.at(-1) ?? ''
  if (area === 'apps') return { area, runs: 'door', name }
  if (rest.includes('server')) return { area, runs: 'server', name }
  if (rest.includes('web') || rest.includes('field')) return { area, runs: 'web', name }
  return { area, runs: 'anywhere', name }
}

/** Why `from` may not import `to`; undefined when it may. */
export function objection(from: Place, to: Place): string | undefined {
  if (from.runs === 'door') return undefined
  if (to.runs === 'door') return 'nothing imports a door'
  if (to.runs !== 'anywhere' && to.runs !== from.runs)
    return `code that runs ${from.runs} cannot import ${to.runs} code`
  if (from.area === to.area) return undefined
  if (libraries.includes(from.area)) return 'a library imports nothing of ours'
  if (!featureLine.includes(to.area)) return undefined
  if (from.area === 'platform') return 'platform does not know the features'
  if (featureLine.indexOf(to.area) < featureLine.indexOf(from.area)) return `${to.area} builds on ${from.area}`
  if (to.runs === 'web') return "another feature's screens are private"
  if (to.runs === 'server' && !serverDoors.includes(to.name))
    return `another feature's server is private except ${serverDoors.join(' and ')}`
  return undefined
}

const serverPackages =
  /^(node:|fastify|@fastify\/|pg$|pg-boss|kysely|sharp|docx|exceljs|pdfmake|@electric-sql\/|@node-rs\/|shpjs|@xmldom\/|@tmcw\/)/
const webPackages = /^(react|react-dom|@mantine\/|@tanstack\/|@tabler\/|maplibre-gl|dexie|@fontsource\/)/
const purePackages = /^(typebox|pbf)(\/|$)/

/** Why code that runs there may not import a package; undefined when it may. */
export function packageObjection(from: Place, target: string): string | undefined {
  if (from.runs === 'server' && webPackages.test(target)) return `server code cannot import ${target}`
  if (from.runs === 'web' && serverPackages.test(target)) return `screens cannot import ${target}`
  if (from.runs === 'anywhere' && !purePackages.test(target)) return `pure code cannot import ${target}`
  return undefined
}

/** Everything a text imports: static, for its side effect, dynamic, re-exported, and by `new URL`. */
export function importsOf(text: string): string[] {
  const patterns = [
    /^(?:import|export)\b[^'"`;=(]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^import\s*['"]([^'"]+)['"]/gm,
    /\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g,
    /\bnew URL\(\s*['"](\.[^'"]+\.tsx?)['"]\s*,\s*import\.meta\.url/g,
  ]
  const bare = withoutComments(text)
  return patterns.flatMap((pattern) => [...bare.matchAll(pattern)].map(([, target = '']) => target))
}

/** Every import of shipped code follows the architecture. */
export const importsFollow: Rule = (sources) =>
  sources
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, text }) => {
      const from = placeOf(path)
      return importsOf(text).flatMap((target) => {
        const to = posix.join(posix.dirname(path), target)
        const reason = !target.startsWith('.')
          ? packageObjection(from, target)
          : to.startsWith('src/')
            ? objection(from, placeOf(to))
            : 'outside src'
        return reason ? [`${path} -> ${target}: ${reason}`] : []
      })
    })

/** Every folder of src has its place in the line. */
export const featuresAreKnown: Rule = (sources) =>
  [...new Set(sources.map(({ path }) => placeOf(path).area))]
    .filter((area) => !['apps', 'platform', ...libraries, ...featureLine].includes(area))
    .map((area) => `src/${area} is not in the feature line of ARCHITECTURE.md`)

/** A door is wiring: short. */
export const doorsAreShort: Rule = (sources) =>
  sources
    .filter(({ path, text }) => placeOf(path).runs === 'door' && text.split('\n').length > 75)
    .map(({ path }) => `${path} is a door and longer than 75 lines`)
