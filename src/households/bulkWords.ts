// Heads, hints and example row of the template by which households are entered many at a time.
import { en } from './en.ts'
import { vi } from './vi.ts'

const example = {
  headName: 'Hồ Văn Xoan',
  village: 'Thôn 3',
  territoryId: 'xã Bình Điền',
  agencyId: 'UBND xã Bình Điền',
  people: '5',
  forestNearby: 'Rừng phòng hộ tiểu khu 128',
  lat: '16.33',
  lon: '107.48',
}

export const householdBulkWords = {
  vi: {
    title: 'Hộ gần rừng',
    fileName: 'mau-ho-gan-rung',
    heads: { ...vi.field, lat: 'Vĩ độ', lon: 'Kinh độ' },
    hints: {
      telephone: 'Không bắt buộc, ví dụ 0905123456',
      lat: 'Hệ WGS 84, ví dụ 16,3801',
      lon: 'Hệ WGS 84, ví dụ 107,4205',
      nextVisitDueOn: 'Ngày/tháng/năm',
    },
    example,
  },
  en: {
    title: 'Households near the forest',
    fileName: 'mau-ho-gan-rung',
    heads: { ...en.field, lat: 'Latitude', lon: 'Longitude' },
    hints: {
      telephone: 'Optional, e.g. 0905123456',
      lat: 'WGS 84, e.g. 16.3801',
      lon: 'WGS 84, e.g. 107.4205',
      nextVisitDueOn: 'Day/month/year',
    },
    example,
  },
} as const

const visitExample = {
  visitedOn: '05/03/2026',
  headName: 'Hồ Văn Xoan',
  village: 'Thôn 3',
  territoryId: 'xã Bình Điền',
  topic: 'Bảo vệ và phát triển rừng',
  said: 'Gia đình hứa không đốt thực bì',
  leaflets: '2',
}

export const visitBulkWords = {
  vi: {
    title: 'Thăm hộ gần rừng',
    fileName: 'mau-tham-ho',
    heads: {
      ...vi.field,
      topic: 'Chủ đề chính',
      otherTopic: 'Chủ đề khác',
      leaflets: 'Số tờ rơi đã phát',
      nextVisitDueOn: vi.field.nextVisitAfter,
    },
    hints: {
      visitedOn: 'Ngày/tháng/năm',
      headName: 'Đúng như trong danh sách hộ',
      village: 'Đúng như trong danh sách hộ',
      territoryId: 'Chỉ cần khi hai hộ trùng tên, trùng thôn',
      nextVisitDueOn: 'Ngày/tháng/năm',
    },
    example: visitExample,
  },
  en: {
    title: 'Visits to households',
    fileName: 'mau-tham-ho',
    heads: {
      ...en.field,
      topic: 'Main topic',
      otherTopic: 'Another topic',
      leaflets: 'Leaflets given',
      nextVisitDueOn: en.field.nextVisitAfter,
    },
    hints: {
      visitedOn: 'Day/month/year',
      headName: 'As in the list of households',
      village: 'As in the list of households',
      territoryId: 'Only where two households share name and village',
      nextVisitDueOn: 'Day/month/year',
    },
    example: visitExample,
  },
} as const
