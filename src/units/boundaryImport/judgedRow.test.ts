import assert from 'node:assert/strict'
import test from 'node:test'
import type { BoundaryRow, KnownTerritory } from './boundaryRow.ts'
import { guessedColumns } from './columns.ts'
import { judgedRows } from './judgedRow.ts'
import { kindIn, matched, nameIn } from './matching.ts'

const columns = { code: 'code', name: 'name', areaKm2: 'areaKm2' }
const row = (
  rowNumber: number,
  properties: BoundaryRow['properties'],
  changes: Partial<BoundaryRow> = {},
): BoundaryRow => ({
  rowNumber,
  properties,
  shapeState: 'sound',
  shapeFault: null,
  areaKm2: 83,
  overlaps: [],
  ...changes,
})
const known = (code: string, fullName: string, changes: Partial<KnownTerritory> = {}): KnownTerritory => ({
  id: `id of ${code}`,
  code,
  name: nameIn(fullName),
  fullName,
  territoryKind: kindIn(fullName) ?? 'ward',
  hasShape: true,
  isSketch: true,
  areaKm2: null,
  ...changes,
})
const territories = [
  known('46', 'thành phố Huế'),
  known('19996', 'phường Hương Trà'),
  known('20017', 'phường Kim Trà'),
  known('20035', 'xã Bình Điền'),
]
const judged = (rows: BoundaryRow[], decisions: Parameters<typeof judgedRows>[1]['decisions'] = []) =>
  judgedRows(rows, { columns, territories, decisions })
const told = (rows: ReturnType<typeof judged>) =>
  rows.map(({ rowState, faults }) => [rowState, ...faults.map(({ code }) => code)])

test('code and name together are a match that needs no look', () => {
  const [first] = judged([row(1, { code: '19996', name: 'Phường Hương Trà', areaKm2: 83.28 })])
  assert.equal(first?.rowState, 'ready')
  assert.equal(first?.officialKm2, 83.28)
  assert.deepEqual(first?.target, { kind: 'known', territory: territories[1] })
})

test('a re-used code: found by it, but of another name, is looked at', () => {
  const rows = [row(1, { code: '19996', name: 'Phường Tứ Hạ' })]
  assert.deepEqual(told(judged(rows)), [['look', 'nameDiffers']])
  assert.deepEqual(told(judged(rows, [{ rowNumber: 1, isAccepted: true }])), [['ready', 'nameDiffers']])
})

test('a name alone, or only without marks, is looked at; near names are not taken for each other', () => {
  assert.deepEqual(told(judged([row(1, { code: '99', name: 'Bình Điền' })])), [['look', 'codeDiffers']])
  assert.deepEqual(told(judged([row(1, { code: '', name: 'Bình Điền' })])), [['ready']])
  assert.deepEqual(told(judged([row(1, { code: '', name: 'Xa Binh Dien' })])), [['look', 'marksDiffer']])
  const near = [known('20008', 'phường Hương Vân'), known('20011', 'phường Hương Văn')]
  assert.equal(matched('', 'Phường Hương Vân', near)?.territory.code, '20008')
  assert.equal(matched('', 'Phuong Huong Van', near), undefined, 'both would fit')
})

test('what matches nothing is a new territory only by decision, and then must be whole', () => {
  const rows = [row(1, { code: '19753', name: 'Phường Phú Xuân' }), row(2, { code: '19753', name: 'Thuận Hóa' })]
  assert.deepEqual(told(judged(rows)), [
    ['wrong', 'territoryUnknown'],
    ['wrong', 'territoryUnknown'],
  ])
  const asNew = rows.map(({ rowNumber }) => ({ rowNumber, territoryId: null }))
  const both = judged(rows, asNew)
  assert.deepEqual(told(both), [['ready'], ['wrong', 'sameTerritory', 'kindUnknown']])
  const target = both[0]?.target
  assert.ok(target?.kind === 'new')
  assert.deepEqual([target.fullName, target.name, target.territoryKind], ['phường Phú Xuân', 'Phú Xuân', 'ward'])
  const mended = judged(rows, [
    { rowNumber: 1, territoryId: null },
    { rowNumber: 2, territoryId: null, code: '19750', territoryKind: 'ward' },
  ])
  assert.deepEqual(told(mended), [['ready'], ['ready']])
  assert.deepEqual(
    told(judged([row(1, { code: '19996', name: 'Phường Mới' })], [{ rowNumber: 1, territoryId: null }])),
    [['wrong', 'codeTaken']],
  )
})

