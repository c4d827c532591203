// Mọi câu của lệnh khởi động và kiểm tra.
export const vi = {
  nodeTooOld: ({ found }) => `Node ${found} quá cũ. Cài Node 20 trở lên rồi chạy lại.`,
  installing: () => 'Đang cài các thư viện (lần đầu mất vài phút)…',
  installed: ({ seconds }) => `Đã cài xong sau ${seconds} giây.`,
  noNetwork: ({ host }) => `Không tải được thư viện: không tới được ${host}. Kiểm tra mạng hoặc proxy rồi chạy lại.`,
  readOnly: ({ folder }) => `Không ghi được vào ${folder}. Cấp quyền ghi hoặc chép mã nguồn sang thư mục khác.`,
  diskFull: ({ folder }) => `Ổ đĩa chứa ${folder} đã đầy. Giải phóng khoảng 1,5 GB rồi chạy lại.`,
  damaged: ({ log }) => `Thư viện không khớp với package-lock.json. Chạy lại; nếu vẫn lỗi, xem ${log}.`,
  installFailed: ({ log }) => `Không cài được thư viện. Nguyên nhân ghi trong ${log}.`,
  noNpm: () => 'Không tìm thấy npm. Cài npm (đi kèm Node) rồi chạy lại.',
  noRuntime: ({ packageName, found }) =>
    `Thiếu Node 24 (gói ${packageName}), Node ${found} của máy không đủ. Xóa node_modules rồi chạy lại, hoặc cài Node 22.18 trở lên.`,
  preparing: () => 'Đang dựng giao diện và cơ sở dữ liệu mẫu (chỉ lần đầu và sau khi cập nhật)…',
  prepared: ({ seconds }) => `Đã dựng xong sau ${seconds} giây.`,
  buildFailed: ({ what, log }) => `Không dựng được ${what}. Nguyên nhân ghi trong ${log}.`,
  noMemory: ({ found }) =>
    `Không đủ bộ nhớ để dựng (còn ${found} MB, cần khoảng 1200 MB). Đóng bớt chương trình rồi chạy lại.`,
  noBrowser: ({ path }) => `Không có trình duyệt tại ${path} (đặt CHROMIUM): bỏ qua các kịch bản trong trình duyệt.`,
  noPostgres: ({ reason }) =>
    `Không có PostgreSQL để kiểm tra (${reason}): chỉ chạy trên cơ sở dữ liệu kèm theo. Đặt TEST_DATABASE_URL để chạy cả hai.`,
  nothingToRun: ({ filter }) => `Không có kiểm tra nào khớp với ${filter}.`,
  missing: ({ file }) => `Chưa có ${file} trong bản mã nguồn này.`,
}
