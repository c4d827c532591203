// The invented units stand in different states, and what is due is published with the page where it is done.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import { demonstrate as demonstratePlans } from '../../plans/server/demonstration.ts'
import { seedId } from '../../platform/seedId.ts'
import type { Demonstration } from '../../platform/server/feature.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { listUnitPapers } from '../questions.ts'
import { demonstrate } from './demonstration.ts'

const today = '2026-06-19'

function demonstrationIn(office: TestOffice): Demonstration {
  const now = `${today}T05:00:00Z`
  return {
    today,
    persona: (persona) => office.persona(persona),
    async give(contract, as, input, { key, at }) {
      office.at(at ?? now)
      const id = seedId(contract.name, key)
      const answer = await office.give(contract, as, input, id)
      office.at(now)
      return { ...answer, id }
    },
    ask: (contract, as, input) => office.ask(contract, as, input),
    photo: () => assert.fail('no photos'),
    random: () => 0.5,
  }
}

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: the invented units planned and looked back`, async (t) => {
    const office = await open(t)
    office.at(`${today}T05:00:00Z`)
    await demonstratePlans(demonstrationIn(office))
    await demonstrate(demonstrationIn(office))
    const head = await office.persona('stationHead')
    const { rows, counts, dueDates } = await office.ask(listUnitPapers, head, { kinds: ['unitPlan'], pageSize: 100 })
    const stateOf = (code: string) => rows.find((row) => row.agencyId === agencyId(code))?.unitPaperState
    assert.deepEqual(['UBND-BD', 'CA-BD', 'BCHQS-BD', 'UBND-HT'].map(stateOf), [
      'accepted',
      'submitted',
      'returned',
      'notBegun',
    ])
    assert.equal(stateOf('HKL'), undefined, 'the standing body owes nothing to itself')
    assert.deepEqual([counts.accepted, counts.submitted, counts.returned, dueDates.length], [1, 1, 1, 3])
    assert.ok(counts.late > 5)
    const before = await office.ask(listUnitPapers, head, {
      kinds: ['final'],
      year: 2025,
      states: ['submitted', 'accepted'],
    })
    assert.deepEqual(before.rows.map(({ unitPaperState }) => unitPaperState).sort(), ['accepted', 'submitted'])

    const due = await office.office.moment(({ tx }) =>
      sql<{ agencyId: string; kind: string; subject: string; doneOn: string | null; path: string }>`
        select agency_id as "agencyId", due_kind as kind, subject, done_on::text as "doneOn", path
        from published.unit_plans_due where due_on = '2026-01-31'`.execute(tx),
    )
    const of = (code: string) => due.rows.find((row) => row.agencyId === agencyId(code))
    assert.equal(due.rows.length, rows.length)
    assert.deepEqual([of('UBND-BD')?.kind, of('UBND-BD')?.doneOn], ['unitPlan', '2026-01-12'])
    assert.deepEqual([of('CA-BD')?.doneOn, of('BCHQS-BD')?.doneOn, of('UBND-HT')?.doneOn], ['2026-01-26', null, null])
    assert.match(of('UBND-HT')?.path ?? '', /^\/ke-hoach-don-vi\/soan\?ke-hoach=.*&nam=2026&co-quan=/)
    assert.match(of('UBND-HT')?.subject ?? '', /^120\/KH-UBND, 2026$/)
  })
