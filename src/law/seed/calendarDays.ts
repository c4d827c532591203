// Days off and swapped workdays of 2025 to 2027. The law fixes which days (Labour Code 45/2019/QH14, art. 112) and that a
// day off on a weekend is made good on the next working day (art. 111 clause 3); the Prime Minister decides each year which
// five days of Tết, which day beside 2 September, and which workdays are swapped (art. 112 clauses 2 and 3). What nobody has
// compared with the signed paper says so.

export interface SeedCalendarDay {
  readonly dayOn: string
  readonly calendarDayKind: 'holiday' | 'swappedWorkday'
  readonly name: string
  readonly instrument: string
  readonly clause: string | null
  readonly isVerified: boolean
}

const code = 'Bộ luật Lao động 45/2019/QH14'
const of2025 = 'Văn bản 8726/VPCP-KGVX ngày 26/11/2024'
const of2026 = 'Thông báo nghỉ lễ, Tết năm 2026 (chưa có số trong tay)'
const of2027 = 'Tính theo luật, chờ thông báo nghỉ lễ, Tết năm 2027'
const culture = 'Nghị quyết 80-NQ/TW của Bộ Chính trị (chủ trương; chưa đối chiếu văn bản luật)'

type Line = readonly [dayOn: string, name: string, instrument: string, clause: string | null, isVerified?: boolean]

const newYear = 'Tết Dương lịch'
const tet = 'Tết Âm lịch'
const kings = 'Giỗ Tổ Hùng Vương'
const victory = 'Ngày Chiến thắng'
const labour = 'Ngày Quốc tế lao động'
const national = 'Quốc khánh'
const swapped = (day: string) => `Nghỉ, hoán đổi với ngày làm bù ${day}`
const makesGood = (name: string) => `Nghỉ bù ${name}`
/** Fixed by the law itself, on a fixed day of the solar or lunar year. */
const fixed = (dayOn: string, name: string, letter: string): Line => [
  dayOn,
  name,
  code,
  `Điều 112 khoản 1 điểm ${letter}`,
  true,
]
const yearly = (dayOn: string, name: string, instrument: string): Line => [
  dayOn,
  name,
  instrument,
  'Bộ luật Lao động Điều 112 khoản 2, 3',
]
const moved = (dayOn: string, name: string): Line => [dayOn, makesGood(name), code, 'Điều 111 khoản 3', true]

const holidays: readonly Line[] = [
  fixed('2025-01-01', newYear, 'a'),
  ...['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'].map((day) => yearly(day, tet, of2025)),
  fixed('2025-04-07', kings, 'e'),
  fixed('2025-04-30', victory, 'c'),
  fixed('2025-05-01', labour, 'd'),
  yearly('2025-05-02', swapped('26/04/2025'), of2025),
  yearly('2025-09-01', national, of2025),
  fixed('2025-09-02', national, 'đ'),

  fixed('2026-01-01', newYear, 'a'),
  yearly('2026-01-02', swapped('10/01/2026'), of2026),
  ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map((day) => yearly(day, tet, of2026)),
  fixed('2026-04-26', kings, 'e'),
  moved('2026-04-27', kings),
  fixed('2026-04-30', victory, 'c'),
  fixed('2026-05-01', labour, 'd'),
  yearly('2026-08-31', swapped('22/08/2026'), of2026),
  yearly('2026-09-01', national, of2026),
  fixed('2026-09-02', national, 'đ'),
  ['2026-11-24', 'Ngày Văn hóa Việt Nam', culture, null],

  fixed('2027-01-01', newYear, 'a'),
  ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'].map((day) => yearly(day, tet, of2027)),
  ...['2027-02-10', '2027-02-11'].map((day) => yearly(day, makesGood(tet), of2027)),
  fixed('2027-04-16', kings, 'e'),
  fixed('2027-04-30', victory, 'c'),
  fixed('2027-05-01', labour, 'd'),
  moved('2027-05-03', labour),
  fixed('2027-09-02', national, 'đ'),
  yearly('2027-09-03', national, of2027),
  ['2027-11-24', 'Ngày Văn hóa Việt Nam', culture, null],
]

const worked: readonly Line[] = [
  yearly('2025-04-26', 'Làm bù cho ngày 02/05/2025', of2025),
  yearly('2026-01-10', 'Làm bù cho ngày 02/01/2026', of2026),
  yearly('2026-08-22', 'Làm bù cho ngày 31/08/2026', of2026),
]

const day =
  (calendarDayKind: SeedCalendarDay['calendarDayKind']) =>
  ([dayOn, name, instrument, clause, isVerified = false]: Line): SeedCalendarDay => ({
    dayOn,
    calendarDayKind,
    name,
    instrument,
    clause,
    isVerified,
  })

export const calendarDaySeeds: readonly SeedCalendarDay[] = [
  ...holidays.map(day('holiday')),
  ...worked.map(day('swappedWorkday')),
]
