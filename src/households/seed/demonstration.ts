// Invented households for the demonstration office. None of these people exists.
export const inventedHouseholds = [
  { headName: 'Hồ Văn Xoan', village: 'Thôn 3', people: 5, forestNearby: 'Rừng phòng hộ, cách nhà 300 m', visits: 2 },
  { headName: 'Trần Thị Mít', village: 'Thôn 3', people: 4, forestNearby: 'Rừng trồng keo sau nhà', visits: 1 },
  { headName: 'Lê Văn Chay', village: 'Thôn 5', people: 6, forestNearby: 'Đầu nguồn khe, rừng tự nhiên', visits: 1 },
  { headName: 'Phan Thị Bứa', village: 'Thôn 5', people: 3, forestNearby: 'Rừng phòng hộ, cách nhà 800 m', visits: 0 },
  { headName: 'Cao Văn Dẻ', village: 'Thôn 7', forestNearby: 'Ven đường lâm nghiệp', visits: 0 },
] as const
export const said = 'Gia đình hứa báo kiểm lâm khi thấy người lạ vào rừng.'
