// Invented movements for the demonstration office; the names of both drives are those that plan 120/KH-UBND, IV.4 asks for.
export const treePlanting = {
  name: 'Tết trồng cây đời đời nhớ ơn Bác Hồ',
  basis: 'Mục IV.4 Kế hoạch 120/KH-UBND; lời phát động minh họa',
  placeName: 'Dọc đường liên thôn',
}
export const wholePeople = {
  name: 'Toàn dân tham gia bảo vệ và phát triển rừng',
  basis: 'Mục IV.4 Kế hoạch 120/KH-UBND; lời phát động minh họa',
  placeName: 'Đường lâm nghiệp vào rừng phòng hộ',
}
