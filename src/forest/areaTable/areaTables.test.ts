import assert from 'node:assert/strict'
import test from 'node:test'
import { forestTypeOfSymbol } from '../forestType.ts'
import {
  type AreaPart,
  areaTables,
  changeColumns,
  coverPercent,
  imbalance,
  ownerColumns,
  purposeColumns,
  unitColumns,
} from './areaTables.ts'

const code = (symbol: string) => forestTypeOfSymbol(symbol)?.code ?? null
const aPart = (part: Partial<AreaPart>): AreaPart => ({
  moment: 'closing',
  territoryId: 'a',
  forestType: code('RTG'),
  purpose: 3,
  ownerCategory: 'household',
  changeCause: null,
  hundredths: 1000,
  ...part,
})
const cell = <Column extends string>(
  rows: readonly { readonly line: string; readonly hectares: readonly number[] }[],
  line: string,
  columns: readonly Column[],
  column: Column,
) => rows.find((row) => row.line === line)?.hectares[columns.indexOf(column)]

/** Ten hectares of plantation: four are cut and bare, one goes to another owner's book; two of bare land are planted. */
const parts = [
  aPart({ moment: 'opening', hundredths: 1000 }),
  aPart({ moment: 'opening', forestType: code('DT1'), hundredths: 200 }),
  aPart({ moment: 'loss', hundredths: 400, changeCause: 'harvest' }),
  aPart({ moment: 'gain', forestType: code('DT1'), hundredths: 400, changeCause: 'harvest' }),
  aPart({ moment: 'loss', forestType: code('DT1'), hundredths: 200, changeCause: 'planting' }),
  aPart({ moment: 'gain', forestType: code('DTR'), hundredths: 200, changeCause: 'planting' }),
  aPart({ moment: 'gain', forestType: null, hundredths: 5, ownerCategory: null, purpose: null, territoryId: null }),
  aPart({ hundredths: 600 }),
  aPart({ forestType: code('DT1'), hundredths: 400 }),
  aPart({ forestType: code('DTR'), hundredths: 200 }),
  aPart({ forestType: null, hundredths: 5, ownerCategory: null, purpose: null, territoryId: null }),
]

test('closing by purpose, owner and unit', () => {
  const { byPurpose, byOwner, byUnit } = areaTables(parts, ['a', 'b'])
  assert.equal(cell(byPurpose, 'planted', purposeColumns, 'production'), 6)
  assert.equal(cell(byPurpose, 'plantedNotYetForest', purposeColumns, 'total'), 2)
  assert.equal(cell(byPurpose, 'total', purposeColumns, 'unknown'), 0.05)
  assert.equal(cell(byOwner, 'total', ownerColumns, 'household'), 12)
  assert.equal(cell(byOwner, 'unknown', ownerColumns, 'unknown'), 0.05)
  assert.deepEqual(
    byUnit.map(({ territoryId, hectares }) => [territoryId, hectares[unitColumns.indexOf('forest')], hectares.at(-1)]),
    [
      ['a', 6, 12],
      ['b', 0, 0],
      [null, 0, 0.05],
    ],
  )
})

test('what changed stands under its cause, and opening and changes are closing', () => {
  const { changes } = areaTables(parts, ['a'])
  assert.equal(cell(changes, 'planted', changeColumns, 'harvest'), -4)
  assert.equal(cell(changes, 'otherLand', changeColumns, 'harvest'), 4)
  assert.equal(cell(changes, 'plantedNotYetForest', changeColumns, 'planting'), 2)
  assert.equal(cell(changes, 'total', changeColumns, 'harvest'), 0)
  assert.equal(cell(changes, 'unknown', changeColumns, 'unexplained'), 0.05)
  for (const row of changes) assert.equal(imbalance(row), 0, row.line)
  assert.equal(imbalance({ line: 'total', hectares: [1, 0.5, 1.49] }), 1)
})

test('cover counts forest only, and is not known where the land is not', () => {
  assert.equal(coverPercent(57.16, 100), 57.16)
  assert.equal(coverPercent(57, null), null)
  assert.equal(coverPercent(57, 0), null)
})
