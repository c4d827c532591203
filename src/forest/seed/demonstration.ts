// Names and words of the invented register. The people are none; the organizations carry the word "ví dụ" (example).
import type { OwnerCategory } from '../plot.ts'

/** A line of the file as it would come from FRMS, and of the years after. */
export const inventedSource = (year: number) => `Dữ liệu ví dụ, dạng tệp FRMS 31/12/${year}`

export const placeNames = [
  'Khe Ví Dụ',
  'Đồi Bằng Lăng',
  'Khe Sim',
  'Động Mua',
  'Rú Ràng Ràng',
  'Khe Lau',
  'Đồi Tràm Gió',
  'Eo Gió',
  'Khe Ươi',
  'Bãi Lách',
]

const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hồ', 'Hoàng', 'Võ', 'Đặng', 'Bùi', 'Đỗ']
const middles = ['Văn', 'Thị', 'Đình', 'Quang', 'Hữu', 'Ngọc']
const trees = ['Lim', 'Gụ', 'Sến', 'Táu', 'Dổi', 'Trám', 'Sim', 'Mua', 'Quế', 'Bời', 'Ươi', 'Huỷnh', 'Chò', 'Kiền']

/** A person who is none, by three numbers from 0 to 1. */
export const inventedPerson = (first: number, second: number, third: number): string =>
  [pickedOf(surnames, first), pickedOf(middles, second), pickedOf(trees, third)].join(' ')

export const organizations: Readonly<Record<Exclude<OwnerCategory, 'household' | 'communeCommittee'>, string>> = {
  specialUseBoard: 'Ban quản lý rừng đặc dụng Ví Dụ',
  protectionBoard: 'Ban quản lý rừng phòng hộ Ví Dụ',
  economicOrganization: 'Công ty TNHH một thành viên Lâm nghiệp Ví Dụ',
  armedUnit: 'Đơn vị quân đội Ví Dụ',
  scienceTrainingOrganization: 'Trung tâm thực nghiệm lâm sinh Ví Dụ',
  // Longer than FRMS holds, so that the cut name and the whole one differ.
  residentialCommunity: 'Cộng đồng dân cư thôn Ví Dụ được giao rừng theo nhóm hộ số',
  foreignInvested: 'Công ty liên doanh trồng rừng Ví Dụ',
}
export const committeeOf = (unit: string) => `Ủy ban nhân dân ${unit}`

export const plantedSpecies = 'Keo lai'
export const updateReason = 'Số liệu ví dụ: cập nhật sau phúc tra'

export function pickedOf<Value>(values: readonly Value[], number: number): Value {
  return values[Math.min(values.length - 1, Math.floor(number * values.length))] as Value
}
