// What the invented office tells of forest allocation: one that is decided, one that is posted, one that was just opened. The people
// are none.
import type { AllocationRecipient } from '../allocation/allocation.ts'
import { inventedPerson } from './demonstration.ts'

interface AllocationStory {
  readonly plots: number
  readonly recipient: {
    readonly allocationRecipient: AllocationRecipient
    readonly recipientName: string
    readonly representative: string
    readonly households: number
    readonly village: string
  }
  /** Days before today on which steps were taken. */
  readonly applied: number
  readonly steps: readonly (readonly [
    'villageMeeting' | 'survey' | 'publicPosting' | 'postingClosure' | 'appraisal',
    number,
  ])[]
  readonly objection?: { readonly daysAgo: number; readonly objector: string; readonly objection: string }
  readonly decision?: { readonly daysAgo: number; readonly recordNumber: string; readonly signer: string }
  /** When marks were handed over. */
  readonly handover?: number
}

export const allocationRemarks = 'Số liệu ví dụ'

export const allocationStory: readonly AllocationStory[] = [
  {
    plots: 2,
    recipient: {
      allocationRecipient: 'community',
      recipientName: 'Cộng đồng dân cư thôn Khe Ví Dụ',
      representative: inventedPerson(0.1, 0.6, 0.4),
      households: 42,
      village: 'Khe Ví Dụ',
    },
    applied: 150,
    steps: [
      ['villageMeeting', 140],
      ['survey', 128],
      ['publicPosting', 115],
      ['postingClosure', 98],
      ['appraisal', 88],
    ],
    decision: { daysAgo: 75, recordNumber: '318/QĐ-UBND (ví dụ)', signer: 'Chủ tịch UBND xã (ví dụ)' },
    handover: 60,
  },
  {
    plots: 1,
    recipient: {
      allocationRecipient: 'householdGroup',
      recipientName: inventedPerson(0.7, 0.2, 0.9),
      representative: inventedPerson(0.7, 0.2, 0.9),
      households: 6,
      village: 'Bãi Lách',
    },
    applied: 62,
    steps: [
      ['villageMeeting', 51],
      ['survey', 37],
      ['publicPosting', 9],
    ],
    objection: {
      daysAgo: 4,
      objector: inventedPerson(0.3, 0.1, 0.2),
      objection: 'Một phần lô nằm trong rẫy cũ của gia đình, đề nghị đo lại ranh giới (ví dụ)',
    },
  },
  {
    plots: 1,
    recipient: {
      allocationRecipient: 'community',
      recipientName: 'Cộng đồng dân cư thôn Eo Gió (ví dụ)',
      representative: inventedPerson(0.9, 0.8, 0.5),
      households: 27,
      village: 'Eo Gió',
    },
    applied: 3,
    steps: [],
  },
]

/** Of last year and this one. */
export const targetStory = [
  { yearsAgo: 1, targetHa: 60, basis: 'Kế hoạch giao rừng năm trước (ví dụ)' },
  { yearsAgo: 0, targetHa: 80, basis: 'Kế hoạch giao rừng năm nay (ví dụ)' },
] as const
