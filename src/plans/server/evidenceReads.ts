// The list of everything that counts, and what its filters offer.
import type { Scope } from '../../platform/actor.ts'
import type { ListQuery } from '../../platform/listing.ts'
import { read } from '../../platform/server/command.ts'
import { countTouchedEvidence } from '../../platform/server/countTouchedSql.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import { idsOfPage, inOrderOf, type PagedList } from '../../platform/server/database/pagedList.ts'
import { type EvidenceRow, evidenceChoices, listEvidence } from '../evidenceContract.ts'
import { pagedEvidence, selectEvidence, selectKindCounts, selectUnitChoices } from './evidenceSql.ts'
import { selectPlans, selectTasks } from './sql.ts'

export const evidenceReads = [
  read(listEvidence, async ({ tx, scope, today }, { kinds: wanted, ...input }) => {
    await countTouchedEvidence(tx)
    const kinds = await selectKindCounts(tx, pagedEvidence(scope, input, today), input)
    const asked = kinds.filter(({ evidenceKind }) => !wanted || wanted.includes(evidenceKind))
    const total = asked.reduce((sum, { count }) => sum + count, 0)
    const list = pagedEvidence(scope, { ...input, ...(wanted ? { kinds: wanted } : {}) }, today)
    return {
      rows: await evidenceOfPage(tx, scope, list, input, total),
      total,
      kinds,
      unplaced: asked.reduce((sum, { count, placed }) => sum + count - placed, 0),
    }
  }),
  read(evidenceChoices, async ({ tx, today }, { asOf = today }) => {
    const units = await selectUnitChoices(tx, asOf)
    const plans = (await selectPlans(tx)).sort((a, b) => b.issuedOn.localeCompare(a.issuedOn))
    // Of several plans each task says whose it is.
    const codeOf = (task: string, plan: string) => (plans.length > 1 ? `${task} (${plan})` : task)
    const tasks = await Promise.all(
      plans.map(async ({ planId, code }) =>
        (await selectTasks(tx, planId)).map((task) => ({ ...task, code: codeOf(task.code, code) })),
      ),
    )
    return {
      units: units.sort((a, b) => a.name.localeCompare(b.name, 'vi')),
      tasks: tasks.flat().map(({ taskId, code, title }) => ({ id: taskId, code, title })),
    }
  }),
]

/** The records of a page of the list. */
export async function evidenceOfPage(
  tx: Transaction,
  scope: Scope,
  list: PagedList,
  query: ListQuery,
  total: number,
): Promise<EvidenceRow[]> {
  const ids = await idsOfPage(tx, list, query, total)
  return inOrderOf(ids, (some) => selectEvidence(tx, scope, some))
}
