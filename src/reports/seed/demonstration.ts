// Invented figures of 2024 and an invented text, so that the demonstration has something to compare and to read.
export const demonstrationPlan = '120/KH-UBND'
export const demonstrationPriorFigures: readonly { figure: string; amount: number }[] = [
  { figure: '1.2.sessions', amount: 31 },
  { figure: '1.2.attendance', amount: 1240 },
  { figure: '1.3.sessions', amount: 6 },
  { figure: '1.3.pupils', amount: 820 },
]
export const demonstrationSource = 'Số liệu minh họa do chúng tôi đặt ra'
export const demonstrationTexts = {
  overview:
    'Địa bàn theo dõi gồm phường Hương Trà, phường Kim Trà và xã Bình Điền; rừng tập trung chủ yếu ở xã Bình Điền. Số liệu diện tích rừng theo công bố hiện trạng rừng của cấp có thẩm quyền.',
  direction:
    'Hạt Kiểm lâm đã phân công công chức theo dõi từng nhiệm vụ của Kế hoạch; từ ngày 01/7/2025 thực hiện bàn giao đầu mối theo tổ chức chính quyền địa phương hai cấp.',
} as const

/** A month that is reviewed and signed, and what came in after the signature. */
export const demonstrationMonth = {
  highlights: 'Các đơn vị duy trì tuyên truyền tại thôn và kiểm tra biển báo theo lịch.',
  ahead: 'Tiếp tục tuyên truyền tại các thôn ven rừng trước mùa nắng nóng.',
} as const
export const demonstrationSigning = {
  remarks: 'Số liệu khớp với hồ sơ.',
  legalBasis: 'Chế độ báo cáo tháng theo phân công của Hạt Kiểm lâm (minh họa)',
} as const
export const lateSession = {
  audience: 'forestHouseholds',
  topic: 'forestProtection',
  sessionForm: 'villageMeeting',
  placeName: 'Nhà văn hóa thôn (ghi sau khi báo cáo tháng đã ký)',
  attendance: { people: 26, women: 12, men: 14 },
} as const
