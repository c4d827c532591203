// The lists on paper: heads and cells in words of the language; unknown is empty, invented is marked.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SessionRow, WarningSignRow } from '../contract.ts'
import { sessionTable, warningSignTable } from './exportTables.ts'

const row: SessionRow = {
  id: '00000000-0000-8000-8000-000000000001',
  heldOn: '2026-03-05',
  startTime: '19:30',
  title: 'Bảo vệ và phát triển rừng, Nhà văn hóa thôn 3',
  topic: 'forestProtection',
  topicName: 'Bảo vệ và phát triển rừng',
  audience: 'forestHouseholds',
  sessionForm: 'villageMeeting',
  placeName: null,
  place: { lon: 107.48, lat: 16.33 },
  territoryId: '00000000-0000-8000-8000-000000000002',
  territoryName: 'xã Bình Điền',
  agencyId: '00000000-0000-8000-8000-000000000003',
  agencyName: 'UBND xã Bình Điền',
  attendance: 1234,
  women: null,
  men: 0,
  photoCount: 2,
  thumbnailFileId: null,
  recordedAt: '2026-03-05T14:05:00.000Z',
  isAmended: false,
  isWithdrawn: false,
  isDemonstration: true,
}
const sign: WarningSignRow = {
  ...row,
  signText: 'CẤM LỬA.',
  place: { lon: 107.48, lat: 16.33 },
  signState: 'missing',
  installedOn: '2026-01-02',
  lastCheckedOn: null,
  nextCheckDueOn: '2026-07-02',
  daysLate: 0,
}

const cells = (table: ReturnType<typeof sessionTable>, of: object) =>
  Object.fromEntries(Object.entries(table).map(([id, { head, cell }]) => [`${id}: ${head}`, cell(of as never)]))

test('a session in Vietnamese', () => {
  assert.deepEqual(cells(sessionTable('vi'), row), {
    'heldOn: Ngày': '05/03/2026',
    'startTime: Giờ': '19:30',
    'title: Buổi': 'Bảo vệ và phát triển rừng, Nhà văn hóa thôn 3',
    'topicName: Chủ đề': 'Bảo vệ và phát triển rừng',
    'audience: Đối tượng': 'Hộ sống gần rừng',
    'sessionForm: Hình thức': 'Họp thôn, tổ dân phố',
    'placeName: Địa điểm': null,
    'place: Tọa độ': '16.330000, 107.480000',
    'territoryName: Địa bàn': 'xã Bình Điền',
    'agencyName: Đơn vị thực hiện': 'UBND xã Bình Điền',
    'attendance: Lượt người': 1234,
    'women: Nữ': null,
    'men: Nam': 0,
    'photoCount: Ảnh': 2,
    'recordedAt: Lúc ghi': '05/03/2026, 21:05',
    'isWithdrawn: Đã rút lại, không tính vào số liệu': null,
    'isDemonstration: Dữ liệu minh họa': 'Có',
    'id: Mã hồ sơ': row.id,
  })
})

test('a sign in English; every column of the screens is there', () => {
  const table = cells(warningSignTable('en'), sign)
  assert.equal(table['signState: State'], 'Missing')
  assert.equal(table['lastCheckedOn: Last check'], null)
  assert.equal(table['daysLate: Days late'], 0)
  for (const id of ['signText', 'placeName', 'territoryName', 'signState', 'daysLate', 'lastCheckedOn', 'installedOn'])
    assert.ok(id in warningSignTable('vi'), id)
})
