// One paper as the asker may see it: its own unit as last saved, others as last handed in.
import { may } from '../../platform/actor.ts'
import { fileOriginal } from '../../platform/files/contract.ts'
import { notFound } from '../../platform/problem.ts'
import { type ReadMoment, read } from '../../platform/server/command.ts'
import { acceptPlan, acceptReview, draftPlan, draftReview } from '../contract.ts'
import { wholeYear } from '../coveredPeriod.ts'
import { paperChanges } from '../paperChange.ts'
import { paperDocument } from '../paperDocument.ts'
import { readUnitPaperDocument, type SubmissionShown, showUnitPaper } from '../questions.ts'
import type { LineRemarks } from '../unitPaper.ts'
import { daysLate } from '../unitPaperList.ts'
import { selectAgencies, selectPlan, selectTerritories } from './officeSql.ts'
import { selectDueDates } from './paperListSql.ts'
import { contentOf, type PaperContent, selectFileNames, selectPaper } from './paperSql.ts'
import { type Submission, selectSubmissions } from './submissionSql.ts'
import { countedTo, figuresOfUnit, plannedActivities, tasksOfUnit } from './unitInPeriod.ts'

export const showRead = read(showUnitPaper, shownPaper)

export const documentRead = read(readUnitPaperDocument, async (moment, input) => {
  const shown = await shownPaper(moment, input)
  const [agency] = await selectAgencies(moment.tx, [shown.agencyId], moment.today)
  if (!agency) throw notFound('agency', shown.agencyId)
  return paperDocument(shown, agency)
})

/** Throws `record.notFound` for what the asker may not see: another unit's paper that was never handed in. */
async function shownPaper(moment: ReadMoment, { unitPaperId }: { unitPaperId: string }) {
  const { tx, actor, today } = moment
  const paper = await selectPaper(tx, unitPaperId)
  const isMember = paper !== undefined && (actor?.agencyIds.includes(paper.agencyId) ?? false)
  const given = paper ? await selectSubmissions(tx, unitPaperId) : []
  const facts = isMember ? paper?.facts : given.at(-1)?.facts
  if (!paper || !facts || !may(actor, showUnitPaper, { agencyId: paper.agencyId }))
    throw notFound('unitPaper', unitPaperId)
  const { planId, year, agencyId, unitPaperKind, coversFrom, coversTo, unitPlanStatus } = paper
  const isReview = unitPaperKind !== 'unitPlan'
  const period = { from: coversFrom, to: coversTo }
  const plan = await selectPlan(tx, planId)
  const [agency] = await selectAgencies(tx, [agencyId], today)
  if (!plan || !agency) throw notFound('unitPaper', unitPaperId)
  const tasks = await tasksOfUnit(tx, { planId, agencyId, period, today })
  const due = (await selectDueDates(tx, planId, year)).find(
    (each) => each.unitPaperKind === unitPaperKind && each.coversTo === coversTo,
  )
  const yearEnd = wholeYear(year, plan.issuedOn).to
  const kept = given.at(-1)?.kept
  const isOpen = unitPlanStatus === 'draft' || unitPlanStatus === 'returned'
  const firstOn = given[0]?.submittedOn ?? null
  return {
    unitPaperId,
    plan,
    year,
    agencyId,
    agencyName: agency.name,
    unitPaperKind,
    coversFrom,
    coversTo,
    unitPlanStatus,
    version: paper.version,
    isDemonstration: paper.isDemonstration,
    dueOn: due?.dueOn ?? null,
    daysLate: daysLate(due?.dueOn ?? null, firstOn, today),
    ...contentOf(facts, unitPaperKind),
    planned: isReview ? [...(kept?.planned ?? (await plannedActivities(tx, { ...paper, yearEnd })))] : [],
    tasks,
    territories: await selectTerritories(tx, today),
    figures: isReview
      ? await figuresOfUnit(tx, { ...paper, period: { from: coversFrom, to: countedTo(period, today) } }, tasks)
      : [],
    kept: kept?.figures ?? null,
    submissions: submissionsShown(given),
    fileNames: await selectFileNames(tx, facts.fileIds),
    isUnsent:
      isMember && isOpen && (given.length === 0 || JSON.stringify(given.at(-1)?.facts) !== JSON.stringify(facts)),
    mayWrite: isOpen && may(actor, isReview ? draftReview : draftPlan, { agencyId }),
    mayAnswer: unitPlanStatus === 'submitted' && may(actor, isReview ? acceptReview : acceptPlan, { agencyId }),
    mayOpenFiles: may(actor, fileOriginal, { agencyId }),
  }
}

/** Each with what it changed of the one before. */
function submissionsShown(given: readonly Submission[]): SubmissionShown[] {
  return given.map(
    ({ number, submittedAt, submittedBy, decision, remark, lineRemarks, decidedAt, decidedBy, facts }, at) => ({
      number,
      submittedAt: submittedAt.toISOString(),
      submittedBy,
      decision,
      remark,
      lineRemarks: namedLines(lineRemarks ?? [], facts),
      decidedAt: decidedAt?.toISOString() ?? null,
      decidedBy,
      changes: at === 0 ? [] : paperChanges(given[at - 1]?.facts ?? {}, facts),
    }),
  )
}

function namedLines(remarks: LineRemarks, facts: PaperContent) {
  const names = new Map(facts.activities.map((line) => [line.activityId, 'what' in line ? line.what : '']))
  return remarks.map((each) => ({ ...each, lineName: names.get(each.lineId) ?? '' }))
}
