// What projects and harvests touch, in Vietnamese.
import { dateText, numberText } from '../../../platform/format.ts'
import type { ConversionPaper, FoundStop, HarvestRequestState, HarvestStop } from '../../impact/impact.ts'

type Params = Readonly<Record<string, unknown>>

const status: Readonly<Record<HarvestRequestState, string>> = {
  submitted: 'Chờ quyết định',
  approved: 'Đã đồng ý',
  refused: 'Đã từ chối',
  withdrawn: 'Đã rút',
}

const stop: Readonly<Record<HarvestStop, (hectares: string) => string>> = {
  specialUse: (hectares) => `${hectares} ha là rừng đặc dụng`,
  protection: (hectares) => `${hectares} ha là rừng phòng hộ`,
  natural: (hectares) => `${hectares} ha là rừng tự nhiên`,
  notForest: (hectares) => `${hectares} ha chưa có rừng hoặc chưa thành rừng`,
  kindUnknown: (hectares) => `${hectares} ha chưa biết loại rừng`,
  purposeUnknown: (hectares) => `${hectares} ha chưa biết thuộc loại nào trong ba loại rừng`,
  disputed: (hectares) => `${hectares} ha đang có tranh chấp chưa giải quyết`,
  outside: (hectares) => `${hectares} ha nằm ngoài sổ rừng`,
}

const paper: Readonly<Record<ConversionPaper, string>> = {
  proposal: 'Văn bản đề nghị chuyển mục đích sử dụng rừng',
  decisionOnInvestment: 'Quyết định hoặc chấp thuận chủ trương đầu tư',
  environmentalAssessment: 'Tài liệu đánh giá tác động môi trường',
  inventoryReport: 'Kết quả điều tra rừng trên khu đất',
  boundaryMap: 'Bản đồ ranh giới khu đất',
  replacementPlan: 'Phương án trồng rừng thay thế',
}

export const impactVi = {
  audit: {
    'harvestRequest.submit': 'Ghi đề nghị khai thác',
    'harvestRequest.decide': 'Quyết định đề nghị khai thác',
    'harvestRequest.withdraw': 'Rút đề nghị khai thác',
    'impactProject.record': 'Ghi dự án tác động đến rừng',
    'impactProject.withdraw': 'Rút dự án tác động đến rừng',
  },
  problems: {
    'harvestRequest.oneGround': () => 'Chọn các lô, hoặc vẽ một khu đất: cần đúng một trong hai.',
    'harvestRequest.beforeRequest': (p: Params) => `Ngày quyết định trước ngày đề nghị ${dateText(String(p.on))}.`,
    'harvestRequest.stopped': (p: Params) =>
      `Chưa đồng ý được: ${(p.stops as readonly FoundStop[])
        .map((found) => stop[found.stop](numberText(found.hectares, 'vi', 2)))
        .join('; ')}. Xem lại lô trong sổ rừng hoặc từ chối đề nghị này.`,
    'harvestRequest.noReason': () => 'Ghi lý do từ chối.',
    'harvestRequest.approved': () => 'Đề nghị này đã được đồng ý.',
    'harvestRequest.refused': () => 'Đề nghị này đã bị từ chối.',
    'harvestRequest.withdrawn': () => 'Đề nghị này đã rút.',
  },
  harvestStop: stop,
  conversionPaper: paper,
  harvestRequest: {
    status,
    columns: {
      requestedOn: 'Ngày đề nghị',
      harvestRequestState: 'Trạng thái',
      ownerCategory: 'Đối tượng đề nghị',
      requesterName: 'Người đề nghị',
      treeSpecies: 'Loài cây',
      expectedVolume: 'Khối lượng dự kiến (m³)',
      geodesicAreaHa: 'Diện tích (ha)',
      decidedOn: 'Ngày quyết định',
      decisionNumber: 'Số quyết định',
    },
  },
  impactProject: {
    columns: {
      projectName: 'Dự án',
      investor: 'Chủ đầu tư',
      projectPurpose: 'Mục đích',
      legalBasis: 'Căn cứ',
      geodesicAreaHa: 'Diện tích (ha)',
      recordedAt: 'Ghi lúc',
    },
  },
}
