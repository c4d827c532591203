// A movement is opened, units report what they did, the board says who has not; it counts for the plan; who may not is refused.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import { uploaded } from '../../../test/support/uploads.ts'
import type { CommandContract, ReadContract } from '../../platform/contract.ts'
import type { Problem } from '../../platform/problem.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId, huongTraId } from '../../units/seed/territories.ts'
import {
  amendMovement,
  listMovements,
  openMovement,
  recordResult,
  restoreMovement,
  restoreResult,
  showMovement,
  withdrawMovement,
  withdrawResult,
} from '../contract.ts'
import { aMovement, aResult } from '../example.ts'
import { commands } from './commands.ts'
import { reads } from './reads.ts'

const [station, commune, ward] = [agencyId('HKL'), agencyId('UBND-BD'), agencyId('UBND-HT')]
const reason = 'Ghi nhầm phong trào.'

async function asked({ office: { database } }: TestOffice, question: ReturnType<typeof sql<Record<string, unknown>>>) {
  return (await question.execute(database.kysely)).rows
}
const evidenceOf = (office: TestOffice) =>
  asked(
    office,
    sql`select title, agency_id as "agencyId", quantities, photo_count as photos from published.evidence
      where evidence_kind = 'movementResult' order by occurred_on`,
  )

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: a movement is opened, reported by its units, counted`, async (t) => {
    const office = await open(t)
    office.at('2026-03-06T03:00:00Z')
    const stationHead = await office.persona('stationHead')
    const officer = await office.persona('communeOfficer')
    const facts = aMovement({ agencyId: station, unitIds: [station, commune, ward] })
    const { id: movementId } = await office.give(openMovement, stationHead, facts)
    const ours = { agencyId: commune, territoryId: binhDienId }
    const photo = await uploaded(office, officer)
    const { id: resultId } = await office.give(
      recordResult,
      officer,
      aResult(movementId, { ...ours, photoIds: [photo] }),
    )
    const other = aResult(movementId, {
      agencyId: station,
      territoryId: huongTraId,
      heldOn: '2026-03-01',
      quantities: [{ movementQuantity: 'plantedAreaHa', amount: 1.25 }],
    })
    await office.give(recordResult, stationHead, other)

    await t.test(
      'the board says what each unit did and who has not reported; what nobody measured is not there',
      async () => {
        const shown = await office.ask(showMovement, officer, { movementId })
        const board = new Map(shown.board.map((unit) => [unit.agencyId, unit]))
        assert.deepEqual(board.get(commune)?.quantities, { scatteredTrees: 350, attendance: 80 })
        assert.deepEqual(board.get(station)?.quantities, { plantedAreaHa: 1.25 })
        assert.deepEqual([board.get(ward)?.results, board.get(ward)?.lastHeldOn], [0, null])
        assert.deepEqual(shown.sums, { scatteredTrees: 350, attendance: 80, plantedAreaHa: 1.25 })
        assert.deepEqual([shown.row.reportedUnits, shown.row.units], [2, 3])
        assert.equal(shown.results.find(({ id }) => id === resultId)?.photos.length, 1)
      },
    )

    await t.test('it counts, and is due from whom has not reported', async () => {
      assert.deepEqual(await evidenceOf(office), [
        {
          title: 'Tết trồng cây Bính Ngọ, Dọc đường thôn 5',
          agencyId: commune,
          quantities: { results: 1, scatteredTrees: 350, attendance: 80 },
          photos: 1,
        },
        {
          title: 'Tết trồng cây Bính Ngọ, Dọc đường thôn 5',
          agencyId: station,
          quantities: { results: 1, plantedAreaHa: 1.25 },
          photos: 0,
        },
      ])
      const due = await asked(
        office,
        sql`select agency_id as "agencyId" from published.due_item
        where due_kind = 'movementResult' and done_on is null`,
      )
      assert.deepEqual(due, [{ agencyId: ward }])
    })

    await t.test(
      'a result outside of the period is refused; one withdrawn does not count, restored it does',
      async () => {
        const late = aResult(movementId, { ...ours, heldOn: '2026-02-01' })
        await assert.rejects(office.give(recordResult, officer, late), { code: 'movementResult.outsidePeriod' })
        await assert.rejects(office.give(withdrawMovement, stationHead, { movementId, reason }), {
          code: 'movement.hasResults',
        })
        await office.give(withdrawResult, officer, { resultId, reason })
        assert.equal((await evidenceOf(office)).length, 1)
        assert.equal((await office.ask(listMovements, officer, {})).rows[0]?.reportedUnits, 1)
        await office.give(restoreResult, officer, { resultId })
        assert.equal((await evidenceOf(office)).length, 2)
        const { id } = await office.give(openMovement, stationHead, facts)
        await office.give(withdrawMovement, stationHead, { movementId: id, reason })
        assert.equal((await office.ask(listMovements, officer, {})).total, 1)
        const gone = aResult(id, ours)
        await assert.rejects(office.give(recordResult, officer, gone), { code: 'record.alreadyWithdrawn' })
        await office.give(restoreMovement, stationHead, { movementId: id })
        assert.equal((await office.ask(listMovements, officer, { year: 2026 })).total, 2)
        assert.equal((await office.ask(listMovements, officer, { year: 2025 })).total, 0)
      },
    )

    await t.test('amended with the reason; results that it has stay within it', async () => {
      const amended = {
        ...facts,
        name: 'Tết trồng cây đời đời nhớ ơn Bác',
        startsOn: '2026-02-15',
        unitIds: [station, commune],
      }
      const input = { movementId, version: 1, reason: 'Kế hoạch sửa ngày.', movement: amended }
      const tight = { ...input, movement: { ...amended, startsOn: '2026-03-01' } }
      await assert.rejects(office.give(amendMovement, stationHead, tight), (problem: Problem) => {
        assert.deepEqual([problem.code, problem.fields[0]?.path], ['movement.resultsOutside', '/movement/startsOn'])
        return true
      })
      const less = { ...input, movement: { ...amended, measured: ['attendance' as const] } }
      await assert.rejects(office.give(amendMovement, stationHead, less), { code: 'movement.stillMeasured' })
      const reordered = { ...facts, unitIds: facts.unitIds.toReversed(), measured: facts.measured.toReversed() }
      await assert.rejects(office.give(amendMovement, stationHead, { ...input, movement: reordered }), {
        code: 'record.nothingChanged',
      })
      await office.give(amendMovement, stationHead, input)
      const stale = { ...input, movement: facts }
      await assert.rejects(office.give(amendMovement, stationHead, stale), { code: 'record.changedMeanwhile' })
      const shown = await office.ask(showMovement, officer, { movementId })
      assert.deepEqual([shown.version, shown.row.name, shown.row.units], [2, amended.name, 2])
      const [step] = shown.history
      assert.deepEqual([step?.act, step?.reason, step?.fields], ['amended', input.reason, ['unitIds']])
      assert.deepEqual(step?.changes, [
        { field: 'name', before: facts.name, after: amended.name },
        { field: 'startsOn', before: '2026-02-10', after: '2026-02-15' },
      ])
      assert.match(String((await evidenceOf(office))[0]?.title), /nhớ ơn Bác/)
    })

    await t.test('strangers, neighbours and lower roles are refused', async () => {
      const before = await evidenceOf(office)
      const inputs: Readonly<Record<string, readonly [CommandContract, unknown]>> = {
        [openMovement.name]: [openMovement, facts],
        [amendMovement.name]: [amendMovement, { movementId, version: 2, reason, movement: facts }],
        [withdrawMovement.name]: [withdrawMovement, { movementId, reason }],
        [restoreMovement.name]: [restoreMovement, { movementId }],
        [recordResult.name]: [recordResult, aResult(movementId, ours)],
        [withdrawResult.name]: [withdrawResult, { resultId, reason }],
        [restoreResult.name]: [restoreResult, { resultId }],
      }
      assert.deepEqual(Object.keys(inputs).sort(), commands.map(({ contract }) => contract.name).sort())
      for (const who of ['stranger', 'finance', 'administrator', 'neighbour', 'ownerRepresentative'])
        for (const [name, [contract, input]] of Object.entries(inputs)) {
          const actor = who === 'stranger' ? office.stranger : await office.persona(who)
          await assert.rejects(
            office.give(contract, actor, input as never),
            { code: 'permission.refused' },
            `${who} ${name}`,
          )
        }
      const questions: readonly (readonly [ReadContract, unknown])[] = [
        [listMovements, {}],
        [showMovement, { movementId }],
      ]
      assert.deepEqual(questions.map(([{ name }]) => name).sort(), reads.map(({ contract }) => contract.name).sort())
      for (const [contract, input] of questions) {
        await assert.rejects(office.ask(contract, office.stranger, input as never), { code: 'permission.refused' })
        await assert.rejects(office.ask(contract, undefined, input as never), { code: 'signIn.required' })
      }
      await assert.rejects(office.ask(showMovement, officer, { movementId: randomUUID() }), { code: 'record.notFound' })
      assert.deepEqual(await evidenceOf(office), before)
    })
  })
