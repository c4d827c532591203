// Invented signers and papers for the demonstration office. None of them exists.
export const signerNames = [
  'Lê Văn Sim; Chuyên viên',
  'Trần Thị Mua; Văn thư',
  'Hồ Văn Bần; Công chức địa chính',
  'Cao Thị Lim; Kế toán',
  'Phan Văn Chò; Công chức tư pháp',
  'Nguyễn Thị Sến; Phó trưởng phòng',
  'Võ Văn Kiền; Chuyên viên',
]
export const villages = ['Thôn 3', 'Thôn 5', 'Tổ dân phố 2']
export const staffSource = 'Bảng lương tháng 1 (minh họa)'
export const withdrawReason = 'Ghi trùng với danh sách đã gửi.'
