// The writes of the reports: the written parts, figures of years before the software, headings.
import { notFound, Problem } from '../../platform/problem.ts'
import { type Command, command, type Moment } from '../../platform/server/command.ts'
import { draftReport, importPriorYearFigure, setDocumentHeading } from '../contract.ts'
import { figureIdOf, periodOf } from '../reportSource.ts'
import { lifeCommands } from './lifeCommands.ts'
import { priorCommands } from './priorTables.ts'
import { openReport } from './registerSql.ts'
import { addressed, identityOf, issuerOf } from './reportSource.ts'
import { signatureCommands } from './signatureCommands.ts'
import { selectAgencyNames, selectIndicators, selectPlan } from './sourceSql.ts'
import { insertDraft, insertHeading, insertPriorFigure, recording } from './sql.ts'

export const commands: readonly Command[] = [
  ...lifeCommands,
  ...signatureCommands,
  ...priorCommands,
  command(draftReport, {
    subject: async ({ agency, asOf }, { tx, today }) => ({
      agencyId: (await issuerOf(tx, agency, asOf ?? today)).agencyId,
    }),
    async run(moment, { version, texts, ...choice }) {
      const identity = identityOf(await addressed(moment, choice), choice)
      const reportId = await openReport(moment.tx, recording(moment), identity)
      const isSaved = await insertDraft(moment.tx, recording(moment), { reportId, version, texts })
      if (!isSaved) throw new Problem('report.changedMeanwhile', 409)
      return { id: moment.id, version: version + 1 }
    },
  }),
  command(importPriorYearFigure, {
    async run(moment, { plan: wanted, year, figure, amount, source }) {
      const plan = await planOf(moment, wanted)
      const { current } = periodOf({ year: year + 1, asOf: moment.today, plan })
      const rules = await selectIndicators(moment.tx, plan.planId, current.to)
      if (!rules.some((rule) => figureIdOf(rule) === figure))
        throw new Problem('priorYearFigure.unknownFigure', 422, { figure }, [
          { path: '/figure', given: figure, expected: 'unknown' },
        ])
      await insertPriorFigure(moment.tx, recording(moment), { planId: plan.planId, year, figure, amount, source })
      return { id: moment.id }
    },
  }),
  command(setDocumentHeading, {
    subject: ({ agencyId }) => ({ agencyId }),
    async run(moment, given) {
      const names = await selectAgencyNames(moment.tx, [given.agencyId])
      if (!names.has(given.agencyId)) throw notFound('agency', given.agencyId)
      await insertHeading(moment.tx, recording(moment), given)
      return { id: moment.id }
    },
  }),
]

async function planOf({ tx }: Moment, wanted: string) {
  const plan = await selectPlan(tx, wanted)
  if (!plan) throw notFound('plan', wanted)
  return plan
}
