// A unit writes its plan or review: every saving is kept, nobody's words are lost to another's.
import { may } from '../../platform/actor.ts'
import { notFound, Problem } from '../../platform/problem.ts'
import { type CommandMoment, command } from '../../platform/server/command.ts'
import { requireFiles } from '../../platform/server/files/requireFiles.ts'
import { draftPlan, draftReview } from '../contract.ts'
import { coveredPeriod } from '../coveredPeriod.ts'
import { requireOpen, type UnitPaperKind } from '../unitPaper.ts'
import { selectAgencies, selectPlan, selectTasksOfUnit } from './officeSql.ts'
import { insertPaper, type PaperContent, selectPaper, selectPaperAt, updatePaper } from './paperSql.ts'

interface Written {
  readonly planId: string
  readonly year: number
  readonly agencyId: string
  readonly version: number
  readonly facts: PaperContent
}

/** What the audit keeps: which paper, not its words. */
const audited = ({ planId, year, agencyId, version }: Written) => ({ planId, year, agencyId, version })

export const draftCommands = [
  command(draftPlan, {
    subject: ({ agencyId }) => ({ agencyId }),
    audited,
    run: (moment, input) => saved(moment, 'unitPlan', input),
  }),
  command(draftReview, {
    subject: ({ agencyId }) => ({ agencyId }),
    audited,
    run: (moment, { reviewKind, coversTo, ...input }) => saved(moment, reviewKind, input, coversTo),
  }),
]

async function saved(moment: CommandMoment, kind: UnitPaperKind, written: Written, coversTo?: string) {
  const { tx, id, actor, now, isDemonstration } = moment
  const { planId, year, agencyId, version, facts } = written
  const plan = await selectPlan(tx, planId)
  if (!plan) throw notFound('plan', planId)
  const period = coveredPeriod(kind, { year, issuedOn: plan.issuedOn, coversTo })
  await requirePart(moment, planId, agencyId)
  const place = { planId, year, agencyId, unitPaperKind: kind, coversFrom: period.from, coversTo: period.to }
  const found = await selectPaperAt(tx, place)
  const kept = found && (await selectPaper(tx, found.unitPaperId, { forUpdate: true }))
  if (kept) requireOpen(kept.unitPlanStatus)
  if ((kept?.version ?? 0) !== version)
    throw new Problem('unitPaper.changedMeanwhile', 409, { by: kept?.savedBy ?? '' })
  const before = kept?.facts.fileIds ?? []
  const added = facts.fileIds.filter((fileId) => !before.includes(fileId))
  await requireFiles(tx, added, 'document', actor, '/facts/fileIds')
  const saving = { by: actor.accountId, at: now }
  const isKept = kept
    ? await updatePaper(tx, kept.unitPaperId, version, facts, saving)
    : await insertPaper(tx, id, place, facts, { ...saving, isDemonstration })
  if (!isKept) throw new Problem('unitPaper.changedMeanwhile', 409, { by: '' })
  return { id: kept?.unitPaperId ?? id, version: version + 1 }
}

/** An agency writes only under a plan in which it has a part, and only while it is there. */
async function requirePart({ tx, today, actor }: CommandMoment, planId: string, agencyId: string): Promise<void> {
  const [agency] = await selectAgencies(tx, [agencyId], today)
  if (!agency || !may(actor, draftPlan, { agencyId })) throw notFound('agency', agencyId)
  if (!agency.isInForce) throw new Problem('unitPaper.agencyEnded', 422, { name: agency.name })
  if ((await selectTasksOfUnit(tx, planId, agencyId, today)).length === 0)
    throw new Problem('unitPaper.noTask', 422, { name: agency.name })
}
