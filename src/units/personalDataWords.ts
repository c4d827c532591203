// What units holds of people, why and how long. Clauses are not yet checked against the signed texts.
const duty = 'Thực hiện nhiệm vụ, công vụ của cơ quan nhà nước (Luật 91/2025/QH15)'
const dutyEn = 'Public duty of state agencies (Law 91/2025/QH15)'

export const personalDataOfUnits = {
  people: {
    vi: {
      what: 'Họ tên, điện thoại của người trong cơ quan',
      purpose: 'Biết ai giữ chức vụ nào, liên hệ công việc',
      basis: duty,
      retention: 'Khi còn giữ chức vụ; sau đó xóa theo yêu cầu',
    },
    en: {
      what: 'Name and telephone of people of the office',
      purpose: 'Knowing who holds which post; reaching them at work',
      basis: dutyEn,
      retention: 'While a post is held; then erased on request',
    },
  },
  accounts: {
    vi: {
      what: 'Tài khoản, mật khẩu (chỉ mã băm), xác minh hai lớp, phiên đăng nhập với thiết bị và địa chỉ mạng',
      purpose: 'Đăng nhập an toàn, nhận ra truy cập lạ',
      basis: duty,
      retention: 'Phiên: 90 ngày từ lúc mở; tài khoản: khi còn dùng',
    },
    en: {
      what: 'Account, password (hash only), second factor, sign-ins with device and address',
      purpose: 'Signing in safely, noticing strangers',
      basis: dutyEn,
      retention: 'Sign-ins: 90 days from opening; account: while in use',
    },
  },
  posts: {
    vi: {
      what: 'Chức vụ đã giữ, trách nhiệm, bàn giao; ai đã ghi từng hồ sơ',
      purpose: 'Trả lời được ai chịu trách nhiệm vào ngày nào',
      basis: duty,
      retention: 'Theo thời hạn lưu trữ hồ sơ của cơ quan',
      kept: 'hồ sơ công việc phải lưu theo Luật Lưu trữ 33/2024/QH15 (chưa đối chiếu điều khoản); chỉ còn mã, không còn tên',
    },
    en: {
      what: 'Posts held, responsibilities, hand-overs; who recorded which record',
      purpose: 'Answering who was responsible on which day',
      basis: dutyEn,
      retention: 'As long as the office keeps its records',
      kept: 'records of office must be kept by the Law on Archives 33/2024/QH15 (clause not checked); only a mark stays',
    },
  },
  titles: {
    vi: { person: 'Người', posts: 'Chức vụ đã giữ', accounts: 'Tài khoản', signIns: 'Phiên đăng nhập' },
    en: { person: 'Person', posts: 'Posts held', accounts: 'Accounts', signIns: 'Sign-ins' },
  },
} as const
