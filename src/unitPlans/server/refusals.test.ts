// Who may not: every command and read by a stranger, a neighbour unit, lower roles, and nobody at all.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offices } from '../../../test/support/office.ts'
import { reassignTask } from '../../plans/contract.ts'
import { taskIdOf } from '../../plans/server/foundationSql.ts'
import type { CommandContract, ReadContract } from '../../platform/contract.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import {
  acceptPlan,
  acceptReview,
  draftPlan,
  draftReview,
  returnPlan,
  returnReview,
  setUnitPaperDeadline,
  submitPlan,
  submitReview,
} from '../contract.ts'
import { aReview, aUnitPlan } from '../example.ts'
import { listUnitPapers, readUnitPaperDocument, readUnitPaperForm, showUnitPaper } from '../questions.ts'
import { commands } from './commands.ts'
import { reads } from './reads.ts'

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: strangers, neighbours and lower roles are refused`, async (t) => {
    const office = await open(t)
    office.at('2026-03-06T03:00:00Z')
    const officer = await office.persona('communeOfficer')
    await office.give(reassignTask, await office.persona('stationHead'), {
      taskId: taskIdOf('1.2'),
      fromAgencyIds: [agencyId('UBND-20035-TRUOC')],
      toAgencyIds: [agencyId('UBND-BD'), agencyId('UBND-KT')],
      validFrom: '2025-07-01',
      legalBasis: 'Thông báo phân công lại',
    })
    const form = await office.ask(readUnitPaperForm, officer, { unitPaperKind: 'unitPlan' })
    const place = { planId: form.plan.planId, year: 2026, agencyId: agencyId('UBND-BD') }
    const facts = aUnitPlan(taskIdOf('1.2'))
    const { id } = await office.give(draftPlan, officer, { ...place, version: 0, facts })
    await office.give(submitPlan, officer, { unitPaperId: id, version: 1 })
    const answer = { unitPaperId: id, number: 1 }
    const inputs: Readonly<Record<string, readonly [CommandContract, unknown]>> = {
      [draftPlan.name]: [draftPlan, { ...place, version: 1, facts }],
      [draftReview.name]: [
        draftReview,
        { ...place, reviewKind: 'final', coversTo: '2026-12-14', version: 0, facts: aReview() },
      ],
      [submitPlan.name]: [submitPlan, { unitPaperId: id, version: 1 }],
      [submitReview.name]: [submitReview, { unitPaperId: id, version: 1 }],
      [returnPlan.name]: [returnPlan, { ...answer, remark: 'Sửa lại', lineRemarks: [] }],
      [acceptPlan.name]: [acceptPlan, answer],
      [returnReview.name]: [returnReview, { ...answer, remark: 'Sửa lại', lineRemarks: [] }],
      [acceptReview.name]: [acceptReview, answer],
      [setUnitPaperDeadline.name]: [
        setUnitPaperDeadline,
        { planId: place.planId, year: 2026, unitPaperKind: 'unitPlan', dueOn: '2026-04-01', legalBasis: 'Công văn' },
      ],
    }
    assert.deepEqual(Object.keys(inputs).sort(), commands.map(({ contract }) => contract.name).sort())
    const ofUnits = [draftPlan.name, draftReview.name]
    const sent = [submitPlan.name, submitReview.name]
    const asked: readonly [who: string, code: (name: string) => string][] = [
      ['stranger', () => 'permission.refused'],
      // Another unit's paper is not told to exist.
      ['neighbour', (name) => (sent.includes(name) ? 'record.notFound' : 'permission.refused')],
      ['police', (name) => (sent.includes(name) ? 'record.notFound' : 'permission.refused')],
      ['leader', () => 'permission.refused'],
      ['administrator', () => 'permission.refused'],
    ]
    for (const [who, code] of asked)
      for (const [name, [contract, input]] of Object.entries(inputs)) {
        const actor = who === 'stranger' ? office.stranger : await office.persona(who)
        await assert.rejects(office.give(contract, actor, input as never), { code: code(name) }, `${who} ${name}`)
      }
    for (const [contract, input] of Object.values(inputs))
      await assert.rejects(office.give(contract, undefined, input as never), { code: 'signIn.required' })
    // The station answers, and does not write for a unit; a unit does not answer itself.
    const head = await office.persona('stationHead')
    for (const name of [...ofUnits, ...sent]) {
      const [contract, input] = inputs[name] ?? []
      await assert.rejects(office.give(contract as CommandContract, head, input as never), {
        code: 'permission.refused',
      })
    }
    for (const name of [returnPlan.name, acceptPlan.name]) {
      const [contract, input] = inputs[name] ?? []
      await assert.rejects(office.give(contract as CommandContract, officer, input as never), {
        code: 'permission.refused',
      })
    }

    const questions: readonly (readonly [ReadContract, unknown])[] = [
      [listUnitPapers, {}],
      [showUnitPaper, { unitPaperId: id }],
      [readUnitPaperForm, { unitPaperKind: 'unitPlan', agencyId: place.agencyId }],
      [readUnitPaperDocument, { unitPaperId: id }],
    ]
    assert.deepEqual(questions.map(([{ name }]) => name).sort(), reads.map(({ contract }) => contract.name).sort())
    const neighbour = await office.persona('neighbour')
    for (const [contract, input] of questions) {
      await assert.rejects(office.ask(contract, office.stranger, input as never), { code: 'permission.refused' })
      await assert.rejects(office.ask(contract, undefined, input as never), { code: 'signIn.required' })
      if (contract !== listUnitPapers)
        await assert.rejects(office.ask(contract, neighbour, input as never), { code: 'record.notFound' })
    }
    const own = await office.ask(listUnitPapers, neighbour, {})
    assert.deepEqual([...new Set(own.rows.map((row) => row.agencyId))], [agencyId('UBND-KT')])
  })
