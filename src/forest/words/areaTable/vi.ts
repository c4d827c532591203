// What the tables of forest area say, in Vietnamese.
import { dateText } from '../../../platform/format.ts'

type Params = Readonly<Record<string, unknown>>

export const areaTableVi = {
  areaProblems: {
    'forestArea.fromAfter': (p: Params) =>
      `Kỳ so sánh bắt đầu ngày ${dateText(String(p.from))}, sau ngày tính ${dateText(String(p.on))}. Chọn ngày đầu kỳ sớm hơn.`,
  },
  areaTable: {
    page: 'Diện tích rừng',
    sentence: (plots: string, on: string) => `${plots} lô, tính đến ngày ${on}`,
    measured: (plots: string) => `${plots} lô chưa có diện tích ghi sổ, tính theo diện tích đo trên hình`,
    from: 'So với ngày',
    unitsOn: 'Theo địa giới ngày',
    all: 'Tất cả',
    which: 'Chọn biểu',
    tab: { byPurpose: 'Biểu 1', byOwner: 'Biểu 2', byUnit: 'Biểu 3', changes: 'Biểu 4' },
    title: {
      byPurpose: 'Biểu 1. Diện tích các loại rừng và đất theo mục đích sử dụng (ha)',
      byOwner: 'Biểu 2. Diện tích các loại rừng và đất theo chủ quản lý (ha)',
      byUnit: 'Biểu 3. Diện tích rừng và độ che phủ theo đơn vị hành chính (ha, %)',
      changes: 'Biểu 4. Diễn biến diện tích theo nguyên nhân (ha)',
    },
    first: 'Loại rừng, đất',
    firstUnit: 'Đơn vị',
    line: {
      forest: 'Có rừng',
      natural: 'Rừng tự nhiên',
      primary: 'Rừng nguyên sinh',
      secondary: 'Rừng thứ sinh',
      planted: 'Rừng trồng đã thành rừng',
      earth: 'Rừng trên núi đất',
      rock: 'Rừng trên núi đá',
      wet: 'Rừng trên đất ngập nước',
      sand: 'Rừng trên cát',
      naturalTimber: 'Rừng gỗ tự nhiên',
      rich: 'Giàu',
      medium: 'Trung bình',
      poor: 'Nghèo',
      exhausted: 'Nghèo kiệt',
      recovering: 'Phục hồi',
      withoutVolume: 'Không phân theo trữ lượng',
      bamboo: 'Rừng tre nứa',
      mixed: 'Rừng hỗn giao gỗ và tre nứa',
      palm: 'Rừng cau dừa',
      notForest: 'Chưa có rừng',
      plantedNotYetForest: 'Đã trồng, chưa thành rừng',
      regenerating: 'Đất có cây gỗ tái sinh',
      otherLand: 'Đất trống, đất khác',
      unknown: 'Chưa biết loại',
      total: 'Tổng cộng',
    },
    column: {
      unknown: 'Chưa biết',
      total: 'Tổng cộng',
      opening: 'Đầu kỳ',
      closing: 'Cuối kỳ',
      unexplained: 'Chưa ghi nguyên nhân',
      land: 'Diện tích tự nhiên (đo trên ranh giới)',
      cover: 'Độ che phủ (%)',
    },
    outside: 'Ngoài ranh giới đơn vị',
    sketch: 'ranh giới phác họa',
    coverNote:
      'Độ che phủ = (rừng tự nhiên + rừng trồng đã thành rừng) : diện tích tự nhiên. Diện tích tự nhiên đo trên ranh giới đã nhập, chưa phải số công bố.',
    notChanges:
      'Đầu kỳ cộng mọi thay đổi bằng cuối kỳ, đến 0,01 ha. Lô nhập từ tệp không ghi nguyên nhân đứng ở cột Chưa ghi nguyên nhân.',
    formNote: 'Mẫu biểu theo Thông tư 33/2018/TT-BNNPTNT, sửa bởi Thông tư 16/2023; thứ tự dòng chưa đối chiếu bản ký.',
    basis: 'Theo diện tích ghi sổ của từng lô, làm tròn 0,01 ha.',
    workbook: 'Tải Excel',
    none: 'Ngày này sổ rừng chưa có lô nào.',
    noneWhy: 'Nhập lô rừng từ tệp FRMS, hoặc chọn ngày khác ở góc trên.',
    demonstration: 'Số liệu minh họa',
    sheetHead: (title: string, on: string, unitsOn: string, scope: string) =>
      `${title}. Tính đến ${on}, theo địa giới ngày ${unitsOn}${scope ? `, ${scope}` : ''}`,
  },
}
