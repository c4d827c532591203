// Money spent from a line, with the papers behind it.
import Type, { type Static } from 'typebox'
import { IsoDate, Uuid } from '../platform/contract.ts'
import { SomeDong } from './money.ts'

export const ExpenditureFacts = Type.Object({
  budgetLineId: Uuid,
  spentOn: IsoDate,
  amountDong: SomeDong,
  /** What was bought or paid. */
  content: Type.String({ minLength: 3, maxLength: 300 }),
  /** Number of the voucher: `PC-07`, an invoice, a contract. */
  voucherNumber: Type.String({ minLength: 1, maxLength: 60 }),
  /** Day on which the treasury or fund paid it out; left out: not yet. */
  disbursedOn: Type.Optional(IsoDate),
  fileIds: Type.Optional(Type.Array(Uuid, { maxItems: 10, uniqueItems: true })),
})
export type ExpenditureFacts = Static<typeof ExpenditureFacts>

const properties = [
  'budgetLineId',
  'spentOn',
  'amountDong',
  'content',
  'voucherNumber',
  'disbursedOn',
  'fileIds',
] as const
export type ExpenditureProperty = (typeof properties)[number]

/** The facts that are not the same, with both values. */
export function changesBetween(before: ExpenditureFacts, after: ExpenditureFacts) {
  const text = (value: unknown) =>
    value === undefined || (Array.isArray(value) && value.length === 0) ? '' : String(value)
  return properties
    .filter((property) => text(before[property]) !== text(after[property]))
    .map((property) => ({ property, before: text(before[property]), after: text(after[property]) }))
}
