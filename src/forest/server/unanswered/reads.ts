// Where somebody is missing who answers for the forest.
import { listed } from '../../../platform/listing.ts'
import { read } from '../../../platform/server/command.ts'
import type { Language } from '../../../platform/words.ts'
import { selectAnswerers } from '../../../units/server/publishedSql.ts'
import { missingAt } from '../../unanswered.ts'
import { listUnanswered, type UnansweredRow } from '../../unansweredContract.ts'
import { forestWords } from '../../words.ts'
import { selectCompartments } from './unansweredSql.ts'

export const unansweredReads = [
  read(listUnanswered, async ({ tx, actor, today }, { asOf: on = today, territoryId, missing, ...query }) => {
    const compartments = (await selectCompartments(tx, on)).filter(
      (each) => territoryId === undefined || each.territoryId === territoryId,
    )
    const answering = new Map<string | null, Parameters<typeof missingAt>[1]>([[null, []]])
    for (const { territoryId: unitId } of compartments)
      if (unitId !== null && !answering.has(unitId))
        answering.set(unitId, (await selectAnswerers(tx, unitId, on)).answering)
    const rows = compartments
      .map(
        (each): UnansweredRow => ({
          ...each,
          id: `${each.territoryId ?? ''} ${each.compartmentCode}`,
          missing: missingAt(each, answering.get(each.territoryId) ?? []),
        }),
      )
      .filter((row) => (missing ? row.missing.includes(missing) : row.missing.length > 0))
    return listed(rows, query, listing(actor?.language ?? 'vi'))
  }),
]

function listing(language: Language) {
  const words = forestWords[language].unanswered
  return {
    words: (row: UnansweredRow) => [
      row.compartmentCode,
      row.territoryName,
      ...row.missing.map((each) => words.missing[each]),
    ],
    sorts: {
      compartmentCode: (row: UnansweredRow) => row.compartmentCode,
      territoryName: (row: UnansweredRow) => row.territoryName,
      plots: (row: UnansweredRow) => row.plots,
      geodesicAreaHa: (row: UnansweredRow) => row.geodesicAreaHa,
      plotsWithoutOwner: (row: UnansweredRow) => row.plotsWithoutOwner,
    },
    first: { sort: 'geodesicAreaHa', direction: 'desc' as const },
  }
}
