// What can be wrong within a zipped Shapefile: its parts, their heads, what they say of themselves.
import { zipEntries } from '../../src/platform/server/files/zipFile.ts'
import { shapefileZip, zipFile } from '../support/boundaryFiles.ts'
import { clear, made, refused } from './boundaryDamage.ts'
import { units } from './boundaryImporter.ts'
import type { Case } from './tableDamage.ts'

export function* shapefiles(): Generator<Case> {
  const parts = partsOf(shapefileZip(units))
  const without = (ending: string) => () =>
    zipFile(Object.fromEntries(Object.entries(parts).filter(([name]) => !name.endsWith(ending))))
  const withPart = (ending: string, content: Uint8Array) => () =>
    zipFile(
      Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, name.endsWith(ending) ? content : bytes])),
    )
  const [shp, dbf] = [parts['layer/units.shp'] ?? Buffer.alloc(0), parts['layer/units.dbf'] ?? Buffer.alloc(0)]
  yield made('structure', 'no .shp', 'zip', without('.shp'), refused)
  yield made('structure', 'no .dbf', 'zip', without('.dbf'), refused)
  yield made('structure', 'two layers', 'zip', () => zipFile({ ...parts, 'b.shp': shp, 'b.dbf': dbf }), refused)
  for (const [how, at] of Object.entries({ length: 104, type: 108, parts: 144, corners: 148, start: 152 }))
    for (const value of [-1, 0x7fffffff, 0x7fffff00, 3])
      yield made(
        'structure',
        `${how} of a record is ${value}`,
        'zip',
        () => {
          const bytes = Buffer.from(shp)
          if (how === 'length') bytes.writeInt32BE(value, at)
          else bytes.writeInt32LE(value, at)
          return withPart('.shp', bytes)()
        },
        clear,
      )
  for (const [how, at, size] of [
    ['rows', 4, 4],
    ['head', 8, 2],
    ['width', 10, 2],
    ['a column', 48, 1],
  ] as const)
    for (const value of [0, 1, 255])
      yield made(
        'structure',
        `${how} of the .dbf: ${value}`,
        'zip',
        () => {
          const bytes = Buffer.from(dbf)
          bytes.writeUIntLE(value, at, size)
          return withPart('.dbf', bytes)()
        },
        clear,
      )
  for (const share of [0, 0.2, 0.6, 0.9])
    for (const [ending, whole] of [
      ['.shp', shp],
      ['.dbf', dbf],
    ] as const)
      yield made(
        'cut off',
        `${ending} within the zip at ${share * 100} %`,
        'zip',
        withPart(ending, whole.subarray(0, whole.length * share)),
        refused,
      )
  for (const prj of ['', 'x'.repeat(100_000), 'PROJCS["nowhere"]', '\0'])
    yield made(
      'structure',
      `.prj ${JSON.stringify(prj.slice(0, 12))}`,
      'zip',
      () => shapefileZip(units, { prj }),
      clear,
    )
}

export const partsOf = (zip: Buffer): Record<string, Buffer> =>
  Object.fromEntries(zipEntries(zip, { noun: 'boundaryFile' }).map(({ name, read }) => [name, read()]))
