// The list of evidence and the layers of the map, on each database: the SQL says what the counting rule says, and a tile
// counts what the list counts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import { type Tile, tileAt, tileBounds } from '../../geo/tile.ts'
import { placeWarningSign, recordSession } from '../../outreach/contract.ts'
import type { SessionFacts } from '../../outreach/session.ts'
import type { Actor } from '../../platform/actor.ts'
import { buffer, extent, tileByEncoder, tileByPostgis } from '../../platform/server/tiles/sql.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId } from '../../units/seed/territories.ts'
import { adjustFigure, readPlanTasks } from '../contract.ts'
import { concerns, type IndicatorRule } from '../count.ts'
import { type EvidenceFilter, evidenceChoices, listEvidence } from '../evidenceContract.ts'
import { listIndicators } from '../indicatorContract.ts'
import { indicatorIdOf } from './foundationSql.ts'
import { tiles } from './tiles.ts'

const stream = { lon: 107.47, lat: 16.33 }
const nearby = { lon: 107.4702, lat: 16.3301 }
const hill = { lon: 107.42, lat: 16.38 }
const places = [stream, nearby, hill]

for (const [database, open] of Object.entries(offices)) {
  test(`${database}: evidence as list and as map`, async (t) => {
    const office = await open(t)
    const head = await office.persona('stationHead')
    await recordAll(office, head)
    await t.test('the list of a task holds what its indicators concern', () => agreesWithRule(office, head))
    await t.test('filters and bounds', () => filters(office, head))
    await t.test('tiles count what the list counts, once', () => tilesAgree(office, head))
    await t.test('units are drawn as of a day, each named once', () => unitsAreDrawn(office, head))
  })
}

async function recordAll({ give }: TestOffice, head: Actor) {
  const base = { agencyId: agencyId('HKL'), heldOn: '2026-05-20', territoryId: binhDienId } as const
  const kinds: Partial<SessionFacts>[] = [
    { topic: 'directive58', audience: 'officials', sessionForm: 'conference' },
    { topic: 'directive58', audience: 'pupils', sessionForm: 'atSchool' },
    { topic: 'wildBirds', audience: 'pupils', sessionForm: 'atSchool', place: stream },
    { topic: 'wildBirds', audience: 'residents', sessionForm: 'loudspeaker', place: nearby },
    { topic: 'firePrevention', audience: 'forestHouseholds', sessionForm: 'houseCall', place: hill },
  ]
  for (const kind of kinds) await give(recordSession, head, { ...base, ...kind } as SessionFacts)
  await give(placeWarningSign, head, {
    agencyId: agencyId('HKL'),
    place: hill,
    signText: 'Cấm lửa',
    signState: 'good',
    installedOn: '2026-05-02',
  })
  await give(adjustFigure, head, {
    indicatorId: indicatorIdOf('1.2', 'signs'),
    delta: 2,
    occurredOn: '2026-05-03',
    agencyId: agencyId('HKL'),
    reason: 'Hai biển dựng trước khi có phần mềm',
  })
}

async function agreesWithRule({ ask }: TestOffice, head: Actor) {
  const { rows: evidence } = await ask(listEvidence, head, { pageSize: 1000 })
  const { rows: indicators } = await ask(listIndicators, head, { pageSize: 1000 })
  const { groups } = await ask(readPlanTasks, head, {})
  let found = 0
  for (const { taskId, code } of groups.flatMap((group) => group.tasks)) {
    const rules = indicators.filter((each) => each.taskId === taskId)
    const wanted = evidence.filter((row) =>
      rules.some((rule) => concerns(rule as unknown as IndicatorRule, asCounted(row))),
    )
    const { rows } = await ask(listEvidence, head, { taskId, pageSize: 1000 })
    assert.deepEqual(rows.map(({ id }) => id).sort(), wanted.map(({ id }) => id).sort(), code)
    found += rows.length
  }
  assert.equal(found, evidence.length, 'every record counts for exactly one task')
}

type Listed = { evidenceKind: string; attributes: Record<string, unknown> }
const asCounted = ({ evidenceKind, attributes }: Listed) =>
  ({ evidenceKind, attributes }) as unknown as Parameters<typeof concerns>[1]

