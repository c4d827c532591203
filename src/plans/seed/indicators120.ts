// What each task of plan 120/KH-UBND is measured by, as dated data an administrator may change: which evidence, which
// quantity of it, where the attributes must fit. Kinds that no feature publishes yet have no evidence: “chưa báo cáo”.
// One record counts for one task: sessions about directive 58 and briefings for 1.1, other sessions for pupils for 1.3, the rest for 1.2.

export interface SeedIndicator {
  readonly task: string
  readonly indicator: string
  readonly name: string
  readonly unitOfMeasure: string
  readonly evidenceKinds: readonly string[]
  readonly quantity: string
  readonly filter: Readonly<Record<string, readonly string[]>>
  readonly isRestricted: boolean
}

type Line = readonly [
  indicator: string,
  name: string,
  unitOfMeasure: string,
  evidenceKinds: string,
  /** Left out: the quantity has the indicator's own word. */
  quantity?: string | undefined,
  filter?: Readonly<Record<string, readonly string[]>>,
]

const directive = { topic: ['directive58'] }
/** Of directive 58 itself or of anything that carries it out. */
const under58 = { documents: ['58-CT/TU'] }
const forPupils = { topic: ['!directive58'], audience: ['pupils'] }
const ofCommittee = { meetingKind: ['commandCommittee'] }
const underRules = { meetingKind: ['coordination'] }
const protecting = { pledgeSubject: ['forestProtection'] }
const noWildlife = { pledgeSubject: ['noWildlifeConsumption'] }
const forOthers = { topic: ['!directive58'], audience: ['!pupils'] }

