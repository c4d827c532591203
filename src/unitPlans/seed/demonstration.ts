// What the invented units planned and looked back on. Nothing of it happened; names of things only, no real people.

export interface DemonstrationActivity {
  readonly task: string
  readonly what: string
  /** Month and day in the year. */
  readonly from: string
  readonly to: string
  readonly responsible: string
  readonly together: string
  readonly placeName: string
  readonly amountDong: number | null
  readonly expectedResult: string
}

const activity = (
  task: string,
  what: string,
  [from, to]: readonly [string, string],
  responsible: string,
  together: string,
  placeName: string,
  amountDong: number | null,
  expectedResult: string,
): DemonstrationActivity => ({ task, what, from, to, responsible, together, placeName, amountDong, expectedResult })

export const planNumber = { accepted: '18/KH-UBND', submitted: '07/KH-CAX', returned: '05/KH-BCH' } as const

export const communePlan = {
  aim: 'Giữ diện tích rừng hiện có; mọi thôn gần rừng được tuyên truyền trước mùa khô; không để xảy ra cháy rừng lớn trên địa bàn xã.',
  activities: [
    activity(
      '1.2',
      'Tuyên truyền bảo vệ rừng tại các thôn gần rừng',
      ['02-15', '04-30'],
      'Phòng Văn hóa - Xã hội',
      'Kiểm lâm địa bàn, Mặt trận xã',
      'Nhà văn hóa các thôn',
      18_000_000,
      'Mỗi thôn ít nhất một buổi, có danh sách và ảnh',
    ),
    activity(
      '2.1',
      'Rà soát, niêm yết ranh giới rừng giao cộng đồng',
      ['03-01', '05-31'],
      'Phòng Kinh tế',
      'Hạt Kiểm lâm, trưởng thôn',
      'Trụ sở xã',
      25_000_000,
      'Biên bản rà soát từng thôn',
    ),
    activity(
      '2.3',
      'Kiểm tra, phát dọn đường băng cản lửa trước mùa khô',
      ['04-01', '05-15'],
      'Ban Chỉ huy Quân sự xã',
      'Các chủ rừng',
      'Tiểu khu giáp khu dân cư',
      40_000_000,
      'Đường băng được phát dọn, có ảnh trước và sau',
    ),
    activity(
      '4.1',
      'Tuần tra liên ngành các điểm nóng',
      ['01-15', '12-10'],
      'Công an xã',
      'Kiểm lâm địa bàn, dân quân',
      'Các điểm nóng trên địa bàn',
      null,
      'Mỗi tháng một đợt, có nhật ký',
    ),
  ],
} as const

export const policePlan = {
  aim: 'Phối hợp ngăn chặn khai thác, vận chuyển lâm sản trái phép; vận động giao nộp súng tự chế.',
  activities: [
    activity(
      '4.1',
      'Tuần tra chung với kiểm lâm địa bàn',
      ['01-20', '12-10'],
      'Công an xã',
      'Kiểm lâm địa bàn',
      'Các tuyến đường vào rừng',
      12_000_000,
      'Mỗi tháng một đợt',
    ),
    activity(
      '4.2',
      'Vận động giao nộp súng tự chế, bẫy',
      ['03-01', '09-30'],
      'Công an xã',
      'Ban Chỉ huy Quân sự, trưởng thôn',
      'Các thôn gần rừng',
      null,
      'Biên bản giao nhận',
    ),
  ],
} as const

export const militaryPlan = {
  aim: 'Huy động dân quân tham gia bảo vệ rừng và chữa cháy.',
  activities: [
    activity(
      '2.3',
      'Trực chữa cháy rừng mùa khô',
      ['04-01', '08-31'],
      'Dân quân thường trực',
      'Kiểm lâm địa bàn',
      'Trụ sở xã',
      null,
      'Lịch trực hằng tuần',
    ),
  ],
} as const

export const returnedRemark = 'Bổ sung kinh phí và số người trực từng tháng; nêu rõ phương tiện chữa cháy hiện có.'
export const returnedLineRemark = 'Chưa có kinh phí; ghi dự toán và nguồn.'

export interface DemonstrationReview {
  readonly number: string
  readonly difficulties: string
  readonly causes: string
  readonly recommendations: string
  readonly taskRemark: string
}
export const submittedReview: DemonstrationReview = {
  number: '112/BC-UBND',
  difficulties: 'Địa bàn rộng, nhiều thôn ở xa; lực lượng mỏng khi vào mùa khô.',
  causes: 'Sau sắp xếp đơn vị, cán bộ phụ trách lâm nghiệp kiêm nhiệm nhiều việc.',
  recommendations: 'Đề nghị bố trí thêm kiểm lâm địa bàn trong các tháng cao điểm cháy rừng.',
  taskRemark: 'Tuyên truyền gắn với họp thôn nên người dân đến đông; cần thêm tờ rơi.',
}
export const acceptedReview: DemonstrationReview = {
  number: '96/BC-UBND',
  difficulties: 'Ranh giới giữa rừng giao hộ và đất sản xuất nhiều nơi chưa rõ.',
  causes: 'Bản đồ giao đất lập qua nhiều thời kỳ, chưa khớp nhau.',
  recommendations: 'Đề nghị đo đạc lại các lô giáp ranh trước khi giao rừng cho cộng đồng.',
  taskRemark: 'Đã tuyên truyền tại các tổ dân phố gần rừng.',
}
export const dueBasis = 'Công văn đôn đốc của Hạt Kiểm lâm (văn bản minh họa, không có thật)'
export const acceptRemark = 'Kế hoạch đủ nội dung; đề nghị ghi kết quả lên hệ thống ngay khi thực hiện.'
