// The invented units make their plans and look back: one plan accepted, one handed in, one returned, the others missing; two
// final reviews of the year before. All by the commands that people give.
import { reportingYearOf } from '../../plans/reportingPeriod.ts'
import type { Actor } from '../../platform/actor.ts'
import { seedId } from '../../platform/seedId.ts'
import type { Demonstration } from '../../platform/server/feature.ts'
import {
  acceptPlan,
  acceptReview,
  draftPlan,
  draftReview,
  returnPlan,
  setUnitPaperDeadline,
  submitPlan,
  submitReview,
} from '../contract.ts'
import { halfYear } from '../coveredPeriod.ts'
import { readUnitPaperForm } from '../questions.ts'
import { emptyReview, withLines } from '../review.ts'
import {
  acceptedReview,
  acceptRemark,
  communePlan,
  type DemonstrationActivity,
  type DemonstrationReview,
  dueBasis,
  militaryPlan,
  planNumber,
  policePlan,
  returnedLineRemark,
  returnedRemark,
  submittedReview,
} from '../seed/demonstration.ts'
import { emptyActivity, emptyUnitPlan } from '../unitPlan.ts'
import { unitPlansWords } from '../words.ts'

export async function demonstrate(demonstration: Demonstration): Promise<void> {
  const { today, persona, give } = demonstration
  const year = reportingYearOf(today)
  const stationHead = await persona('stationHead')
  /** Nothing happens after today. */
  const at = (day: string) => `${day < today ? day : today}T01:30:00Z`
  await setDueDates(demonstration, stationHead, year, at)

  const commune = await planned(
    demonstration,
    'communeOfficer',
    year,
    planNumber.accepted,
    communePlan,
    at(`${year}-01-12`),
  )
  await give(
    acceptPlan,
    stationHead,
    { unitPaperId: commune, number: 1, remark: acceptRemark },
    { key: `accept ${commune}`, at: at(`${year}-01-19`) },
  )
  await planned(demonstration, 'police', year, planNumber.submitted, policePlan, at(`${year}-01-26`))
  const military = await planned(
    demonstration,
    'military',
    year,
    planNumber.returned,
    militaryPlan,
    at(`${year}-01-28`),
  )
  const lineRemarks = [{ lineId: activityIdOf('military', year, 0), remark: returnedLineRemark }]
  await give(
    returnPlan,
    stationHead,
    { unitPaperId: military, number: 1, remark: returnedRemark, lineRemarks },
    { key: `return ${military}`, at: at(`${year}-02-03`) },
  )

  await reviewed(demonstration, 'communeOfficer', year - 1, submittedReview, at(`${year - 1}-12-12`))
  const accepted = await reviewed(demonstration, 'neighbour', year - 1, acceptedReview, at(`${year - 1}-12-16`))
  await give(
    acceptReview,
    stationHead,
    { unitPaperId: accepted, number: 1 },
    { key: `accept ${accepted}`, at: at(`${year - 1}-12-22`) },
  )
}

async function setDueDates(
  { ask, give }: Demonstration,
  stationHead: Actor,
  year: number,
  at: (day: string) => string,
) {
  const { plan } = await ask(readUnitPaperForm, stationHead, { unitPaperKind: 'unitPlan' })
  const dates = [
    { year: year - 1, unitPaperKind: 'final', dueOn: `${year - 1}-12-18` },
    { year, unitPaperKind: 'unitPlan', dueOn: `${year}-01-31` },
    { year, unitPaperKind: 'interim', dueOn: `${year}-06-18`, coversTo: halfYear(year) },
    { year, unitPaperKind: 'final', dueOn: `${year}-12-18` },
  ] as const
  for (const date of dates)
    await give(
      setUnitPaperDeadline,
      stationHead,
      { planId: plan.planId, legalBasis: dueBasis, ...date },
      { key: `${date.unitPaperKind} ${date.year}`, at: at(`${year - 1}-12-05`) },
    )
}

const activityIdOf = (persona: string, year: number, place: number) => seedId('activity', `${persona} ${year} ${place}`)

/** Writes and hands in a plan; answers its id. */
async function planned(
  { persona, ask, give }: Demonstration,
  who: string,
  year: number,
  number: string,
  story: { readonly aim: string; readonly activities: readonly DemonstrationActivity[] },
  at: string,
): Promise<string> {
  const actor = await persona(who)
  const form = await ask(readUnitPaperForm, actor, { unitPaperKind: 'unitPlan', year })
  const tasks = new Map(form.tasks.map(({ code, taskId }) => [code, taskId]))
  const facts = {
    ...emptyUnitPlan,
    number,
    issuedOn: at.slice(0, 10),
    signer: form.signer?.name ?? actor.name,
    signerPost: form.signer?.post ?? '',
    title: unitPlansWords.vi.form.planTitle(form.plan.code, year),
    aim: story.aim,
    activities: story.activities.flatMap(({ task, from, to, ...told }, place) => {
      const taskId = tasks.get(task)
      if (!taskId) return []
      const id = activityIdOf(who, year, place)
      return [{ ...emptyActivity(id, taskId), ...told, from: `${year}-${from}`, to: `${year}-${to}` }]
    }),
  }
  const place = { planId: form.plan.planId, year, agencyId: form.agencyId, version: 0 }
  const { id } = await give(draftPlan, actor, { ...place, facts }, { key: `plan ${who} ${year}`, at })
  await give(submitPlan, actor, { unitPaperId: id, version: 1 }, { key: `submit plan ${who} ${year}`, at })
  return id
}

/** Writes and hands in a final review; answers its id. */
async function reviewed(
  { persona, ask, give }: Demonstration,
  who: string,
  year: number,
  story: DemonstrationReview,
  at: string,
): Promise<string> {
  const actor = await persona(who)
  const form = await ask(readUnitPaperForm, actor, { unitPaperKind: 'final', year })
  const facts = withLines(emptyReview, form.tasks, form.planned)
  const { number, difficulties, causes, recommendations, taskRemark } = story
  const written = {
    ...facts,
    number,
    difficulties,
    causes,
    recommendations,
    issuedOn: at.slice(0, 10),
    signer: form.signer?.name ?? actor.name,
    signerPost: form.signer?.post ?? '',
    title: unitPlansWords.vi.form.reviewTitle(form.plan.code, year),
    tasks: facts.tasks.map((each, index) => (index === 1 ? { ...each, remark: taskRemark } : each)),
  }
  const place = { planId: form.plan.planId, year, agencyId: form.agencyId, version: 0 }
  const { id } = await give(
    draftReview,
    actor,
    { ...place, reviewKind: 'final', coversTo: form.coversTo, facts: written },
    { key: `review ${who} ${year}`, at },
  )
  await give(submitReview, actor, { unitPaperId: id, version: 1 }, { key: `submit review ${who} ${year}`, at })
  return id
}
