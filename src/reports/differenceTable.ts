// The annex "figures already reported that have changed": figure, then, now, difference, and why in one line. Pure.
import { counted, notReported } from '../plans/figureValue.ts'
import { unitOfMeasureText } from '../plans/seed/unitsOfMeasure.ts'
import type { OfficialTable } from '../platform/documents/officialDocument.ts'
import {
  decimalsOf,
  documentNumberText,
  officialNumber,
  officialShortDate,
} from '../platform/documents/officialForms.ts'
import { valueCell } from './annualTables.ts'
import { type ChangedFigure, differenceReasons } from './reportDifference.ts'
import { documentText as text } from './seed/documentText.ts'

/** The earlier report, and what of it is no longer as it was signed. */
export interface EarlierChanges {
  readonly number: number
  readonly symbol: string
  readonly issuedOn: string
  readonly from: string
  readonly to: string
  readonly changed: readonly ChangedFigure[]
}

export function differenceTable({ changed, ...earlier }: EarlierChanges): OfficialTable {
  const { columns } = text
  return {
    name: text.annexes.differences(
      `${documentNumberText(earlier.number)}/${earlier.symbol}`,
      officialShortDate(earlier.issuedOn),
    ),
    columns: [
      { title: columns.order, share: 1.2, align: 'center' },
      { title: columns.indicator, share: 5.5, align: 'left' },
      { title: columns.unitOfMeasure, share: 1.8, align: 'center' },
      { title: columns.valueThen, share: 2, align: 'right' },
      { title: columns.valueNow, share: 2, align: 'right' },
      { title: columns.change, share: 2, align: 'right' },
      { title: columns.why, share: 6, align: 'left' },
    ],
    rows: changed.map(({ rule, valueThen, valueNow, difference, records }) => ({
      cells: [
        { text: rule.taskCode },
        { text: rule.name },
        { text: unitOfMeasureText(rule.unitOfMeasure) },
        valueCell(valueThen ?? notReported, rule.unitOfMeasure),
        valueCell(valueNow ?? notReported, rule.unitOfMeasure),
        signed(difference, rule.unitOfMeasure),
        { text: reasonsText(records.map((record) => record.differenceReason)) },
      ],
    })),
  }
}

function signed(amount: number, unitOfMeasure: string) {
  const { digits = 0 } = valueCell(counted(amount), unitOfMeasure)
  const shown = officialNumber(amount, Math.max(digits, Number.isInteger(amount) ? 0 : decimalsOf(unitOfMeasure)))
  return { text: amount > 0 ? `+${shown}` : shown, value: amount, digits }
}

/** `02 hồ sơ ghi muộn; 01 hồ sơ sửa` */
function reasonsText(reasons: readonly ChangedFigure['records'][number]['differenceReason'][]): string {
  return differenceReasons
    .map((reason) => [reason, reasons.filter((each) => each === reason).length] as const)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => text.differenceReasons[reason](documentNumberText(count)))
    .join('; ')
}