test('two rows for one territory: the second is wrong until one is left out', () => {
  const rows = [row(1, { code: '19996', name: 'Hương Trà' }), row(2, { code: '19996', name: 'Hương Trà' })]
  assert.deepEqual(told(judged(rows)), [['ready'], ['wrong', 'sameTerritory']])
  assert.deepEqual(told(judged(rows, [{ rowNumber: 1, isLeftOut: true }])), [['leftOut'], ['ready']])
})

test('areas that differ by more than one in a hundred are looked at; a sketch is not compared', () => {
  const named = { code: '19996', name: 'Hương Trà' }
  assert.deepEqual(told(judged([row(1, { ...named, areaKm2: 82.5 })])), [['ready']])
  assert.deepEqual(told(judged([row(1, { ...named, areaKm2: '90,5' })])), [['look', 'areaDiffers']])
  const measured = territories.map((territory) => ({ ...territory, isSketch: false, areaKm2: 70 }))
  const found = judgedRows([row(1, named)], { columns, territories: measured, decisions: [] })
  assert.deepEqual(told(found), [['look', 'registerDiffers']])
})

test('shapes: what cannot be drawn is wrong, what was repaired or overlaps is looked at', () => {
  const named = { code: '19996', name: 'Hương Trà' }
  assert.deepEqual(told(judged([row(1, named, { shapeState: 'missing', areaKm2: null })])), [['wrong', 'shapeMissing']])
  assert.deepEqual(told(judged([row(1, named, { shapeState: 'repaired', shapeFault: 'Self-intersection' })])), [
    ['look', 'shapeRepaired'],
  ])
  const rows = [
    row(1, named, { overlaps: [{ rowNumber: 2, areaHa: 12.4 }] }),
    row(2, { code: '20017', name: 'Kim Trà' }, { overlaps: [{ rowNumber: 1, areaHa: 12.4 }] }),
    row(3, { code: '20035', name: 'Bình Điền' }, { overlaps: [{ rowNumber: 1, areaHa: 0.2 }] }),
  ]
  assert.deepEqual(told(judged(rows)), [['look', 'overlaps'], ['look', 'overlaps'], ['ready']])
  assert.deepEqual(told(judged(rows, [{ rowNumber: 2, isLeftOut: true }])), [
    ['ready'],
    ['leftOut', 'overlaps'],
    ['ready'],
  ])
})

test('a territory chosen by hand must be in force on the day', () => {
  const rows = [row(1, { code: 'x', name: '' })]
  assert.deepEqual(told(judged(rows, [{ rowNumber: 1, territoryId: 'id of 20035' }])), [['ready']])
  assert.deepEqual(told(judged(rows, [{ rowNumber: 1, territoryId: 'gone' }])), [['wrong', 'territoryGone']])
})

test('names of kinds are told from names, columns by how offices call them', () => {
  assert.deepEqual([kindIn('XÃ Bình Điền'), nameIn('Xã Bình Điền')], ['commune', 'Bình Điền'])
  assert.deepEqual([kindIn('Thị xã Hương Trà'), nameIn('Thị xã Hương Trà')], ['town', 'Hương Trà'])
  assert.deepEqual([kindIn('Hương Trà'), nameIn('Hương Trà')], [undefined, 'Hương Trà'])
  assert.deepEqual(guessedColumns(['OBJECTID', 'MaXa', 'TenXa', 'DienTich_km2']), {
    code: 'MaXa',
    name: 'TenXa',
    areaKm2: 'DienTich_km2',
  })
  const real = ['code', 'name', 'nameEn', 'fullName', 'codeName', 'gisServerId', 'areaKm2']
  assert.deepEqual(guessedColumns(real), { code: 'code', name: 'fullName', areaKm2: 'areaKm2' })
})
