// Invented rules, a meeting and its conclusions for the demonstration office.
export const inventedRules = {
  number: '05/QCPH-MH',
  title: 'Phối hợp bảo vệ rừng và phòng cháy, chữa cháy rừng (minh họa)',
  duties: [
    'Chủ trì tuần tra, cung cấp thông tin điểm nóng.',
    'Giữ an ninh trật tự khi tuần tra, truy quét.',
    'Huy động dân quân khi có cháy rừng.',
  ],
}
export const meeting = {
  subject: 'Giao ban phối hợp quý I',
  placeName: 'Hội trường Hạt Kiểm lâm',
  minutes: 'Các bên thống nhất lịch tuần tra chung và đầu mối báo tin khi có cháy.',
  conclusions: ['Gửi danh sách điểm nóng phá rừng trên địa bàn', 'Lập danh sách lực lượng huy động khi có cháy rừng'],
  note: 'Đã gửi danh sách.',
}
