// What projects and harvests touch, in Vietnamese.
import { dateText, numberText } from '../../../platform/format.ts'
import type { ConversionPaper, FoundStop, HarvestRequestState, HarvestStop } from '../../impact/impact.ts'
import { navigationWords } from '../../navigationWords.ts'

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
  impact: {
    found: 'Khu đất chạm vào rừng nào',
    foundOn: (day: string) => `Khu đất chạm vào rừng nào, theo sổ rừng ngày ${day}`,
    drawFirst: 'Vẽ khu đất hoặc đọc tệp ranh giới: kết quả hiện ngay, chưa lưu gì.',
    ground: (hectares: string, outside: string) =>
      `Khu đất rộng ${hectares} ha, trong đó ${outside} ha nằm ngoài sổ rừng.`,
    sums: 'Cộng theo lớp và ba loại rừng',
    plots: 'Số lô',
    hectares: 'Diện tích (ha)',
    touched: 'Các lô bị chạm',
    touchedHa: 'Bị chạm (ha)',
    plotHa: 'Cả lô (ha)',
    touchesNothing: 'Khu đất không chạm vào lô nào trong sổ rừng.',
    further: (plots: string) => `Còn ${plots} lô nữa bị chạm ít hơn; các tổng ở trên đã tính đủ.`,
    disputed: 'đang tranh chấp',
    owed: (hectares: string) => `Phải trồng rừng thay thế ${hectares} ha.`,
    nothingOwed: 'Không phải trồng rừng thay thế.',
    noRule: (day: string) => `Chưa biết quy định trồng rừng thay thế áp dụng cho ngày ${day}.`,
    basis: (basis: string) => `Căn cứ: ${basis}`,
    notChecked: 'chưa đối chiếu bản ký',
    unknownHa: (hectares: string) => `${hectares} ha chưa biết loại rừng, chưa tính`,
    stopped: 'Chưa được khai thác như rừng trồng sản xuất',
    nothingAgainst: 'Khu đất là rừng trồng sản xuất, không có tranh chấp đang mở.',
    choosePlots: 'Số lô như 67/3/12, địa danh, chủ rừng',
  },
  harvestRequest: {
    title: navigationWords.vi.harvestRequests,
    why: 'Đề nghị khai thác của chủ rừng, so với ba loại rừng, loại rừng và tranh chấp của từng lô trước khi ký.',
    submit: 'Ghi đề nghị khai thác',
    submitted: 'Đã ghi đề nghị khai thác',
    none: 'Chưa có đề nghị khai thác nào',
    where: 'Khai thác ở lô nào',
    what: 'Đề nghị',
    checkedAtOnce: 'Ghi xong, trang của đề nghị cho biết sổ rừng nói gì về các lô này.',
    titleOf: (day: string, area: string) => `Đề nghị khai thác ${area}, ngày ${day}`,
    by: (person: string) => `Người ghi: ${person}`,
    againstRegister: 'So với sổ rừng',
    map: 'Khu khai thác trên bản đồ',
    facts: 'Thông tin đề nghị',
    decide: 'Quyết định',
    approve: 'Đồng ý',
    refuse: 'Từ chối',
    approved: 'Đã đồng ý đề nghị',
    refused: 'Đã từ chối đề nghị',
    onlyRefuse: 'Sổ rừng còn điều chưa cho khai thác: chỉ từ chối được, hoặc sửa sổ rừng trước.',
    reasonHelp: 'Bắt buộc khi từ chối.',
    ofMoment: 'Lúc bấm Đồng ý, phần mềm so lại với sổ rừng một lần nữa.',
    withdraw: 'Rút đề nghị này',
    withdrawQuestion: 'Vì sao rút đề nghị này',
    fields: { plotIds: 'Lô khai thác', remarks: 'Ghi chú', fileId: 'Đơn đề nghị', reason: 'Lý do' },
    withdrawn: 'Đã rút đề nghị',
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
    title: navigationWords.vi.impactProjects,
    why: 'Dự án có khu đất chạm vào rừng: bao nhiêu rừng, phải trồng thay thế bao nhiêu, hồ sơ thiếu gì.',
    check: 'Xem khu đất chạm rừng nào',
    checkWhy: 'Vẽ hoặc đọc ranh giới dự án từ tệp GPX, KML, GeoJSON.',
    none: 'Chưa ghi dự án nào',
    ground: 'Ranh giới khu đất',
    keep: 'Ghi thành dự án',
    recorded: 'Đã ghi dự án',
    papers: 'Hồ sơ đã có',
    papersNotChecked: 'Danh mục hồ sơ chưa đối chiếu bản ký của văn bản.',
    missing: 'Hồ sơ còn thiếu',
    by: (person: string, at: string) => `${person} ghi lúc ${at}`,
    withdraw: 'Rút dự án này',
    withdrawQuestion: 'Vì sao rút dự án này',
    withdrawn: 'Đã rút dự án',
    withdrawnBecause: (reason: string) => `Đã rút: ${reason}`,
    withdrawnFilter: 'Đã rút',
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
