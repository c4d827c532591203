// The official table of old and new units in small: two rows of heads, a line for each province, cells broken into lines.
import ExcelJS from 'exceljs'

const upper = [
  'Đơn vị hành chính từ ngày 01/7/2025',
  '',
  '',
  'Đơn vị hành chính trước ngày 01/7/2025',
  '',
  '',
  '',
  '',
  '',
]
const lower = [
  'Tỉnh, thành phố',
  'Tên Xã mới',
  'Mã Xã mới',
  'Tên Xã cũ',
  'Mã Xã cũ',
  'Ghi chú',
  'Quận/huyện',
  'Tỉnh cũ',
  '',
]

/** New unit, code, old unit, code, note, district, old province; of the first province unless there is an eighth. */
export type TableRow = readonly [string, string, string, string, string, string, string, string?]

const hue = 'Thành phố Huế (46)'

/** In the register already, as the table says it. */
export const ofHuongTra: readonly TableRow[] = [
  ['Phường Hương Trà\n', '19996', 'Phường Tứ Hạ', '19996', 'Nhập toàn bộ', 'Thị Xã Hương Trà (480)', hue],
  ['Phường Hương Trà\n', '19996', 'Phường Hương Văn', '20011', 'Nhập toàn bộ', 'Thị Xã Hương Trà (480)', hue],
  ['Phường Hương Trà\n', '19996', 'Phường Hương Vân', '20008', 'Nhập toàn bộ', 'Thị Xã Hương Trà (480)', hue],
]

/** Invented, in one district that the register does not have: merged, split, unchanged, renamed. */
export const ofThachSon: readonly TableRow[] = [
  ['Xã Suối Trong', '90001', 'Xã Suối Trong', '90001', 'Nhập toàn bộ', 'Huyện Thạch Sơn (901)', hue],
  ['Xã Suối Trong', '90001', 'Thị trấn Đá Bạc', '90002', 'Nhập toàn bộ', 'Huyện Thạch Sơn (901)', hue],
  ['Xã Suối Trong', '90001', 'Xã Đồi Sim', '90003', 'Nhập một phần\n', 'Huyện Thạch Sơn (901)', hue],
  ['Xã Rừng Già', '90003', 'Xã Đồi Sim', '90003', 'Nhập một phần diện tích', 'Huyện Thạch Sơn (901)', hue],
  ['Xã Giữ Rừng', '90004', 'Xã Giữ Rừng ', '90004', 'Giữ nguyên ', 'Huyện Thạch Sơn (901)', hue],
  ['Xã Tên Mới', '90005', 'Xã Tên Cũ', '90005', 'Đổi tên', 'Huyện Thạch Sơn (901)', hue],
  [
    'Đặc khu Hòn Thử',
    '90006',
    '',
    '',
    'Sắp xếp toàn bộ huyện Hòn Thử thành đặc khu Hòn Thử',
    'Huyện Hòn Thử (902)',
    hue,
  ],
]

/** Each wrong in one way. */
export const wrongRows: readonly TableRow[] = [
  ['Xã Lỗi Mã', '9101', 'Xã Lỗi Mã', '90011', 'Nhập toàn bộ', 'Huyện Thạch Sơn (901)', hue],
  ['Xã Không Mã Cũ', '90012', 'Khu vực bãi bồi', '', 'Nhập toàn bộ', 'Huyện Thạch Sơn (901)', hue],
  ['Suối Không Cấp', '90013', 'Xã Suối Không Cấp', '90013', 'Giữ nguyên', 'Huyện Thạch Sơn (901)', hue],
  ['Xã Trùng', '90014', 'Xã Một', '90015', 'Nhập toàn bộ', 'Huyện Thạch Sơn (901)', hue],
  ['Xã Trùng', '90014', 'Xã Hai', '90015', 'Nhập toàn bộ', 'Huyện Thạch Sơn (901)', hue],
  ['Xã Ghi Chú', '90016', 'Xã Ghi Chú', '90016', 'Không rõ', 'Huyện Thạch Sơn (901)', hue],
]

/** Two provinces that become one. */
export const ofMerged: readonly TableRow[] = [
  [
    'Phường Bờ Nam',
    '91001',
    'Phường Bờ Nam',
    '91001',
    'Nhập toàn bộ',
    'Thành phố Bờ Nam (911)',
    'Tỉnh Bờ Nam (97)',
    'Tỉnh Bờ Nam (97)',
  ],
  [
    'Xã Bờ Bắc',
    '91002',
    'Xã Bờ Bắc',
    '91002',
    'Nhập toàn bộ',
    'Quận Bờ Bắc (912)',
    'Tỉnh Bờ Bắc (98)',
    'Tỉnh Bờ Nam (97)',
  ],
]

const cellsOf = (rows: readonly TableRow[]) =>
  rows.map(([name, code, oldName, oldCode, note, district, oldProvince, province = hue]) => [
    province,
    name,
    code,
    oldName,
    oldCode,
    note,
    district,
    oldProvince,
    '',
  ])

const allOf = (rows: readonly TableRow[]) => [
  upper,
  lower,
  ['THÀNH PHỐ HUẾ  ', '', '', '', '', '', '', '', ''],
  ...cellsOf(rows),
]

export function conversionCsv(rows: readonly TableRow[]): Buffer {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return Buffer.from(
    `${allOf(rows)
      .map((row) => row.map(cell).join(','))
      .join('\n')}\n`,
  )
}

/** The same as a workbook; the new unit's cells of rows that follow each other are merged, as the office makes it. */
export async function conversionXlsx(rows: readonly TableRow[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Chuyển đổi')
  for (const row of allOf(rows)) sheet.addRow([...row])
  sheet.mergeCells('A1:C1')
  sheet.mergeCells('D1:H1')
  const first = 4
  for (let from = 0; from < rows.length; ) {
    let to = from
    while (rows[to + 1]?.[1] === rows[from]?.[1]) to += 1
    for (const column of to > from ? ['B', 'C'] : [])
      sheet.mergeCells(`${column}${from + first}:${column}${to + first}`)
    from = to + 1
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}
