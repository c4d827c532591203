// Whether a step of a file is sound: its day, its paper, its marks, the hectares of its decision.
import type { InputOf } from '../../../platform/contract.ts'
import { notFound, Problem } from '../../../platform/problem.ts'
import type { CommandMoment } from '../../../platform/server/command.ts'
import { requireFiles } from '../../../platform/server/files/requireFiles.ts'
import { selectUnitAt } from '../../../units/server/publishedSql.ts'
import { type AllocationStep, dayFault, isWholePlot, postingFrom, type StepDays } from '../../allocation/allocation.ts'
import type { correctAllocation, decideAllocation } from '../../allocationContract.ts'
import { markDecidedPlots, type StoredAllocation, selectAllocatedPlots, selectAllocation } from './allocationSql.ts'
import { type StepTaken, selectFarMarks, selectSteps } from './stepSql.ts'

type Tx = CommandMoment['tx']

export function requireDay(step: AllocationStep, heldOn: string, known: { days: StepDays; today: string }) {
  const fault = dayFault(step, heldOn, known)
  if (!fault) return
  const { code, ...params } = fault
  throw new Problem(code, 422, params, [{ path: '/heldOn', expected: code, params }])
}

export async function daysOf(tx: Tx, allocationId: string): Promise<StepDays> {
  const steps = (await selectSteps(tx, allocationId)).filter(({ isSuperseded }) => !isSuperseded)
  return Object.fromEntries(steps.map(({ allocationStep, heldOn }) => [allocationStep, heldOn]))
}

/** A mark that is farther from every plot of the file is a slip of the pen. */
const farthestMarkM = 1000

type GivenStep = Omit<InputOf<typeof correctAllocation>, 'allocationStepId' | 'reason'>

/** What belongs to this step of what was given. Throws a Problem for a day, a paper or a mark that is not right. */
export async function soundStep(
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
export async function decidePlots(
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

/** Where a file is, as it is judged. */
export async function aboutAllocation({ tx, today }: Pick<CommandMoment, 'tx' | 'today'>, allocationId: string) {
  const place = (await selectAllocation(tx, allocationId))?.place
  return { territoryId: place ? ((await selectUnitAt(tx, place, today)) ?? null) : null }
}

/** The file, taken for this transaction while it is not withdrawn. */
export async function standingAllocation(tx: Tx, allocationId: string): Promise<StoredAllocation> {
  const allocation = await selectAllocation(tx, allocationId, { forWriting: true })
  if (!allocation) throw notFound('forestAllocation', allocationId)
  if (allocation.state === 'withdrawn') throw new Problem('forestAllocation.withdrawn', 409)
  return allocation
}
