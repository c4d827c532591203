// How files name the columns and kinds of a working calendar; compared in small letters without marks.

export const columnNames = {
  dayOn: ['ngay', 'date', 'day'],
  calendarDayKind: ['loai', 'kind'],
  name: ['ten', 'dip', 'name'],
  instrument: ['van ban', 'can cu', 'instrument'],
  clause: ['dieu khoan', 'dieu', 'clause'],
} as const

export const kindNames = {
  holiday: ['nghi', 'ngay nghi', 'nghi le', 'nghi bu', 'holiday'],
  swappedWorkday: ['lam bu', 'ngay lam bu', 'di lam', 'swappedworkday'],
} as const

/** The head of a file that we give as a pattern. */
export const patternHead = ['Ngày', 'Loại', 'Dịp', 'Văn bản', 'Điều khoản'] as const
export const patternRows = [
  ['01/01/2028', 'Nghỉ', 'Tết Dương lịch', 'Bộ luật Lao động 45/2019/QH14', 'Điều 112 khoản 1 điểm a'],
  ['08/01/2028', 'Làm bù', 'Làm bù cho ngày 31/12/2027', 'Thông báo nghỉ lễ, Tết năm 2028', ''],
] as const
