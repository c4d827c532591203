// Files of allocation opened, taken step by step, decided, corrected, withdrawn.
import { notFound, Problem } from '../../../platform/problem.ts'
import { type Command, command } from '../../../platform/server/command.ts'
import { requireFiles } from '../../../platform/server/files/requireFiles.ts'
import { requireAgencies } from '../../../units/server/publishedSql.ts'
import { allocationStopsOf, categoryOfRecipient, isDecided, nextStep, stateAfter } from '../../allocation/allocation.ts'
import {
  advanceAllocation,
  correctAllocation,
  decideAllocation,
  openAllocation,
  withdrawAllocation,
} from '../../allocationContract.ts'
import { where } from '../plotChange/soundChange.ts'
import { insertAllocation, markAllocationWithdrawn, markChange, setState } from './allocationSql.ts'
import { aboutAllocation, decidePlots, requireDay, soundStep, standingAllocation } from './soundStep.ts'
import { selectStandings } from './standingSql.ts'
import { insertStep, selectStep } from './stepSql.ts'
import { transferPlots } from './transferPlots.ts'

export const allocationCommands: readonly Command[] = [
  command(openAllocation, {
    /** The book of commands keeps what was done, not for whom. */
    audited: ({ recipientName: _, representative: __, ...file }) => file,
    subject: ({ plotIds }, moment) => where(moment, plotIds),
    async run(moment, input) {
      const { tx, id, actor, now, today, isDemonstration } = moment
      requireDay('application', input.heldOn, { days: {}, today })
      await requireAgencies(tx, [input.agencyId], today, '/agencyId')
      await requireFiles(tx, input.fileId ? [input.fileId] : [], 'document', actor, '/fileId')
      const writing = { by: actor.accountId, at: now, isDemonstration }
      const plots = await insertAllocation(tx, id, input, { on: today, ...writing })
      if (plots < input.plotIds.length) throw notFound('plot', input.plotIds.join(', '))
      const { heldOn, recordNumber, remarks, fileId } = input
      await insertStep(tx, id, id, { allocationStep: 'application', heldOn, recordNumber, remarks, fileId }, writing)
      return { id }
    },
  }),

  command(advanceAllocation, {
    audited: ({ receivedBy: _, ...step }) => step,
    subject: ({ allocationId }, moment) => aboutAllocation(moment, allocationId),
    async run({ tx, id, actor, now, today }, { allocationId, ...given }) {
      const allocation = await standingAllocation(tx, allocationId)
      const { allocationStep: step } = given
      const next = nextStep(allocation.state)
      if (step !== next) throw new Problem('forestAllocation.notNext', 409, { next: next ?? null })
      if (step === 'appraisal' && allocation.openObjections > 0)
        throw new Problem('forestAllocation.objectionOpen', 409, { count: allocation.openObjections })
      const taken = await soundStep(tx, allocationId, given, { step, today, actor })
      await insertStep(tx, id, allocationId, taken, { by: actor.accountId, at: now })
      await setState(tx, allocationId, stateAfter(step))
      return { id }
    },
  }),

  command(decideAllocation, {
    subject: ({ allocationId }, moment) => aboutAllocation(moment, allocationId),
    async run(moment, { allocationId, plots, ...given }) {
      const { tx, id, actor, now, today } = moment
      const allocation = await standingAllocation(tx, allocationId)
      if (allocation.state !== 'decision')
        throw new Problem('forestAllocation.notNext', 409, { next: nextStep(allocation.state) ?? null })
      const taken = await soundStep(tx, allocationId, given, { step: 'decision', today, actor })
      const ownerCategory = categoryOfRecipient(allocation.recipient)
      const stops = allocationStopsOf(await selectStandings(tx, allocationId, { on: given.heldOn, ownerCategory }))
      if (stops.length > 0) throw new Problem('forestAllocation.stopped', 422, { stops })
      await decidePlots(tx, allocationId, plots, given.heldOn)
      await insertStep(tx, id, allocationId, taken, { by: actor.accountId, at: now })
      const isChanged = await transferPlots(moment, {
        plotIds: plots.map(({ plotId }) => plotId),
        decidedOn: given.heldOn,
        decisionNumber: given.recordNumber,
        fileId: given.fileId,
        ownerCategory,
        ownerName: allocation.recipientName,
      })
      if (isChanged) await markChange(tx, allocationId, id)
      await setState(tx, allocationId, stateAfter('decision'))
      return { id }
    },
  }),

  command(correctAllocation, {
    audited: ({ receivedBy: _, ...step }) => step,
    async subject({ allocationStepId }, moment) {
      const step = await selectStep(moment.tx, allocationStepId)
      return step ? aboutAllocation(moment, step.allocationId) : { territoryId: null }
    },
    async run({ tx, id, actor, now, today }, { allocationStepId, reason, ...given }) {
      const before = await selectStep(tx, allocationStepId)
      if (!before) throw notFound('allocationStep', allocationStepId)
      const { allocationId, allocationStep: step } = before
      await standingAllocation(tx, allocationId)
      // Somebody may have corrected it meanwhile.
      if ((await selectStep(tx, allocationStepId))?.isSuperseded) throw new Problem('forestAllocation.corrected', 409)
      if (step === 'decision' && given.heldOn !== before.heldOn)
        throw new Problem('forestAllocation.decisionDay', 422, {}, [{ path: '/heldOn', expected: 'right' }])
      if (step === 'decision' && !given.recordNumber)
        throw new Problem('forestAllocation.noNumber', 422, {}, [{ path: '/recordNumber', expected: 'required' }])
      const held = before.fileId ? [before.fileId] : []
      const taken = await soundStep(tx, allocationId, given, { step, today, actor, held })
      await insertStep(tx, id, allocationId, { ...taken, correctionReason: reason }, { by: actor.accountId, at: now })
      return { id }
    },
  }),

  command(withdrawAllocation, {
    subject: ({ allocationId }, moment) => aboutAllocation(moment, allocationId),
    async run({ tx, actor, now }, { allocationId, reason }) {
      const { state, changeId, isChangeUndone } = await standingAllocation(tx, allocationId)
      if (isDecided(state) && changeId !== null && !isChangeUndone) throw new Problem('forestAllocation.decided', 409)
      await markAllocationWithdrawn(tx, allocationId, reason, { by: actor.accountId, at: now })
      return { id: allocationId }
    },
  }),
]
