// Sentence patterns for the 20 tasks of plan 120/KH-UBND (domain/report.md 2.4). Each pattern is a list of clauses:
// `{x}` the quantity of indicator x of the task, `{x/y}` both, `{x%y}` x as a share of y, `<x>` its comparison with last
// year. A clause in [ ] is dropped when its quantities are 0; no clause is dropped in silence when one is not reported.
export interface SentencePattern {
  readonly opening?: string
  readonly clauses: readonly string[]
}

export const sentencePatterns: Readonly<Record<string, readonly SentencePattern[]>> = {
  '1.1': [
    {
      opening: 'Trong kỳ, ',
      clauses: [
        'các đơn vị đã ban hành {documents} văn bản triển khai',
        'tổ chức {conferences} hội nghị quán triệt Chỉ thị số 58-CT/TU, Kế hoạch số 413/KH-UBND và Kế hoạch số 164-KH/TU',
        'có {attendance} lượt người tham dự',
        '<conferences>',
      ],
    },
    {
      opening: 'Đến nay ',
      clauses: ['{villagesBriefed/villages} thôn, tổ dân phố đã được quán triệt, đạt {villagesBriefed%villages}'],
    },
  ],
  '1.2': [
    {
      opening: 'Các đơn vị đã ',
      clauses: [
        'tổ chức {sessions} cuộc tuyên truyền',
        'có {attendance} lượt người tham gia',
        '<sessions>',
        '[phát thanh {broadcasts} lượt]',
        '[cấp phát {leaflets} tờ rơi]',
        '[dựng, sửa {signs} pano, biển báo]',
        '[đăng {newsItems} tin, bài]',
        '[vận động {householdsCommitted} hộ ký cam kết bảo vệ rừng]',
      ],
    },
    {
      clauses: [
        '[{unitsWithResolution} đơn vị đã đưa nội dung bảo vệ rừng, bảo tồn động vật hoang dã vào nghị quyết hoặc kế hoạch năm]',
      ],
    },
  ],
  '1.3': [
    {
      opening: 'Hạt Kiểm lâm phối hợp với ngành giáo dục ',
      clauses: [
        'tuyên truyền tại {schools} trường',
        'tổ chức {sessions} buổi',
        'có {pupils} lượt học sinh tham gia',
        '<pupils>',
        '[cấp {materials} tài liệu]',
      ],
    },
  ],
  '1.4': [
    {
      opening: 'Mặt trận Tổ quốc và các đoàn thể ',
      clauses: [
        'tổ chức {oversights} cuộc giám sát',
        '<oversights>',
        '[nêu {recommendations} kiến nghị]',
        '[đã giải quyết {recommendationsSettled} kiến nghị ({recommendationsSettled%recommendations})]',
        '[trong đó đúng hạn {recommendationsOnTime} kiến nghị]',
      ],
    },
    { clauses: ['[tiếp nhận {tips} tin báo của người dân, báo chí, đã xác minh {tipsVerified}]'] },
  ],
  '2.1': [
    {
      clauses: [
        '{reportsOnTime/reports} báo cáo của xã, phường gửi đúng hạn ({reportsOnTime%reports})',
        'ban chỉ huy các cấp họp {meetings} lần',
      ],
    },
    {
      opening: 'Trên địa bàn ',
      clauses: ['xảy ra {cases} vụ vi phạm', '<cases>', '[còn {hotSpots} điểm nóng chưa xử lý dứt điểm]'],
    },
  ],
  '2.2': [
    {
      clauses: [
        'đã ban hành {decisions} quyết định phân công',
        '{compartmentsAssigned/compartments} tiểu khu có kiểm lâm viên phụ trách ({compartmentsAssigned%compartments})',
      ],
    },
    { clauses: ['diện tích chưa giao, do UBND cấp xã quản lý: {unallocatedAreaHa} ha', '<unallocatedAreaHa>'] },
  ],
  '2.3': [
    {
      clauses: [
        'tổ chức {patrols} đợt tuần tra với {patrolAttendance} lượt người',
        'dài {lengthKm} km',
        '<patrols>',
        '[kiểm tra {placesVisited/places} khu vực trọng điểm ({placesVisited%places})]',
      ],
    },
    {
      opening: 'Qua kiểm tra, ',
      clauses: [
        'tháo gỡ {snares} bẫy',
        '<snares>',
        '[phá dỡ {camps} lán trại]',
        'phát hiện {casesFound} vụ',
        '<casesFound>',
      ],
    },
  ],
  '2.4': [
    {
      clauses: [
        'đã ban hành {decisions} quyết định giao {areaHa} ha rừng',
        'cho {communities} cộng đồng ({households} hộ)',
        '<areaHa>',
      ],
    },
    { clauses: ['[còn {remainingAreaHa} ha chưa giao]', '[{dossiers} hồ sơ đang thực hiện]'] },
  ],
  '2.5': [
    {
      clauses: [
        'phát hiện, lập hồ sơ {cases} vụ',
        '<cases>',
        'xử lý hành chính {administrativeCases} vụ',
        'hình sự {criminalCases} vụ',
      ],
    },
    {
      clauses: [
        '[tịch thu {volumeM3} m³ gỗ]',
        'phạt {fines} triệu đồng, đã nộp {finesPaid} triệu đồng',
        '[thu hồi {recoveredAreaHa} ha đất lâm nghiệp]',
        '[còn {overdueCases} vụ quá hạn]',
      ],
    },
  ],
  '3.1': [
    {
      clauses: [
        'ký {agreements} biên bản ghi nhớ, thỏa thuận hợp tác',
        '<agreements>',
        '[vốn huy động {capital} triệu đồng]',
      ],
    },
    {
      clauses: [
        'chi trả dịch vụ môi trường rừng {payments} triệu đồng cho {owners} chủ rừng trên {paidAreaHa} ha',
        '<payments>',
      ],
    },
  ],
  '3.2': [
    {
      clauses: [
        'trồng mới rừng gỗ lớn {plantedAreaHa} ha',
        'chuyển hóa {convertedAreaHa} ha',
        'có {households} hộ tham gia',
        '<plantedAreaHa>',
      ],
    },
    {
      clauses: [
        'diện tích có chứng chỉ còn hiệu lực: {certifiedAreaHa} ha',
        '<certifiedAreaHa>',
        '[hết hạn trong kỳ {expiredAreaHa} ha]',
      ],
    },
  ],
  '3.3': [
    {
      clauses: [
        'khoanh nuôi {regenerationAreaHa} ha',
        'làm giàu {enrichmentAreaHa} ha',
        'chăm sóc {tendedAreaHa} ha',
        'khoán bảo vệ {contractedAreaHa} ha',
        '<contractedAreaHa>',
      ],
    },
    { clauses: ['trồng lại sau khai thác {replantedAreaHa} ha', '[trồng {scatteredTrees} cây phân tán]'] },
  ],
  '3.4': [
    {
      opening: 'Có ',
      clauses: [
        '{contracts} hợp đồng liên kết giữa {enterprises} doanh nghiệp, {cooperatives} hợp tác xã và {households} hộ trên {areaHa} ha',
        '<contracts>',
        '[giá trị {contractValue} triệu đồng]',
      ],
    },
  ],
  '4.1': [
    { clauses: ['{commitments/establishments} cơ sở đã ký cam kết ({commitments%establishments})'] },
    {
      clauses: [
        'tiếp nhận {handovers} lượt giao nộp với {animals} cá thể',
        '<animals>',
        '[thả về tự nhiên {released}]',
        '[chuyển cứu hộ {rescued}]',
        '[chết {dead}]',
      ],
    },
  ],
  '4.2': [
    {
      clauses: [
        'phối hợp xác lập {operations} chuyên án',
        '[khởi tố {criminalCases} vụ, {accused} bị can]',
        '<criminalCases>',
      ],
    },
  ],
  '4.3': [
    {
      clauses: [
        'kiểm tra {inspections} lượt tại {establishments} nhà hàng, điểm kinh doanh, cơ sở nuôi',
        '<inspections>',
        'phát hiện {violations} vi phạm',
        '[phạt {fines} triệu đồng]',
        '[thu giữ {animals} cá thể]',
      ],
    },
  ],
  '4.4': [
    {
      clauses: [
        'tổ chức {campaigns} cuộc vận động',
        '{people} người tự nguyện giao nộp {guns} khẩu súng',
        '[{ammunition} viên đạn]',
        '[{electricTraps} bộ kích điện]',
        '<guns>',
      ],
    },
  ],
  '4.5': [
    {
      clauses: [
        'mở {sweeps} đợt truy quét với {attendance} lượt người',
        '<sweeps>',
        'phát hiện {casesFound} vụ',
        '[{volumeM3} m³ gỗ]',
        '[{animals} cá thể]',
        '[tháo {snares} bẫy]',
      ],
    },
  ],
  '5.1': [
    {
      clauses: [
        'đang sử dụng {programs} phần mềm với {users} người dùng hoạt động',
        'nhận {alerts} cảnh báo mất rừng, cháy rừng',
        'xác minh {alertsVerified/alerts} ({alertsVerified%alerts})',
      ],
    },
    {
      clauses: [
        '[cập nhật diễn biến {plots} lô]',
        '[có {dangerDays} ngày dự báo cháy cấp IV, V]',
        '[cấp {traceCodes} mã truy xuất]',
      ],
    },
  ],
  '5.2': [
    {
      opening: 'Ảnh viễn thám ',
      clauses: [
        'phát hiện sớm {earlyAlerts} vị trí biến động',
        '<earlyAlerts>',
        'sau kiểm tra hiện trường: giảm {lostAreaHa} ha, tăng {gainedAreaHa} ha',
      ],
    },
  ],
}
