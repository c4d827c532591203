// How the invented office went on with plan 120 after 1 July 2025. The bases are invented and say so; most tasks were moved
// on, some wait, so that both can be seen. Codes are those of src/units/seed/agencies.ts.

const three = (prefix: string) => ['HT', 'KT', 'BD'].map((place) => `${prefix}-${place}`)
const nine = ['19996', '20005', '20008', '20011', '20017', '20020', '20026', '20035', '20041'].map(
  (code) => `UBND-${code}-TRUOC`,
)
const basis = 'Thông báo phân công lại nhiệm vụ theo mô hình hai cấp (văn bản minh họa, không có thật)'

export interface DemonstrationReassignment {
  readonly tasks: readonly string[]
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly validFrom: string
  readonly legalBasis: string
  readonly at: string
}

const on = (
  from: readonly string[],
  to: readonly string[],
  tasks: readonly string[],
  validFrom = '2025-07-01',
): DemonstrationReassignment => ({ tasks, from, to, validFrom, legalBasis: basis, at: '2025-07-14T02:30:00Z' })

/** Not moved on, so that they wait: 2.4 and 3.1 of the town's environment division, 3.4 of its economic division. */
export const reassignments: readonly DemonstrationReassignment[] = [
  on(
    ['HKL-TX'],
    ['HKL'],
    [
      ...['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '2.4', '2.5', '3.1', '3.2', '3.3'],
      ...['4.1', '4.2', '4.3', '4.5', '5.1', '5.2'],
    ],
  ),
  on(nine, three('UBND'), [
    ...['1.1', '1.2', '2.1', '2.2', '2.3', '2.4', '2.5', '3.2', '3.3', '3.4'],
    ...['4.1', '4.2', '4.3', '4.4', '4.5', '5.1', '5.2'],
  ]),
  on(['CA-TX'], three('CA'), ['2.1', '2.3', '4.1', '4.2', '4.3', '4.4', '4.5']),
  on(['BCHQS-TX'], three('BCHQS'), ['2.3', '4.2', '4.5']),
  on(['MTTQ-TX'], three('MTTQ'), ['1.2', '1.4']),
  on(['VHTT-TX'], three('VHXH'), ['1.2']),
  on(['GDDT-TX'], three('VHXH'), ['1.3']),
  on(['TNMT-TX'], three('KT'), ['2.5']),
]

export interface DemonstrationDeadline {
  readonly tasks: readonly string[]
  /** Month and day in the year of today's reports. */
  readonly monthDay: string
  readonly legalBasis: string
}
/** Earlier than the year's end, so that something can be late. */
export const deadlines: readonly DemonstrationDeadline[] = [
  {
    tasks: ['1.4', '2.1'],
    monthDay: '06-15',
    legalBasis: 'Yêu cầu gửi báo cáo sáu tháng đầu năm (văn bản minh họa, không có thật)',
  },
  {
    tasks: ['2.4'],
    monthDay: '05-30',
    legalBasis: 'Tiến độ giao rừng cho cộng đồng trong năm (văn bản minh họa, không có thật)',
  },
]

/** A correction of last year's figures, so that an adjustment can be seen. */
export const adjustment = {
  task: '1.2',
  indicator: 'leaflets',
  delta: -40,
  occurredOn: '2025-11-20',
  agency: 'HKL',
  reason: 'Đếm lại kho: 40 tờ rơi ghi đã phát nhưng còn lưu tại Hạt (điều chỉnh minh họa).',
} as const
