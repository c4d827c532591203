// What stands open in somebody's name from every feature, and that a hand-over moves it: papers of units, reports, proposals.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offices } from '../../../test/support/office.ts'
import { draftBudgetProposal, submitBudgetProposal } from '../../budget/actContract.ts'
import { aProposal } from '../../budget/example.ts'
import { reassignTask } from '../../plans/contract.ts'
import { taskIdOf } from '../../plans/server/foundationSql.ts'
import { acceptPlan, draftPlan, submitPlan } from '../../unitPlans/contract.ts'
import { aUnitPlan } from '../../unitPlans/example.ts'
import { readUnitPaperForm } from '../../unitPlans/questions.ts'
import { createAccount } from '../../units/accountContract.ts'
import { recordHandOver, showOpenWork } from '../../units/handOver/contract.ts'
import { addPerson } from '../../units/peopleContract.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { draftReport } from '../contract.ts'

const ours = agencyId('UBND-BD')

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: papers, reports and proposals that are open go to whoever takes over`, async (t) => {
    const office = await open(t)
    office.at('2026-01-15T03:00:00Z')
    const [head, officer, administrator] = [
      await office.persona('stationHead'),
      await office.persona('communeOfficer'),
      await office.persona('administrator'),
    ]
    await office.give(reassignTask, head, {
      taskId: taskIdOf('1.2'),
      fromAgencyIds: [agencyId('UBND-20035-TRUOC')],
      toAgencyIds: [ours],
      validFrom: '2025-07-01',
      legalBasis: 'Thông báo phân công lại',
    })
    const openOf = async (accountId: string) => {
      const { openWork } = await office.ask(showOpenWork, administrator, { accountId })
      return openWork.map(({ openKind, subject, handedBy }) => [openKind, subject, handedBy])
    }
    const { plan } = await office.ask(readUnitPaperForm, officer, { unitPaperKind: 'unitPlan' })
    const place = { planId: plan.planId, year: 2026, agencyId: ours, version: 0 }
    const facts = aUnitPlan(taskIdOf('1.2'))
    const { id: unitPaperId } = await office.give(draftPlan, officer, { ...place, facts })
    const { id: budgetProposalId } = await office.give(draftBudgetProposal, officer, {
      proposal: aProposal({ agencyId: ours, title: 'Kinh phí tuyên truyền' }, taskIdOf('1.2')),
    })
    await office.give(draftReport, officer, {
      plan: '120/KH-UBND',
      year: 2026,
      agency: 'UBND-BD',
      version: 0,
      texts: { lessons: 'Một' },
    })
    const three = [
      ['unitPlan', facts.title, null],
      ['budgetProposal', 'Kinh phí tuyên truyền', null],
      ['report', 'UBND xã Bình Điền 2026', null],
    ]
    const sorted = (rows: readonly (readonly unknown[])[]) => rows.map(String).sort()
    assert.deepEqual(sorted(await openOf(officer.accountId)), sorted(three))

    await office.give(submitPlan, officer, { unitPaperId, version: 1 })
    await office.give(submitBudgetProposal, officer, { budgetProposalId, version: 1 })
    assert.equal((await openOf(officer.accountId)).length, 3, 'handed in and not answered is open too')

    const { id: heir } = await office.give(addPerson, administrator, { name: 'Người Nhận Việc' })
    const { id: heirAccount } = await office.give(createAccount, administrator, {
      personId: heir,
      userName: 'nhan.viec',
    })
    await office.give(recordHandOver, administrator, {
      accountId: officer.accountId,
      toPersonId: heir,
      handedOn: '2026-01-16',
      legalBasis: 'Quyết định 12/QĐ-UBND',
      postHoldingIds: [],
      isActing: false,
      closesAccount: false,
    })
    assert.deepEqual(await openOf(officer.accountId), [])
    assert.deepEqual(
      sorted(await openOf(heirAccount)),
      sorted(three.map(([openKind, subject]) => [openKind, subject, officer.name])),
    )
    await office.give(acceptPlan, head, { unitPaperId, number: 1 })
    assert.equal((await openOf(heirAccount)).length, 2, 'what is accepted is not open')
  })
