// Files of allocation as screens and programs may see them, and what was done of the plan.
import { may } from '../../../platform/actor.ts'
import { type Listing, listed } from '../../../platform/listing.ts'
import { notFound } from '../../../platform/problem.ts'
import { type Read, type ReadMoment, read } from '../../../platform/server/command.ts'
import { inOrderOf, pagedIds } from '../../../platform/server/database/pagedList.ts'
import { insertDisclosure } from '../../../platform/server/disclosureSql.ts'
import { selectUnitAt } from '../../../units/server/publishedSql.ts'
import {
  allocationSteps,
  allocationStopsOf,
  categoryOfRecipient,
  deciderOn,
  isDecided,
  isUndecided,
  nextStep,
  postingFrom,
} from '../../allocation/allocation.ts'
import { rowsOfYear } from '../../allocation/allocationResult.ts'
import {
  advanceAllocation,
  correctAllocation,
  decideAllocation,
  listAllocations,
  raiseObjection,
  readAllocationPeople,
  showAllocation,
  withdrawAllocation,
} from '../../allocationContract.ts'
import { type AllocationResultRow, readAllocationResult } from '../../allocationResultContract.ts'
import { forestTypeOfCode } from '../../forestType.ts'
import type { OwnerCategory } from '../../plot.ts'
import { attachedFile } from '../attachedFile.ts'
import { pagedAllocations, selectAllocationRows } from './allocationListSql.ts'
import { selectAllocatedPlots, selectAllocation } from './allocationSql.ts'
import { selectObjections } from './objectionSql.ts'
import {
  selectAllocationYears,
  selectDecisions,
  selectOpenFiles,
  selectTargets,
  selectUnallocated,
} from './resultSql.ts'
import { selectStandings } from './standingSql.ts'
import { type StoredStep, selectSteps } from './stepSql.ts'

const landClassOf = (forestType: number | null) =>
  forestType === null ? null : (forestTypeOfCode(forestType)?.landClass ?? null)

