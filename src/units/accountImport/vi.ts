// What the screens say of accounts from a file.
const count = (value: number) => new Intl.NumberFormat('vi-VN').format(value)

export const vi = {
  propose: (rows: number) => `Trình ${count(rows)} tài khoản`,
  proposeWhy: 'Dòng sai không đi cùng: tải tệp lỗi về sửa rồi mở lại.',
  proposed: 'Đã trình, chờ quản trị duyệt',
  proposedBy: (name: string) => `${name} trình. Duyệt xong, đường dẫn đặt mật khẩu hiện một lần để in phiếu.`,
  waits: 'Đã trình. Quản trị duyệt rồi giao phiếu đặt mật khẩu.',
  approve: (rows: number) => `Duyệt ${count(rows)} tài khoản`,
  sendBack: 'Trả lại',
  sendBackWhy: 'Cần sửa gì',
  sentBack: 'Đã trả lại',
  undo: 'Hoàn tác cả tệp',
  undoWhy: 'Vì sao hoàn tác',
  undone: (closed: number, kept: number) =>
    kept > 0
      ? `Đã khóa ${count(closed)} tài khoản chưa dùng; ${count(kept)} tài khoản đang dùng giữ nguyên`
      : `Đã khóa ${count(closed)} tài khoản chưa dùng`,
  opened: (rows: number) => `Đã mở ${count(rows)} tài khoản`,
  once: 'Đường dẫn chỉ hiện lần này, không lưu ở đâu. In phiếu hoặc tải CSV rồi mới đóng; mất thì cấp lại từng tài khoản.',
  refused: (rows: number) => `${count(rows)} dòng không mở được, lý do ở dưới từng dòng.`,
  print: 'In phiếu',
  csv: 'Tải CSV',
  done: 'Đã giao, đóng lại',
  csvName: 'phieu-tai-khoan',
  slip: {
    title: 'Phiếu tài khoản',
    userName: 'Tên đăng nhập',
    link: 'Mở địa chỉ này để đặt mật khẩu',
    expires: (when: string) => `Dùng một lần, đến ${when}`,
    personName: 'Họ và tên',
    agencyName: 'Cơ quan',
    postTitle: 'Chức vụ',
  },
}
