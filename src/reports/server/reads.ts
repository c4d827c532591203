// The questions about the yearly report: its figures, the document it becomes, the records behind one figure.
import { type Read, read } from '../../platform/server/command.ts'
import { readAnnualReport, readFigureRecords, readReportDocument } from '../contract.ts'
import { unitChoicesOf } from '../reportSource.ts'
import { suggestionsOf } from '../suggestions.ts'
import { stateOfReview } from '../unitReviews.ts'
import { changeReads } from './changeReads.ts'
import { composedFigures, composedPaper, composedProofs, documentOf } from './composed.ts'
import { figureRecords } from './figureRecords.ts'
import { priorReads } from './priorTables.ts'
import { namingNoRecords, registerReads } from './registerReads.ts'

export const reads: readonly Read[] = [
  read(readAnnualReport, async (moment, choice) => {
    const { source, report, issuer, draft, fingerprint } = await composedFigures(moment, choice)
    const { planId, code, title, issuedOn, issuerName } = report.plan
    return {
      plan: { planId, code, title, issuedOn, issuerName },
      year: report.year,
      wanted: report.wanted,
      asOf: report.asOf,
      unitsOf: report.unitsOf,
      period: report.period,
      units: report.units.map(({ review, ...unit }) => ({ ...unit, review: review && stateOfReview(review) })),
      reviews: report.reviews.map(stateOfReview),
      tasks: report.tasks.map((task) => ({ ...task, leads: [...task.leads], figures: [...task.figures] })),
      part: report.part,
      unitChoices: unitChoicesOf(source),
      suggestions: [...suggestionsOf(report)],
      draft,
      heading: issuer.heading,
      fingerprint,
      agency: { agencyId: issuer.agencyId, name: issuer.name },
      isDemonstration: report.isDemonstration,
    }
  }),
  read(readReportDocument, async (moment, { withoutRecords, ...choice }) =>
    withoutRecords
      ? namingNoRecords(await documentOf(moment, await composedPaper(moment, choice)))
      : documentOf(moment, await composedProofs(moment, choice)),
  ),
  read(readFigureRecords, (moment, asked) => figureRecords(moment, asked)),
  ...registerReads,
  ...changeReads,
  ...priorReads,
]