const lines: Readonly<Record<string, readonly Line[]>> = {
  '1.1': [
    ['documents', 'Văn bản triển khai', 'document', 'officialDocument', undefined, under58],
    ['conferences', 'Hội nghị quán triệt', 'conference', 'session', undefined, directive],
    ['attendance', 'Lượt người dự quán triệt', 'attendance', 'session', undefined, directive],
    ['briefings', 'Lần quán triệt văn bản', 'session', 'briefing', undefined, under58],
    ['agenciesBriefed', 'Lượt đơn vị được quán triệt', 'agency', 'briefing', undefined, under58],
    ['peopleBriefed', 'Lượt người được quán triệt văn bản', 'attendance', 'briefing', 'attendance', under58],
    ['villagesBriefed', 'Thôn, tổ dân phố đã quán triệt', 'village', 'briefing', undefined, under58],
    ['villages', 'Thôn, tổ dân phố trên địa bàn', 'village', 'villageList'],
  ],
  '1.2': [
    ['sessions', 'Cuộc tuyên truyền', 'session', 'session', undefined, forOthers],
    ['attendance', 'Lượt người tham gia', 'attendance', 'session', undefined, forOthers],
    ['signs', 'Pano, biển báo dựng, sửa', 'sign', 'warningSign'],
    ['signChecks', 'Lượt kiểm tra biển', 'check', 'signCheck', 'checks'],
    ['broadcasts', 'Lượt phát thanh', 'broadcast', 'session', undefined, forOthers],
    ['broadcastMinutes', 'Phút phát thanh', 'minute', 'session', undefined, forOthers],
    ['leaflets', 'Tờ rơi cấp phát', 'leaflet', 'session', undefined, forOthers],
    ['householdVisits', 'Lượt thăm hộ gần rừng', 'times', 'householdVisit', 'visits'],
    ['newsItems', 'Tin, bài', 'newsItem', 'newsItem'],
    ['householdsCommitted', 'Hộ ký cam kết bảo vệ rừng', 'household', 'pledge', 'households', protecting],
    [
      'officialsCommitted',
      'Cán bộ, đảng viên cam kết không tiêu thụ động vật hoang dã',
      'person',
      'pledge',
      'people',
      noWildlife,
    ],
    ['unitsWithResolution', 'Đơn vị có nghị quyết, kế hoạch lồng ghép', 'agency', 'unitPlan', 'agencies'],
  ],
  '1.3': [
    ['sessions', 'Buổi tuyên truyền cho học sinh', 'session', 'session', undefined, forPupils],
    ['pupils', 'Lượt học sinh', 'pupil', 'session', undefined, forPupils],
    ['schools', 'Trường', 'school', 'session', undefined, forPupils],
    ['schoolClasses', 'Lớp', 'schoolClass', 'session', undefined, forPupils],
    ['materials', 'Tài liệu cấp cho học sinh', 'material', 'session', undefined, forPupils],
  ],
  '1.4': [
    ['oversights', 'Cuộc giám sát', 'session', 'communityOversight'],
    ['recommendations', 'Kiến nghị', 'item', 'recommendation'],
    ['recommendationsSettled', 'Kiến nghị đã giải quyết', 'item', 'recommendation', 'settled'],
    ['recommendationsOnTime', 'Kiến nghị giải quyết đúng hạn', 'item', 'recommendation', 'settledOnTime'],
    ['tips', 'Tin báo của người dân, báo chí', 'item', 'tip'],
    ['tipsVerified', 'Tin báo đã xác minh', 'item', 'tip', 'verified'],
  ],
  '2.1': [
    ['reportsOnTime', 'Báo cáo xã, phường gửi đúng hạn', 'item', 'unitReport', 'onTime'],
    ['reports', 'Báo cáo xã, phường phải gửi', 'item', 'unitReport', 'due'],
    ['meetings', 'Cuộc họp ban chỉ huy', 'meeting', 'meeting', undefined, ofCommittee],
    ['cases', 'Vụ vi phạm xảy ra trên địa bàn', 'case', 'violationCase', 'occurred'],
    ['hotSpots', 'Điểm nóng chưa xử lý dứt điểm', 'place', 'highRiskPlace', 'unsettled'],
  ],
  '2.2': [
    ['decisions', 'Quyết định phân công', 'decision', 'assignmentDecision'],
    ['coordinationRegulations', 'Quy chế phối hợp đã ký', 'document', 'coordinationRegulation', 'regulations'],
    ['coordinationMeetings', 'Cuộc họp theo quy chế phối hợp', 'meeting', 'meeting', 'meetings', underRules],
    ['compartmentsAssigned', 'Tiểu khu có kiểm lâm viên phụ trách', 'compartment', 'compartmentList', 'assigned'],
    ['compartments', 'Tiểu khu', 'compartment', 'compartmentList'],
    ['plotsWithOwner', 'Lô rừng xác định được chủ quản lý', 'plot', 'plotList', 'withOwner'],
    ['plots', 'Lô rừng', 'plot', 'plotList'],
    ['unallocatedAreaHa', 'Diện tích chưa giao, UBND cấp xã quản lý', 'hectare', 'plotList'],
  ],
  '2.3': [
    ['patrols', 'Đợt tuần tra', 'patrol', 'patrol'],
    ['patrolAttendance', 'Lượt người tuần tra', 'attendance', 'patrol', 'attendance'],
    ['lengthKm', 'Quãng đường tuần tra', 'kilometre', 'patrol'],
    ['hours', 'Giờ tuần tra', 'hour', 'patrol'],
    ['placesVisited', 'Khu vực trọng điểm đã kiểm tra', 'place', 'highRiskPlace', 'visited'],
    ['places', 'Khu vực trọng điểm', 'place', 'highRiskPlace'],
    ['snares', 'Bẫy tháo gỡ', 'snare', 'observation'],
    ['camps', 'Lán trại phá dỡ', 'camp', 'observation'],
    ['casesFound', 'Vụ phát hiện', 'case', 'observation'],
  ],
  '2.4': [
    ['decisions', 'Quyết định giao rừng', 'decision', 'forestAllocation'],
    ['areaHa', 'Diện tích rừng giao', 'hectare', 'forestAllocation'],
    ['communities', 'Cộng đồng dân cư nhận rừng', 'community', 'forestAllocation'],
    ['households', 'Hộ trong cộng đồng', 'household', 'forestAllocation'],
    ['remainingAreaHa', 'Diện tích còn chưa giao', 'hectare', 'forestAllocationPlan'],
    ['dossiers', 'Hồ sơ giao rừng đang thực hiện', 'dossier', 'forestAllocationDossier'],
  ],
  '2.5': [
    ['cases', 'Vụ vi phạm phát hiện, lập hồ sơ', 'case', 'violationCase'],
    ['administrativeCases', 'Vụ xử lý hành chính', 'case', 'violationCase', 'administrative'],
    ['criminalCases', 'Vụ xử lý hình sự', 'case', 'violationCase', 'criminal'],
    ['areaHa', 'Diện tích rừng bị vi phạm', 'hectare', 'violationCase'],
    ['volumeM3', 'Gỗ tịch thu', 'cubicMetre', 'violationCase'],
    ['fines', 'Tiền phạt', 'millionDong', 'violationCase'],
    ['finesPaid', 'Tiền phạt đã nộp', 'millionDong', 'finePayment'],
    ['recoveredAreaHa', 'Đất lâm nghiệp thu hồi', 'hectare', 'landRecovery'],
    ['overdueCases', 'Vụ tồn quá hạn', 'case', 'violationCase', 'overdue'],
  ],
  '3.1': [
    ['agreements', 'Biên bản ghi nhớ, thỏa thuận hợp tác', 'agreement', 'cooperationAgreement'],
    ['capital', 'Vốn huy động', 'millionDong', 'cooperationAgreement'],
    ['payments', 'Chi trả dịch vụ môi trường rừng', 'millionDong', 'paymentReceipt'],
    ['owners', 'Chủ rừng được chi trả', 'owner', 'paymentReceipt'],
    ['paidAreaHa', 'Diện tích được chi trả', 'hectare', 'paymentReceipt'],
  ],
  '3.2': [
    ['plantedAreaHa', 'Trồng mới rừng gỗ lớn', 'hectare', 'plantingCohort'],
    ['convertedAreaHa', 'Chuyển hóa rừng gỗ lớn', 'hectare', 'largeTimberConversion'],
    ['households', 'Hộ tham gia', 'household', 'largeTimberConversion'],
    ['certifiedAreaHa', 'Diện tích có chứng chỉ còn hiệu lực', 'hectare', 'forestCertificate'],
    ['expiredAreaHa', 'Diện tích chứng chỉ hết hạn trong kỳ', 'hectare', 'forestCertificate'],
  ],
  '3.3': [
    ['regenerationAreaHa', 'Khoanh nuôi', 'hectare', 'acceptance'],
    ['enrichmentAreaHa', 'Làm giàu rừng', 'hectare', 'acceptance'],
    ['nurturedAreaHa', 'Nuôi dưỡng rừng', 'hectare', 'acceptance'],
    ['tendedAreaHa', 'Chăm sóc rừng', 'hectare', 'acceptance'],
    ['contractedAreaHa', 'Khoán bảo vệ rừng', 'hectare', 'protectionContract'],
    ['replantedAreaHa', 'Trồng lại sau khai thác', 'hectare', 'plantingCohort'],
    ['scatteredTrees', 'Cây phân tán', 'tree', 'movementResult'],
  ],
  '3.4': [
    ['contracts', 'Hợp đồng liên kết', 'contract', 'linkageContract'],
    ['enterprises', 'Doanh nghiệp', 'enterprise', 'linkageContract'],
    ['cooperatives', 'Hợp tác xã', 'cooperative', 'linkageContract'],
    ['households', 'Hộ tham gia', 'household', 'linkageContract'],
    ['areaHa', 'Diện tích liên kết', 'hectare', 'linkageContract'],
    ['contractValue', 'Giá trị hợp đồng', 'millionDong', 'linkageContract'],
  ],
  '4.1': [
    ['commitments', 'Cơ sở đã ký cam kết', 'establishment', 'commitment'],
    ['establishments', 'Cơ sở trên địa bàn', 'establishment', 'premisesList', 'premises'],
    ['commitmentsInForce', 'Cam kết còn hiệu lực', 'establishment', 'commitment', 'inForce'],
    ['handovers', 'Lượt giao nộp động vật hoang dã', 'times', 'surrender'],
    ['animals', 'Cá thể giao nộp', 'animal', 'surrender'],
    ['released', 'Cá thể thả về tự nhiên', 'animal', 'release'],
    ['rescued', 'Cá thể chuyển cứu hộ', 'animal', 'rescue'],
    ['dead', 'Cá thể chết', 'animal', 'rescue'],
  ],
  '4.2': [
    ['operations', 'Chuyên án', 'operation', 'specialOperation'],
    ['criminalCases', 'Vụ khởi tố', 'case', 'specialOperation'],
    ['accused', 'Bị can', 'person', 'specialOperation'],
  ],
  '4.3': [
    ['inspections', 'Lượt kiểm tra', 'inspection', 'inspection'],
    ['establishments', 'Cơ sở được kiểm tra', 'establishment', 'inspection', 'premises'],
    ['violations', 'Vi phạm phát hiện', 'case', 'inspection'],
    ['fines', 'Tiền phạt', 'millionDong', 'inspection'],
    ['animals', 'Cá thể thu giữ', 'animal', 'inspection'],
  ],
  '4.4': [
    ['campaigns', 'Cuộc vận động', 'session', 'weaponDrive', 'drives'],
    ['people', 'Người giao nộp', 'person', 'weaponSurrender'],
    ['guns', 'Súng giao nộp', 'gun', 'weaponSurrender'],
    ['ammunition', 'Đạn', 'round', 'weaponSurrender'],
    ['electricTraps', 'Bộ kích điện', 'set', 'weaponSurrender'],
  ],
  '4.5': [
    ['sweeps', 'Đợt truy quét', 'sweep', 'sweep'],
    ['attendance', 'Lượt người truy quét', 'attendance', 'sweep'],
    ['casesFound', 'Vụ phát hiện', 'case', 'sweep'],
    ['volumeM3', 'Gỗ thu giữ', 'cubicMetre', 'sweep'],
    ['animals', 'Cá thể thu giữ', 'animal', 'sweep'],
    ['snares', 'Bẫy tháo gỡ', 'snare', 'sweep'],
  ],
  '5.1': [
    ['programs', 'Phần mềm đang sử dụng', 'program', 'softwareUse'],
    ['users', 'Người dùng hoạt động', 'person', 'softwareUse'],
    ['alerts', 'Cảnh báo mất rừng, cháy rừng', 'alert', 'alert'],
    ['alertsVerified', 'Cảnh báo đã xác minh', 'alert', 'alert', 'verified'],
    ['plots', 'Lô cập nhật diễn biến', 'plot', 'forestChange'],
    ['dangerDays', 'Ngày dự báo cháy cấp IV, V', 'day', 'fireDanger'],
    ['traceCodes', 'Mã truy xuất', 'traceCode', 'packingList'],
  ],
  '5.2': [
    ['earlyAlerts', 'Vị trí biến động phát hiện sớm', 'place', 'alertVerification'],
    ['lostAreaHa', 'Diện tích rừng giảm', 'hectare', 'alertVerification'],
    ['gainedAreaHa', 'Diện tích rừng tăng', 'hectare', 'alertVerification'],
    ['carbonTonnes', 'Phát thải, hấp thụ ước tính', 'tonneCo2e', 'carbonEstimate'],
  ],
}

/** Investigations: named to nobody who need not know (domain/vietnam.md 7). */
const restrictedTasks = ['4.2']

export const indicators120: readonly SeedIndicator[] = Object.entries(lines).flatMap(([task, rows]) =>
  rows.map(([indicator, name, unitOfMeasure, evidenceKind, quantity = indicator, filter = {}]) => ({
    task,
    indicator,
    name,
    unitOfMeasure,
    evidenceKinds: [evidenceKind],
    quantity,
    filter,
    isRestricted: restrictedTasks.includes(task),
  })),
)
