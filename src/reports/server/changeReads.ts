// What changed since a report was signed, as far as the asker may know it.

import { exactSum } from '../../plans/count.ts'
import { numberOfValue } from '../../plans/figureValue.ts'
import { readRestrictedFigures } from '../../plans/indicatorContract.ts'
import { unitOfMeasureText } from '../../plans/seed/unitsOfMeasure.ts'
import { may } from '../../platform/actor.ts'
import { documentNumberText } from '../../platform/documents/officialForms.ts'
import { listed } from '../../platform/listing.ts'
import { type Read, type ReadMoment, read } from '../../platform/server/command.ts'
import { type FigureDifference, listReportChanges, readReportChanges } from '../changesContract.ts'
import type { ChangedFigure } from '../reportDifference.ts'
import { documentText } from '../seed/documentText.ts'
import { subjectIdOf } from '../subjectId.ts'
import { reportOf } from './registerReads.ts'
import { reportChanges } from './reportChanges.ts'
import { recordFilter } from './reportSource.ts'

export const changeReads: readonly Read[] = [
  read(readReportChanges, async (moment, { reportId }) => {
    await reportOf(moment, reportId)
    const changes = await reportChanges(moment, reportId)
    const { number, symbol, signedAt } = changes.signing
    return {
      code: `${documentNumberText(number)}/${symbol}`,
      signedAt,
      figures: changes.figures,
      changed: [...seen(moment, changes)],
    }
  }),
  read(listReportChanges, async (moment, { reportId, ...query }) => {
    await reportOf(moment, reportId)
    const changed = seen(moment, await reportChanges(moment, reportId))
    const rows = changed.flatMap(({ figureId, name, unitText, valueThen, valueNow, lines }) =>
      lines.map((line) => ({
        figureId,
        figureName: name,
        unitText,
        valueThen: (valueThen && numberOfValue(valueThen)) ?? null,
        valueNow: (valueNow && numberOfValue(valueNow)) ?? null,
        ...line,
      })),
    )
    const places = new Map(rows.map((row, index) => [row, index]))
    return listed<(typeof rows)[number]>(rows, query, {
      words: (row) => [row.figureName, row.title, row.unitThen, row.unitNow],
      sorts: {
        figureName: (row) => places.get(row) ?? 0,
        differenceReason: (row) => row.differenceReason,
        on: (row) => row.on,
        title: (row) => row.title,
        difference: (row) => row.difference,
      },
      first: { sort: 'figureName', direction: 'asc' },
    })
  }),
]

function seen(
  { actor }: ReadMoment,
  { changed, unitNames }: Awaited<ReturnType<typeof reportChanges>>,
): readonly FigureDifference[] {
  const seesRestricted = may(actor, readRestrictedFigures, {})
  const isShown = recordFilter(actor)
  const nameOf = (unitId: string | null) => (unitId ? (unitNames.get(unitId) ?? null) : null)
  return changed.filter(({ rule }) => !rule.isRestricted || seesRestricted).map((each) => told(each, isShown, nameOf))
}

function told(
  { figureId, rule, valueThen, valueNow, difference, records, byUnit }: ChangedFigure,
  isShown: ReturnType<typeof recordFilter>,
  nameOf: (unitId: string | null) => string | null,
): FigureDifference {
  const shown = rule.isRestricted ? [] : records.filter(({ row }) => isShown(row))
  return {
    figureId,
    name: rule.name,
    unitOfMeasure: rule.unitOfMeasure,
    unitText: unitOfMeasureText(rule.unitOfMeasure),
    valueThen,
    valueNow,
    difference,
    isRestricted: rule.isRestricted,
    lines: shown.map(({ row, unitThen, unitNow, ...line }) => ({
      recordId: row.evidenceId,
      subjectId: subjectIdOf(row),
      evidenceKind: row.evidenceKind,
      on: row.occurredOn,
      title: row.title,
      differenceReason: line.differenceReason,
      amountThen: line.amountThen,
      amountNow: line.amountNow,
      difference: line.difference,
      unitThen: nameOf(unitThen),
      unitNow: nameOf(unitNow),
    })),
    hidden: {
      records: records.length - shown.length,
      amount: exactSum([difference, ...shown.map((line) => -line.difference)]),
    },
    byUnit: byUnit.map(({ unitId, ...sums }) => ({
      name: nameOf(unitId) ?? documentText.columns.wholeArea,
      ...sums,
    })),
  }
}
