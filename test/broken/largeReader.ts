// A process of its own with little memory: opens each of the files it is given at each door that reads such files, and says what
// came of it and the most memory it has held so far. Arguments: `door:path`.
import { readFileSync, statSync } from 'node:fs'
import { calendarRows } from '../../src/law/calendarFile.ts'
import { tableOf } from '../../src/law/server/tableFile.ts'
import { readLayer } from '../../src/mapLayers/server/readLayer.ts'
import { tableLines } from '../../src/plans/planImport/tableLines.ts'
import { textPlan } from '../../src/plans/planImport/textLines.ts'
import { Problem } from '../../src/platform/problem.ts'
import { readArchive } from '../../src/platform/server/backup/readArchive.ts'
import { readTable as readBulk } from '../../src/platform/server/bulk/readTable.ts'
import { preparedPhoto } from '../../src/platform/server/files/imagePipeline.ts'
import { boundariesTypeOf, layerTypeOf } from '../../src/platform/server/files/mediaType.ts'
import { readTable } from '../../src/platform/server/tables/readTable.ts'
import { readBoundaries } from '../../src/units/server/boundaryImport/readBoundaries.ts'
import { conversionTable } from '../../src/units/unitConversion/tableRows.ts'

const columns = [
  { key: 'a', cellKind: 'text' },
  { key: 'b', cellKind: 'text' },
] as const
const heads = new Map([
  ['a', ['a']],
  ['b', ['b']],
])

const doors: Readonly<Record<string, (path: string) => unknown>> = {
  bulk: (path) => readBulk(readFileSync(path), columns, heads),
  calendar: (path) => calendarRows(tableOf(readFileSync(path))),
  plan: (path) => {
    const { tableFormat, sheets } = readTable(readFileSync(path))
    if (tableFormat !== 'text') return tableLines(sheets)
    return textPlan(sheets.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]?.text ?? '')).join('\n'), [])
  },
  boundaries: (path) => {
    const bytes = readFileSync(path)
    const type = boundariesTypeOf(bytes) ?? ''
    return readBoundaries(bytes, type, { srid: undefined, near: { lon: 107.5, lat: 16.4 } })
  },
  layers: (path) => {
    const bytes = readFileSync(path)
    return readLayer(bytes, layerTypeOf(bytes) ?? '', { srid: undefined, near: { lon: 107.5, lat: 16.4 } })
  },
  conversion: (path) => {
    const table = conversionTable(readTable(readFileSync(path)).sheets)
    if ('missing' in table) throw new Problem('unitConversion.notTheTable', 422)
  },
  archive: (path) => readArchive(path, undefined),
  photo: (path) => preparedPhoto(path),
}

for (const given of process.argv.slice(2)) {
  const [door = '', path = ''] = given.split(':')
  const from = performance.now()
  const outcome = await Promise.resolve()
    .then(() => doors[door]?.(path))
    .then(
      () => 'read',
      (error) => (error instanceof Problem ? error.code : `raw ${error}`),
    )
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  const ms = Math.round(performance.now() - from)
  process.stdout.write(`${JSON.stringify({ given, outcome, megabytes, ms, bytes: statSync(path).size })}\n`)
}