export const allocationReads: readonly Read[] = [
  read(listAllocations, async ({ tx, actor }, input) => {
    const { ids, total } = await pagedIds(tx, pagedAllocations(input, actor?.language ?? 'vi'), input)
    return { rows: await inOrderOf(ids, (some) => selectAllocationRows(tx, some)), total }
  }),

  read(showAllocation, async (moment, { allocationId }) => {
    const { tx, actor, today } = moment
    const [row] = await selectAllocationRows(tx, [allocationId])
    const stored = await selectAllocation(tx, allocationId)
    if (!row || !stored) throw notFound('forestAllocation', allocationId)
    const { state, changeId, isChangeUndone, recordedBy, withdrawalReason } = stored
    const steps = await selectSteps(tx, allocationId)
    const postedOn = known(steps, 'publicPosting')?.heldOn ?? today
    const on = row.decidedOn ?? today
    const ownerCategory = categoryOfRecipient(stored.recipient)
    const about = { territoryId: (await selectUnitAt(tx, stored.place, today)) ?? null }
    const decider = deciderOn(on)
    const isWaiting = isUndecided(state)
    return {
      row,
      recordedBy,
      withdrawalReason,
      nextStep: nextStep(state) ?? null,
      steps: await Promise.all(inOrder(steps).map((step) => shownStep(tx, step))),
      posting: postingFrom(postedOn) ?? null,
      decider: decider ? { basis: decider.basis, isChecked: decider.isChecked, decider: decider.decider } : null,
      objections: await Promise.all(
        (await selectObjections(tx, allocationId)).map(
          async ({ id, raisedOn, objection, fileId, answeredOn, answer, answerFileId }) => ({
            ...{ id, raisedOn, objection, answeredOn, answer },
            file: await attachedFile(tx, fileId),
            answerFile: await attachedFile(tx, answerFileId),
          }),
        ),
      ),
      plots: (await selectAllocatedPlots(tx, allocationId, on)).map((plot) => ({
        ...plot,
        landClass: landClassOf(plot.forestType),
        ownerCategory: plot.ownerCategory as OwnerCategory | null,
      })),
      stops: isWaiting ? allocationStopsOf(await selectStandings(tx, allocationId, { on: today, ownerCategory })) : [],
      change: changeId ? { changeId, isUndone: isChangeUndone } : null,
      mayAdvance: nextStep(state) !== undefined && may(actor, advanceAllocation, about),
      mayDecide: state === 'decision' && may(actor, decideAllocation, about),
      mayCorrect: state !== 'withdrawn' && may(actor, correctAllocation, about),
      mayWithdraw:
        state !== 'withdrawn' &&
        (!isDecided(state) || changeId === null || isChangeUndone) &&
        may(actor, withdrawAllocation, about),
      mayObject: (state === 'postingClosure' || state === 'appraisal') && may(actor, raiseObjection, about),
      mayPeople: may(actor, readAllocationPeople, about),
    }
  }),

  read(readAllocationPeople, async ({ tx, actor, now, today }, { allocationId }) => {
    const stored = await selectAllocation(tx, allocationId)
    const territoryId = stored ? ((await selectUnitAt(tx, stored.place, today)) ?? null) : null
    if (!stored || !actor || !may(actor, readAllocationPeople, { territoryId }))
      throw notFound('forestAllocation', allocationId)
    const { recipient, recipientName, representative } = stored
    const receivedBy = known(await selectSteps(tx, allocationId), 'boundaryHandover')?.receivedBy ?? null
    const objectors = (await selectObjections(tx, allocationId)).flatMap(({ id, raisedOn, objector }) =>
      objector === null ? [] : [{ id, raisedOn, objector }],
    )
    const people = [recipient === 'community' ? null : recipientName, representative, receivedBy].filter(Boolean)
    const rowCount = people.length + objectors.length
    if (rowCount > 0)
      await insertDisclosure(tx, { contract: readAllocationPeople, actor, at: now, rowCount, recordId: allocationId })
    return { recipientName, representative, receivedBy, objectors }
  }),

  read(readAllocationResult, async ({ tx, today }, { year, agencyId, territoryId, ...input }) => {
    const thisYear = Number(today.slice(0, 4))
    const years = year === undefined ? new Set([...(await selectAllocationYears(tx)), thisYear]) : [year]
    const rows: AllocationResultRow[] = []
    for (const each of years) {
      const on = [`${each}-12-31`, today].toSorted()[0] ?? today
      const asked = { agencyId, territoryId }
      const decided = await selectDecisions(tx, each, on, asked)
      rows.push(
        ...rowsOfYear({
          year: each,
          targets: await selectTargets(tx, each, asked),
          decided: decided.map((file) => ({
            ...file,
            plots: file.plots.map(({ forestType, hectares }) => ({ landClass: landClassOf(forestType), hectares })),
          })),
          // Of a year that has not begun nothing is on its way, and what is left of it is not known.
          open: each > thisYear ? [] : await selectOpenFiles(tx, on, asked),
          unallocated: each > thisYear ? [] : await selectUnallocated(tx, on, territoryId),
        }),
      )
    }
    return listed(rows, input, resultListing)
  }),
]

const resultListing: Listing<AllocationResultRow> = {
  words: ({ year, territoryName, targetBasis }) => [String(year), territoryName, targetBasis],
  sorts: {
    year: ({ year, territoryName }) => `${year} ${territoryName ?? ''}`,
    territoryName: ({ territoryName }) => territoryName,
    targetHa: ({ targetHa }) => targetHa,
    areaHa: ({ areaHa }) => areaHa,
    planPercent: ({ planPercent }) => planPercent,
    unallocatedHa: ({ unallocatedHa }) => unallocatedHa,
  },
  first: { sort: 'year', direction: 'desc' },
}

const known = (steps: readonly StoredStep[], step: StoredStep['allocationStep']) =>
  steps.find(({ allocationStep, isSuperseded }) => allocationStep === step && !isSuperseded)

/** As they are taken; those that were corrected before what says it now. */
const inOrder = (steps: readonly StoredStep[]) =>
  allocationSteps.flatMap((step) => steps.filter(({ allocationStep }) => allocationStep === step))

async function shownStep(tx: ReadMoment['tx'], step: StoredStep) {
  const { allocationId: _, receivedBy: __, fileId, recordedAt, ...shown } = step
  return { ...shown, file: await attachedFile(tx, fileId), recordedAt: recordedAt.toISOString() }
}