async function filters({ ask }: TestOffice, head: Actor) {
  const totalOf = async (filter: EvidenceFilter & { bounds?: number[] }) =>
    (await ask(listEvidence, head, filter)).total
  assert.equal(await totalOf({}), 7)
  assert.equal(await totalOf({ kinds: ['warningSign', 'adjustment'] }), 2)
  assert.equal(await totalOf({ from: '2026-05-03', to: '2026-05-19' }), 1)
  assert.equal(await totalOf({ asOf: '2026-05-02' }), 1)
  assert.equal(await totalOf({ agencyId: agencyId('HKL') }), 7)
  assert.equal(await totalOf({ agencyId: agencyId('UBND-BD') }), 0)
  assert.equal(await totalOf({ bounds: [107.4, 16.37, 107.43, 16.39] }), 2)
  const { unplaced, kinds } = await ask(listEvidence, head, { kinds: ['session'] })
  assert.equal(unplaced, 2)
  assert.deepEqual(
    kinds.map((each) => each.evidenceKind),
    ['session', 'adjustment', 'warningSign'],
  )
  assert.deepEqual(
    kinds.filter(({ placed }) => placed === 0).map((each) => each.evidenceKind),
    ['adjustment'],
    'a kind without a place is not in the legend of the map',
  )
  assert.equal(
    await totalOf({ bounds: [-180, -90, 180, 90] }),
    7 - unplaced - 1,
    'anywhere leaves out only the unplaced',
  )
}

const sourceOf = (name: string) => {
  const source = tiles.find((each) => each.name === name)
  assert.ok(source)
  return source
}

async function bytesOf({ office }: TestOffice, head: Actor, name: string, tile: Tile, input: object) {
  const source = sourceOf(name)
  return office.permitted(source.contract, { actor: head, address: '', device: 'test' }, async ({ tx, scope, now }) => {
    const rows = source.rows({
      tile,
      bounds: tileBounds(tile, buffer / extent),
      scope,
      now,
      today: now.toISOString().slice(0, 10),
      input,
    })
    const mine = await tileByEncoder(tx, name, tile, rows)
    if (office.database.kind === 'postgres')
      assert.equal((await tileByPostgis(tx, name, tile, rows)).length > 0, mine.length > 0)
    const { rows: found } = await rows.execute(tx)
    return { mine, properties: found.map((row) => row.properties as Record<string, unknown>) }
  })
}

async function tilesAgree(office: TestOffice, head: Actor) {
  const totalOf = async (zoom: number, input: object) => {
    const around = new Map(
      places.map(({ lon, lat }) => tileAt(lon, lat, zoom)).map((tile) => [JSON.stringify(tile), tile]),
    )
    let total = 0
    let marks = 0
    for (const tile of around.values()) {
      const { properties } = await bytesOf(office, head, 'evidence', tile, input)
      total += properties.reduce((sum, each) => sum + Number(each.count), 0)
      marks += properties.length
    }
    return { total, marks }
  }
  assert.deepEqual(await totalOf(6, {}), { total: 4, marks: 1 }, 'far away all is one disc')
  assert.deepEqual(await totalOf(12, {}), { total: 4, marks: 2 })
  assert.deepEqual(await totalOf(18, {}), { total: 4, marks: 3 }, 'near by, only what stands on one spot is together')
  assert.deepEqual(await totalOf(12, { kinds: ['warningSign'] }), { total: 1, marks: 1 })
  assert.deepEqual(await totalOf(12, { asOf: '2026-05-01' }), { total: 0, marks: 0 })
}

async function unitsAreDrawn(office: TestOffice, head: Actor) {
  const tile = tileAt(107.45, 16.4, 9)
  const namesOf = async (asOf: string) => {
    const { properties, mine } = await bytesOf(office, head, 'units', tile, { asOf })
    assert.ok(mine.length > 0)
    return properties.filter((each) => each.isLabel).map((each) => each.id)
  }
  const idsOf = async (asOf: string) => {
    const { units } = await office.ask(evidenceChoices, head, { asOf })
    return units.filter((unit) => unit.bounds).map((unit) => unit.id)
  }
  for (const asOf of ['2025-06-30', '2026-06-19'])
    assert.deepEqual((await namesOf(asOf)).sort(), (await idsOf(asOf)).sort())
}
