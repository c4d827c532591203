// Heads, hints and example rows of the templates by which sessions and signs are entered many at a time.
import { en } from './en.ts'
import { vi } from './vi.ts'

const { field: viField } = vi
const { field: enField } = en

export const sessionBulkWords = {
  vi: {
    title: 'Buổi tuyên truyền',
    fileName: 'mau-buoi-tuyen-truyen',
    heads: {
      ...viField,
      topic: viField.topic,
      people: viField.people,
      leaflets: 'Số tờ rơi',
      lat: 'Vĩ độ',
      lon: 'Kinh độ',
    },
    hints: {
      heldOn: 'Ngày/tháng/năm, ví dụ 05/03/2026',
      startTime: 'Giờ:phút, ví dụ 19:30',
      territoryId: 'Xã, phường của ngày tổ chức; chọn trong danh mục',
      people: 'Để trống nếu không đếm; không ghi 0',
      lat: 'Hệ WGS 84, ví dụ 16,3801',
      lon: 'Hệ WGS 84, ví dụ 107,4205',
    },
    example: {
      heldOn: '2026-03-05',
      startTime: '19:30',
      agencyId: 'UBND xã Bình Điền',
      territoryId: 'xã Bình Điền',
      placeName: 'Nhà văn hóa thôn',
      audience: vi.audience.forestHouseholds,
      sessionForm: vi.sessionForm.villageMeeting,
      topic: 'Bảo vệ và phát triển rừng',
      people: '54',
      women: '30',
      men: '24',
      leaflets: '60',
    },
  },
  en: {
    title: 'Awareness session',
    fileName: 'mau-buoi-tuyen-truyen',
    heads: { ...enField, leaflets: 'Leaflets', lat: 'Latitude', lon: 'Longitude' },
    hints: {
      heldOn: 'Day/month/year, e.g. 05/03/2026',
      startTime: 'Hours:minutes, e.g. 19:30',
      territoryId: 'The commune of that day, from the list',
      people: 'Leave empty where nobody counted; never 0',
      lat: 'WGS 84, e.g. 16.3801',
      lon: 'WGS 84, e.g. 107.4205',
    },
    example: {
      heldOn: '2026-03-05',
      startTime: '19:30',
      agencyId: 'UBND xã Bình Điền',
      territoryId: 'xã Bình Điền',
      placeName: 'Nhà văn hóa thôn',
      audience: en.audience.forestHouseholds,
      sessionForm: en.sessionForm.villageMeeting,
      topic: 'Bảo vệ và phát triển rừng',
      people: '54',
      women: '30',
      men: '24',
      leaflets: '60',
    },
  },
} as const

export const signBulkWords = {
  vi: {
    title: 'Biển cảnh báo',
    fileName: 'mau-bien-canh-bao',
    heads: { ...viField, agencyId: 'Đơn vị quản lý', lat: 'Vĩ độ', lon: 'Kinh độ' },
    hints: {
      installedOn: 'Ngày/tháng/năm, ví dụ 10/02/2026',
      lat: 'Hệ WGS 84, ví dụ 16,3801',
      lon: 'Hệ WGS 84, ví dụ 107,4205',
      territoryId: 'Để trống: tìm theo vị trí',
    },
    example: {
      installedOn: '2026-02-10',
      agencyId: 'UBND xã Bình Điền',
      placeName: 'Đầu đường lâm nghiệp vào tiểu khu 128',
      lat: '16.36',
      lon: '107.4',
      signText: 'CẤM LỬA. Khu vực rừng dễ cháy.',
      signState: vi.signState.good,
      nextCheckDueOn: '2026-08-10',
    },
  },
  en: {
    title: 'Warning sign',
    fileName: 'mau-bien-canh-bao',
    heads: { ...enField, agencyId: 'Keeper', lat: 'Latitude', lon: 'Longitude' },
    hints: {
      installedOn: 'Day/month/year, e.g. 10/02/2026',
      lat: 'WGS 84, e.g. 16.3801',
      lon: 'WGS 84, e.g. 107.4205',
      territoryId: 'Empty: found from the place',
    },
    example: {
      installedOn: '2026-02-10',
      agencyId: 'UBND xã Bình Điền',
      placeName: 'Đầu đường lâm nghiệp vào tiểu khu 128',
      lat: '16.36',
      lon: '107.4',
      signText: 'CẤM LỬA. Khu vực rừng dễ cháy.',
      signState: en.signState.good,
      nextCheckDueOn: '2026-08-10',
    },
  },
} as const
