// `npm run -s bench -- <name> …`: seeded benchmarks, one JSON object a line; without a name all of them. What the machine
// has no PostgreSQL for is left out with a line on stderr.
import { coldStart } from './coldStart.ts'
import { commandThroughput } from './commandThroughput.ts'
import { importPlots } from './importPlots.ts'
import { lists } from './lists.ts'
import { mapPan } from './mapPan.ts'
import type { Measured } from './measured.ts'
import { overlaps } from './overlaps.ts'
import { pointLookup } from './pointLookup.ts'
import { reportAnnual } from './reportAnnual.ts'
import { restore } from './restore.ts'
import { tilesEvidence } from './tilesEvidence.ts'
import { tilesPlots } from './tilesPlots.ts'
import { twoServers } from './twoServers.ts'

type Bench = (print: (measured: Measured) => void) => Promise<void>

const benches: Readonly<Record<string, Bench>> = {
  'command-throughput': commandThroughput,
  'cold-start': coldStart,
  'report-annual': reportAnnual,
  'import-plots': importPlots,
  lists,
  'map-pan': mapPan,
  overlaps,
  'tiles-evidence': tilesEvidence,
  'tiles-plots': tilesPlots,
  'point-lookup': pointLookup,
  restore,
  'two-servers': twoServers,
}

const given = process.argv.slice(2)
const unknown = given.filter((name) => !(name in benches))
if (unknown.length > 0) {
  process.stderr.write(`No benchmark ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}\n`)
  process.exit(1)
}
for (const [name, bench] of Object.entries(benches))
  if (given.length === 0 || given.includes(name))
    await bench((measured) => process.stdout.write(`${JSON.stringify(measured)}\n`))
process.exit(0)
