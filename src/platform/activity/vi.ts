export const vi = {
  audit: {},
  reads: { 'activity.list': 'Xem nhật ký việc đã làm, đã xem' },
  problems: {},
  screen: {
    title: 'Nhật ký',
    mine: 'Việc tôi đã làm, đã xem',
    sentence:
      'Mọi lệnh đã ghi, và mỗi lần mở hay xuất dữ liệu cá nhân. Không sửa, không xóa được; khi xóa dữ liệu cá nhân, tên trong đó thành mã.',
    own: 'Của tôi',
    everybody: 'Của mọi người',
    none: 'Chưa có việc nào trong khoảng này',
    kind: { command: 'Đã làm', read: 'Đã xem dữ liệu cá nhân', export: 'Đã xuất dữ liệu cá nhân' },
    from: 'Từ ngày',
    to: 'Đến ngày',
    columns: { at: 'Lúc', activityKind: 'Loại', act: 'Việc', personName: 'Người', given: 'Về' },
  },
}
