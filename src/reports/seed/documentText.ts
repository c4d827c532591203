// The fixed sentences of the yearly report (domain/report.md 1.2, 1.7, 2.2, 2.3). Written for Đại Ngàn; none is copied.
const lowered = (title: string) => title.slice(0, 1).toLocaleLowerCase('vi') + title.slice(1)

export const documentText = {
  kind: 'BÁO CÁO',
  estimated: 'ước ',
  noBase: 'chưa phát sinh',
  restricted: 'Kết quả được tổng hợp tại báo cáo riêng.',
  nothingReported: (task: string) => `Nhiệm vụ ${task}: đến thời điểm báo cáo chưa có đơn vị nào gửi số liệu.`,
  /** Names of indicators have commas of their own. */
  notReported: (names: readonly string[]) => `Chưa báo cáo: ${names.map(lowered).join('; ')}.`,
  unknownIndicators: (names: readonly string[]) => `Chưa báo cáo: ${names.map(lowered).join('; ')}`,
  others: 'Số liệu khác: ',
  /** Since the reporting year began, after the sentences of a month. */
  cumulative: (to: string) => `Lũy kế từ đầu năm đến hết ngày ${to}: `,
  /** The amounts in a sentence of comparison, to part it at them: not the year after “năm”. */
  amountsOf: /((?<!năm )(?<![\d.,])\d[\d.,]*%?)/,
  withoutUnits: (names: readonly string[]) =>
    `Số liệu chưa bao gồm ${String(names.length).padStart(2, '0')} đơn vị chưa báo cáo: ${names.join(', ')}.`,
  scopeNote: (reason: string) => `Phạm vi số liệu hai kỳ không trùng nhau (${reason}); không tính tỷ lệ.`,
  scopeReason: (year: number, from: string) => `kỳ năm ${year} tính từ ngày ${from}`,
  value: {
    notReported: 'chưa báo cáo',
    notApplicable: '-',
    restricted: 'theo báo cáo riêng',
    none: 'không phát sinh',
  },
  abstract: (plan: string, issuedOn: string, issuer: string, period: string, part: string) => [
    `Kết quả thực hiện Kế hoạch số ${plan} ${issuedOn}`,
    `của ${issuer}, ${period}${part}`,
  ],
  ofUnit: (unit: string) => `, trên địa bàn ${unit}`,
  ofAgency: (agency: string) => `, phần do ${agency} thực hiện`,
  opening: (plan: string, agency: string, period: string, part: string, from: string, to: string) =>
    `Thực hiện ${plan}, ${agency} báo cáo kết quả ${period}${part} như sau (số liệu từ ngày ${from} đến hết ngày ${to}):`,
  /** A document is named in full where it is named first; its title stands there without its kind. */
  planInFull: (plan: string, issuedOn: string, issuer: string, title: string) =>
    `Kế hoạch số ${plan} ${issuedOn} của ${issuer} ${lowered(title.replace(/^kế hoạch\s+/i, ''))}`.trim(),

  firstYear: (issuedOn: string, priorYear: number) =>
    `Kế hoạch ban hành ngày ${issuedOn} nên kỳ báo cáo đầu tiên tính từ ngày ${issuedOn}; so sánh với năm ${priorYear} chỉ mang tính tham khảo.`,
  unfinished: (to: string) => `Kỳ báo cáo chưa kết thúc; số liệu tính đến hết ngày ${to}.`,
  reorganized: (on: string, number: string, names: string) =>
    `Trong kỳ có sắp xếp đơn vị hành chính: từ ${on} địa bàn gồm ${number} đơn vị: ${names}.`,
  unitsOfThen: 'Số liệu theo đơn vị được tính theo đơn vị hành chính tại thời điểm diễn ra.',
  unitsOfNow: 'Số liệu theo đơn vị được quy về đơn vị hành chính tại thời điểm cuối kỳ báo cáo.',
  received: 'Trong kỳ có ',
  receivedShare: (share: string) => ` đơn vị có minh chứng trên hệ thống (${share})`,
  silent: (number: string, names: string) =>
    `; còn ${number} đơn vị chưa báo cáo: ${names}. Số liệu trong báo cáo này chưa bao gồm các đơn vị trên.`,
  silentUnit: (unit: string) => `Trong kỳ ${unit} chưa báo cáo. `,
  headings: {
    overview: 'I. KHÁI QUÁT TÌNH HÌNH',
    direction: 'II. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
    results: 'III. KẾT QUẢ THỰC HIỆN NHIỆM VỤ',
    assessment: 'IV. ĐÁNH GIÁ CHUNG',
    highlights: '1. Kết quả nổi bật',
    shortcomings: '2. Tồn tại, hạn chế',
    causes: '3. Nguyên nhân',
    lessons: '4. Bài học kinh nghiệm',
    ahead: (period: string) => `V. NHIỆM VỤ TRỌNG TÂM ${period.toLocaleUpperCase('vi')}`,
    proposals: 'VI. KIẾN NGHỊ, ĐỀ XUẤT',
  },
  unwritten: '(Đơn vị soạn thảo bổ sung.)',
  closing: (agency: string) => `Trên đây là báo cáo kết quả thực hiện Kế hoạch; ${agency} kính báo cáo./.`,
  seeAnnexes: 'Số liệu chi tiết tại các Phụ lục kèm theo.',
  suggestions: {
    silentUnits: (names: string) => `Công tác báo cáo chưa đầy đủ: ${names} chưa gửi số liệu trong kỳ.`,
    silentTasks: (number: string, codes: string) => `Còn ${number} nhiệm vụ chưa có minh chứng trong kỳ: ${codes}.`,
    fewer: (name: string, comparison: string) => `${name} ${comparison}.`,
    askUnits: (names: string) =>
      `Đề nghị ${names} gửi số liệu và minh chứng để tổng hợp đầy đủ; thời gian: trước kỳ báo cáo bổ sung.`,
    askTasks:
      'Đề nghị các cơ quan chủ trì cập nhật minh chứng của các nhiệm vụ chưa có số liệu; thời gian: hằng tháng.',
    reorganization: (on: string) => `Thay đổi tổ chức bộ máy từ ${on}, một số nhiệm vụ phải bàn giao đầu mối.`,
    mark: ' (hệ thống gợi ý từ số liệu)',
    fromReview: (agency: string) => ` (gợi ý từ tổng kết của ${agency})`,
  },
  annexes: {
    tasks: 'Tổng hợp 20 nhiệm vụ',
    comparison: 'Chỉ tiêu so sánh',
    units: 'Kết quả theo đơn vị',
    reporting: 'Tình hình gửi báo cáo',
    rules: 'Cách tính các chỉ tiêu',
    adjustments: 'Số liệu được điều chỉnh',
    differences: (code: string, on: string) => `Điều chỉnh số liệu đã báo cáo tại Báo cáo số ${code} ngày ${on}`,
    tasksOf: (number: number) => `Tổng hợp ${number} nhiệm vụ`,
  },
  /** Under each annex; the last words of a document are followed by ./. */
  notes: {
    marks:
      'Ghi chú: 0 là đã thống kê, không phát sinh; dấu “-” là không tính được hoặc không thuộc phạm vi; dấu “…” là chưa báo cáo./.',
    reporting: 'Ghi chú: đơn vị không có hồ sơ nào trong kỳ được ghi là chưa báo cáo, không tính là 0./.',
    rules: 'Ghi chú: mỗi số liệu mở được danh sách hồ sơ đã cộng thành số liệu đó trên hệ thống./.',
    differences:
      'Ghi chú: báo cáo đã ký giữ nguyên; mỗi chênh lệch do các hồ sơ ghi, sửa, rút sau ngày ký hoặc do đổi cách tính./.',
    adjustments: 'Ghi chú: mỗi điều chỉnh do người có thẩm quyền ký, có lý do; hồ sơ gốc giữ nguyên./.',
  },
  columns: {
    order: 'TT',
    content: 'Nội dung',
    lead: 'Chủ trì',
    results: 'Kết quả chính',
    records: 'Minh chứng (số)',
    level: 'Mức độ',
    indicator: 'Chỉ tiêu',
    unitOfMeasure: 'ĐVT',
    cumulative: 'Lũy kế từ đầu năm',
    difference: 'Tăng, giảm',
    percent: 'Tỷ lệ',
    unit: 'Đơn vị',
    total: 'Cộng',
    wholeArea: 'Toàn địa bàn',
    isReported: 'Tình hình',
    lastOn: 'Ngày phát sinh gần nhất',
    review: 'Báo cáo tổng kết',
    rule: 'Cách tính',
    task: 'Nhiệm vụ',
    on: 'Ngày',
    reason: 'Nội dung điều chỉnh',
    change: 'Mức điều chỉnh',
    valueThen: 'Đã báo cáo',
    valueNow: 'Đếm lại',
    why: 'Lý do',
  },
  waiting: (namedAs: string) => `${namedAs} (đã kết thúc hoạt động, chờ phân công lại)`,
  level: { underWay: 'đang thực hiện', notReported: 'chưa báo cáo', restricted: 'báo cáo riêng' },
  differenceReasons: {
    late: (count: string) => `${count} hồ sơ ghi muộn`,
    corrected: (count: string) => `${count} hồ sơ được sửa`,
    withdrawn: (count: string) => `${count} hồ sơ đã rút`,
    restored: (count: string) => `${count} hồ sơ khôi phục hoặc chuyển vào kỳ`,
    moved: (count: string) => `${count} hồ sơ chuyển đơn vị, địa bàn`,
    adjusted: (count: string) => `${count} điều chỉnh đã ký`,
    ruleChanged: (count: string) => `${count} hồ sơ do đổi cách tính`,
  },
  reported: 'đã có số liệu',
  notReportedUnit: 'chưa báo cáo',
  review: {
    notSent: 'chưa gửi',
    sent: (on: string) => `gửi ${on}`,
    onTime: ', đúng hạn',
    late: ', trễ hạn',
  },
  rule: {
    sentence: (name: string, unitText: string, kinds: readonly string[], conditions: readonly string[]) =>
      `Cộng “${name}” (${unitText}) ghi trong các hồ sơ: ${kinds.join(', ')}${conditions.map((each) => `; ${each}`).join('')}; tính theo ngày diễn ra trong kỳ.`,
    only: (what: string, names: readonly string[]) => `chỉ tính ${what}: ${names.join(', ')}`,
    but: (what: string, names: readonly string[]) => `không tính ${what}: ${names.join(', ')}`,
    attributes: { audience: 'đối tượng', topic: 'chủ đề', sessionForm: 'hình thức', signState: 'tình trạng' },
  },
} as const
