// What the invented office keeps of forest owners. The people are none.
import type { ContractKind, OwnerFacts } from '../owner/owner.ts'
import { inventedPerson } from './demonstration.ts'

/** Of the largest owners, in their order: who speaks for them. */
export const inventedContacts: readonly Pick<OwnerFacts, 'representative' | 'telephone' | 'address'>[] = [
  { representative: inventedPerson(0.15, 0.55, 0.25), telephone: '0234 000 0001', address: 'Phường Hương Trà (ví dụ)' },
  { representative: inventedPerson(0.45, 0.15, 0.65), telephone: '0234 000 0002' },
  { representative: inventedPerson(0.65, 0.75, 0.05) },
]

/** Households of the unit with the most forest: so many, the largest first. */
export const householdsKept = 8

interface InventedContract {
  readonly contractKind: ContractKind
  readonly contractNumber: string
  readonly counterparty: string
  readonly daysAgo: number
  readonly daysLong: number
  readonly areaHa: number
  readonly endedAfter?: number
}

/** Of the largest protection board. */
export const contractStory: readonly InventedContract[] = [
  {
    contractKind: 'protection',
    contractNumber: '05/HĐ-KBVR (ví dụ)',
    counterparty: inventedPerson(0.35, 0.25, 0.95),
    daysAgo: 330,
    daysLong: 365,
    areaHa: 120,
  },
  {
    contractKind: 'protection',
    contractNumber: '06/HĐ-KBVR (ví dụ)',
    counterparty: inventedPerson(0.95, 0.85, 0.35),
    daysAgo: 300,
    daysLong: 365 * 3,
    areaHa: 86.5,
  },
  {
    contractKind: 'lease',
    contractNumber: '02/HĐ-TR (ví dụ)',
    counterparty: 'Hợp tác xã Ví Dụ',
    daysAgo: 280,
    daysLong: 365 * 5,
    areaHa: 12,
    endedAfter: 200,
  },
]
