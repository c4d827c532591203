// The fixed words of the draft of an allocation decision (Decree 30/2020/NĐ-CP, form 1.2), and the law it rests on. Written for Đại
// Ngàn; none is copied. What is not compared with the signed paper says so in the draft, where whoever finishes it has to strike it.
import type { DatedRule } from '../datedRule.ts'

export const decisionBases: readonly DatedRule[] = [
  {
    validFrom: '2025-07-01',
    validTo: null,
    basis: 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025',
    isChecked: false,
  },
  {
    validFrom: '2019-01-01',
    validTo: null,
    basis: 'Luật Lâm nghiệp số 16/2017/QH14 ngày 15 tháng 11 năm 2017',
    isChecked: false,
  },
  {
    validFrom: '2019-01-01',
    validTo: null,
    basis:
      'Nghị định số 156/2018/NĐ-CP ngày 16 tháng 11 năm 2018 của Chính phủ quy định chi tiết thi hành một số điều của Luật Lâm nghiệp và các văn bản sửa đổi, bổ sung',
    isChecked: false,
  },
]

export const decisionText = {
  fileName: 'du-thao-quyet-dinh-giao-rung',
  kind: 'QUYẾT ĐỊNH',
  resolves: 'QUYẾT ĐỊNH:',
  committee: 'ỦY BAN NHÂN DÂN',
  head: 'CHỦ TỊCH',
  authority: (place: string) => `ỦY BAN NHÂN DÂN ${place}`,
  committeeIn: (place: string) => `Ủy ban nhân dân ${place}`,
  symbol: 'QĐ-UBND',
  unitKind: /^(?:Xã|Phường|Thị trấn|Đặc khu)\s+/iu,
  gap: '……',
  abstract: (name: string) => `Về việc giao rừng cho ${name}`,
  law: (basis: string) => `Căn cứ ${basis}`,
  unchecked: (basis: string) => `${basis} [chưa đối chiếu bản ký]`,
  application: (on: string) => `Xét đơn đề nghị giao rừng ${on}`,
  meeting: (number: string, on: string, counts: string) => `Căn cứ biên bản họp dân${number} ${on}${counts}`,
  counts: (attended: string, agreed: string) => ` (${agreed}/${attended} người đồng ý)`,
  survey: (number: string, on: string) => `Căn cứ kết quả đo đạc${number} ${on}`,
  posting: (from: string, until: string) => `Căn cứ kết quả niêm yết công khai từ ${from} đến hết ${until}`,
  appraisal: (number: string, on: string) => `Căn cứ kết quả thẩm định${number} ${on}`,
  numbered: (number: string) => ` số ${number}`,
  grant: {
    head: 'Điều 1. Giao rừng',
    all: (area: string, plots: string, where: string, name: string) =>
      `Giao ${area} ha, gồm ${plots} lô, tại ${where} cho ${name} quản lý, bảo vệ, sử dụng theo bảng sau:`,
    represented: (name: string) => `Người đại diện: ${name}.`,
    households: (count: string) => `Số hộ: ${count}.`,
  },
  duty: {
    head: 'Điều 2. Quyền, nghĩa vụ',
    all: 'Bên được giao rừng có quyền, nghĩa vụ của chủ rừng theo Luật Lâm nghiệp; không chuyển mục đích, không khai thác khi chưa được phép.',
  },
  task: {
    head: 'Điều 3. Tổ chức thực hiện',
    all: (committee: string) =>
      `Cơ quan chuyên môn của ${committee} phối hợp với Hạt Kiểm lâm bàn giao rừng, mốc ranh giới ngoài thực địa và cập nhật hồ sơ quản lý rừng.`,
  },
  force: {
    head: 'Điều 4. Hiệu lực',
    all: 'Quyết định này có hiệu lực kể từ ngày ký. Các cơ quan, cá nhân liên quan và bên được giao rừng chịu trách nhiệm thi hành./.',
  },
  columns: {
    order: 'TT',
    compartment: 'Tiểu khu',
    subcompartment: 'Khoảnh',
    plot: 'Lô',
    forestType: 'Loại đất, loại rừng',
    hectares: 'Diện tích (ha)',
  },
  tableName: 'Rừng được giao',
  total: 'Cộng',
  recipients: ['Như Điều 4', 'Hạt Kiểm lâm'],
  filing: 'VT',
} as const
