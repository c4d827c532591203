// Files of allocation opened, taken step by step, decided, corrected, withdrawn; what is raised against them; plans of a year.
import type { InputOf } from '../../../platform/contract.ts'
import { notFound, Problem } from '../../../platform/problem.ts'
import { type Command, type CommandMoment, command } from '../../../platform/server/command.ts'
import { requireFiles } from '../../../platform/server/files/requireFiles.ts'
import { requireAgencies, selectUnitAt, unitOfDay } from '../../../units/server/publishedSql.ts'
import {
  type AllocationStep,
  allocationStopsOf,
  categoryOfRecipient,
  dayFault,
  isDecided,
  isUndecided,
  isWholePlot,
  nextStep,
  postingFrom,
  type StepDays,
  stateAfter,
} from '../../allocation/allocation.ts'
import {
  advanceAllocation,
  answerObjection,
  correctAllocation,
  decideAllocation,
  openAllocation,
  raiseObjection,
  setAllocationTarget,
  withdrawAllocation,
} from '../../allocationContract.ts'
import { where } from '../plotChange/soundChange.ts'
import {
  insertAllocation,
  insertObjection,
  insertStep,
  insertTarget,
  markAllocationWithdrawn,
  markAnswered,
  markChange,
  markDecidedPlots,
  type StepTaken,
  type StoredAllocation,
  selectAllocatedPlots,
  selectAllocation,
  selectFarMarks,
  selectObjection,
  selectStep,
  selectSteps,
  setState,
} from './allocationSql.ts'
import { selectStandings } from './standingSql.ts'
import { transferPlots } from './transferPlots.ts'

type Tx = CommandMoment['tx']

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

  command(raiseObjection, {
    audited: ({ objector: _, ...objection }) => objection,
    subject: ({ allocationId }, moment) => aboutAllocation(moment, allocationId),
    async run({ tx, id, actor, now, today }, input) {
      const { state } = await standingAllocation(tx, input.allocationId)
      const { publicPosting, postingClosure = today } = await daysOf(tx, input.allocationId)
      if (publicPosting === undefined || !isUndecided(state) || state === 'decision')
        throw new Problem('forestAllocation.notPosted', 409)
      const { raisedOn } = input
      if (raisedOn < publicPosting || raisedOn > postingClosure)
        throw new Problem('forestAllocation.outsidePosting', 422, { from: publicPosting, until: postingClosure }, [
          { path: '/raisedOn', expected: 'right' },
        ])
      await requireFiles(tx, input.fileId ? [input.fileId] : [], 'document', actor, '/fileId')
      await insertObjection(tx, id, input, { by: actor.accountId, at: now })
      return { id }
    },
  }),

  command(answerObjection, {
    async subject({ allocationObjectionId }, moment) {
      const objection = await selectObjection(moment.tx, allocationObjectionId)
      return objection ? aboutAllocation(moment, objection.allocationId) : { territoryId: null }
    },
    async run({ tx, actor, now, today }, { allocationObjectionId, ...answer }) {
      const allocationId = (await selectObjection(tx, allocationObjectionId))?.allocationId
      if (!allocationId) throw notFound('allocationObjection', allocationObjectionId)
      await standingAllocation(tx, allocationId)
      const objection = await selectObjection(tx, allocationObjectionId)
      if (!objection || objection.answeredOn !== null) throw new Problem('forestAllocation.answered', 409)
      if (answer.answeredOn > today || answer.answeredOn < objection.raisedOn)
        throw new Problem('forestAllocation.answerDay', 422, { from: objection.raisedOn }, [
          { path: '/answeredOn', expected: 'right' },
        ])
      await requireFiles(tx, answer.fileId ? [answer.fileId] : [], 'document', actor, '/fileId')
      await markAnswered(tx, allocationObjectionId, answer, { by: actor.accountId, at: now })
      return { id: allocationObjectionId }
    },
  }),

  command(setAllocationTarget, {
    subject: ({ agencyId }) => ({ agencyId }),
    async run({ tx, id, actor, now, today, isDemonstration }, target) {
      // Of a year that is over or begins, the agency of its days.
      const on = [today, `${target.targetYear}-12-31`].toSorted()[0] ?? today
      await requireAgencies(tx, [target.agencyId], on, '/agencyId')
      await unitOfDay(tx, { territoryId: target.territoryId }, on)
      await insertTarget(tx, id, target, { by: actor.accountId, at: now, isDemonstration })
      return { id }
    },
  }),
]

// --- What a step needs -----------------------------------------------------------------------------------------------

function requireDay(step: AllocationStep, heldOn: string, known: { days: StepDays; today: string }) {
  const fault = dayFault(step, heldOn, known)
  if (!fault) return
  const { code, ...params } = fault
  throw new Problem(code, 422, params, [{ path: '/heldOn', expected: code, params }])
}

