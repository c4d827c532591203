// The draft of the decision of a file, as DOCX and PDF.
import { may } from '../../../platform/actor.ts'
import { notFound, Problem } from '../../../platform/problem.ts'
import { read } from '../../../platform/server/command.ts'
import { insertDisclosure } from '../../../platform/server/disclosureSql.ts'
import { documentFile } from '../../../platform/server/documents/documentFile.ts'
import type { Download } from '../../../platform/server/feature.ts'
import { selectUnitAt } from '../../../units/server/publishedSql.ts'
import { isUndecided } from '../../allocation/allocation.ts'
import { decisionDraft } from '../../allocation/decisionDocument.ts'
import { readDecisionDraft } from '../../allocationContract.ts'
import { forestTypeOfCode } from '../../forestType.ts'
import { forestTypeName } from '../../forestTypeName.ts'
import { forestWords } from '../../words.ts'
import { selectAllocationRows } from './allocationListSql.ts'
import { selectAllocatedPlots, selectAllocation } from './allocationSql.ts'
import { selectSteps } from './stepSql.ts'

/** Throws `forestAllocation.signed` when there is a decision, `forestAllocation.withdrawn`, `record.notFound`. */
export const decisionDraftRead = read(readDecisionDraft, async ({ tx, actor, now, today }, { allocationId }) => {
  const stored = await selectAllocation(tx, allocationId)
  const [row] = await selectAllocationRows(tx, [allocationId])
  const territoryId = stored ? ((await selectUnitAt(tx, stored.place, today)) ?? null) : null
  if (!stored || !row || !actor || !may(actor, readDecisionDraft, { territoryId }))
    throw notFound('forestAllocation', allocationId)
  if (stored.state === 'withdrawn') throw new Problem('forestAllocation.withdrawn', 409)
  if (!isUndecided(stored.state)) throw new Problem('forestAllocation.signed', 409)
  const steps = (await selectSteps(tx, allocationId)).filter(({ isSuperseded }) => !isSuperseded)
  const people = [stored.recipient === 'community' ? null : stored.recipientName, stored.representative].filter(Boolean)
  if (people.length > 0)
    await insertDisclosure(tx, {
      ...{ contract: readDecisionDraft, actor, at: now },
      ...{ rowCount: people.length, recordId: allocationId },
    })
  return decisionDraft({
    ...{ allocationId, draftedOn: today, isDemonstration: row.isDemonstration },
    ...{ recipientName: stored.recipientName, representative: stored.representative },
    ...{ households: row.households, village: row.village, unitName: row.territoryName },
    steps: Object.fromEntries(steps.map((step) => [step.allocationStep, step])),
    postedUntil: row.postedUntil,
    plots: (await selectAllocatedPlots(tx, allocationId, today)).map((plot) => {
      const [compartmentCode = '', subcompartmentCode = '', ...plotCode] = plot.codePath.split('/')
      const forestType = plot.forestType === null ? undefined : forestTypeOfCode(plot.forestType)
      return {
        ...{ compartmentCode, subcompartmentCode, plotCode: plotCode.join('/') },
        forestType: forestType ? forestTypeName(forestType, forestWords.vi) : null,
        hectares: plot.bookAreaHa ?? plot.geodesicAreaHa,
      }
    }),
  })
})

export const decisionFile: Download = {
  path: 'allocations/decision-draft',
  contract: readDecisionDraft,
  endings: ['docx', 'pdf'],
  file: documentFile,
}