async function daysOf(tx: Tx, allocationId: string): Promise<StepDays> {
  const steps = (await selectSteps(tx, allocationId)).filter(({ isSuperseded }) => !isSuperseded)
  return Object.fromEntries(steps.map(({ allocationStep, heldOn }) => [allocationStep, heldOn]))
}

/** A mark that is farther from every plot of the file is a slip of the pen. */
const farthestMarkM = 1000

type GivenStep = Omit<InputOf<typeof correctAllocation>, 'allocationStepId' | 'reason'>

/** What belongs to this step of what was given. Throws a Problem for a day, a paper or a mark that is not right. */
async function soundStep(
  tx: Tx,
  allocationId: string,
  given: GivenStep,
  about: {
    readonly step: AllocationStep
    readonly today: string
    readonly actor: CommandMoment['actor']
    readonly held?: readonly string[]
  },
): Promise<StepTaken> {
  const { step, today, actor, held = [] } = about
  const { heldOn, recordNumber, remarks, fileId, attended, agreed, surveyedHa, marks, receivedBy, signer } = given
  requireDay(step, heldOn, { days: await daysOf(tx, allocationId), today })
  await requireFiles(tx, fileId ? [fileId] : [], 'document', actor, '/fileId', held)
  if (step === 'villageMeeting' && (agreed ?? 0) > (attended ?? agreed ?? 0))
    throw new Problem('forestAllocation.moreAgreed', 422, {}, [{ path: '/agreed', expected: 'right' }])
  const isHandover = step === 'boundaryHandover'
  if (isHandover) await requireMarks(tx, allocationId, marks ?? [])
  return {
    ...{ allocationStep: step, heldOn, recordNumber, remarks, fileId },
    ...(step === 'villageMeeting' ? { attended, agreed } : {}),
    ...(step === 'survey' ? { surveyedHa } : {}),
    ...(step === 'publicPosting' ? { postedUntil: postingFrom(heldOn)?.until } : {}),
    ...(step === 'decision' ? { signer } : {}),
    ...(isHandover ? { marks, receivedBy } : {}),
  }
}

async function requireMarks(tx: Tx, allocationId: string, marks: NonNullable<GivenStep['marks']>) {
  const refused = (code: string, params = {}) =>
    new Problem(code, 422, params, [{ path: '/marks', expected: code, params }])
  if (marks.length === 0) throw refused('forestAllocation.noMarks')
  const numbers = marks.map(({ markNumber }) => markNumber.trim().toLocaleLowerCase('vi'))
  const twice = numbers.find((number, index) => numbers.indexOf(number) < index)
  if (twice !== undefined) throw refused('forestAllocation.markTwice', { marks: twice })
  const far = await selectFarMarks(tx, allocationId, marks, farthestMarkM)
  if (far.length > 0) throw refused('forestAllocation.markFar', { marks: far.join(', '), metres: farthestMarkM })
}

/** Each plot of the file with its hectares and the type it has on the day. */
async function decidePlots(
  tx: Tx,
  allocationId: string,
  given: InputOf<typeof decideAllocation>['plots'],
  on: string,
): Promise<void> {
  const hectares = new Map(given.map((plot) => [plot.plotId.toLowerCase(), plot.hectares]))
  const plots = await selectAllocatedPlots(tx, allocationId, on)
  if (
    hectares.size !== plots.length ||
    given.length !== plots.length ||
    plots.some(({ plotId }) => !hectares.has(plotId))
  )
    throw new Problem('forestAllocation.otherPlots', 422)
  const decided = plots.map(({ plotId, codePath, forestType, bookAreaHa, geodesicAreaHa }) => {
    const ha = hectares.get(plotId) ?? 0
    if (geodesicAreaHa !== null && !isWholePlot(ha, { bookAreaHa, geodesicAreaHa }))
      throw new Problem('forestAllocation.notWholePlot', 422, { plot: codePath, given: ha, measured: geodesicAreaHa }, [
        {
          path: `/plots/${given.findIndex((plot) => plot.plotId.toLowerCase() === plotId)}/hectares`,
          expected: 'right',
        },
      ])
    return { plotId, hectares: ha, forestType }
  })
  await markDecidedPlots(tx, allocationId, decided)
}

async function aboutAllocation({ tx, today }: Pick<CommandMoment, 'tx' | 'today'>, allocationId: string) {
  const place = (await selectAllocation(tx, allocationId))?.place
  return { territoryId: place ? ((await selectUnitAt(tx, place, today)) ?? null) : null }
}

/** The file, taken for this transaction while it is not withdrawn. */
async function standingAllocation(tx: Tx, allocationId: string): Promise<StoredAllocation> {
  const allocation = await selectAllocation(tx, allocationId, { forWriting: true })
  if (!allocation) throw notFound('forestAllocation', allocationId)
  if (allocation.state === 'withdrawn') throw new Problem('forestAllocation.withdrawn', 409)
  return allocation
}
