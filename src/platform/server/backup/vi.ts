import type { ProblemWords } from '../../words.ts'

/** Câu về sao lưu và khôi phục: điều gì đã xảy ra, cần làm gì. */
export const problems: ProblemWords = {
  'backup.noOffice': () => 'Chưa có dữ liệu nào để sao lưu ở đây. Kiểm tra DATA_DIR hoặc DATABASE_URL.',
  'backup.noTarget': () => 'Chưa nói ghi bản sao lưu vào đâu. Thêm --out TÊN_TỆP.',
  'backup.fileExists': ({ file }) => `Tệp ${file} đã có, không ghi đè bản sao lưu. Chọn tên khác.`,
  'backup.notWritten': ({ file, reason }) => `Không ghi được ${file} (${reason}). Kiểm tra dung lượng và quyền ghi.`,
  'backup.cutOff': () =>
    'Máy chủ ngừng giữa chừng, chưa có bản sao lưu nào được ghi. Xem nhật ký máy chủ rồi chạy lại.',
  'restore.noFile': ({ file, reason }) => `Không mở được ${file} (${reason}). Xem lại tên tệp.`,
  'restore.notABackup': ({ file }) => `${file} không phải bản sao lưu của Đại Ngàn.`,
  'restore.keyNeeded': () => 'Bản sao lưu đã mã hóa. Đặt BACKUP_KEY hoặc thêm --key.',
  'restore.wrongKey': () => 'Khóa không đúng, hoặc phần đầu bản sao lưu đã hỏng. Chưa ghi gì.',
  'restore.damaged': () => 'Bản sao lưu bị thiếu hoặc đã bị sửa. Chưa ghi gì; dùng bản khác.',
  'restore.newerFormat': ({ found }) => `Bản sao lưu có dạng mới hơn (${found}). Cài phiên bản phần mềm mới hơn.`,
  'restore.newerArchive': ({ migration, version }) =>
    `Bản sao lưu của phiên bản mới hơn (${version}, có thay đổi ${migration}). Cài phiên bản đó rồi khôi phục.`,
  'restore.notEmpty': () => 'Nơi khôi phục đã có dữ liệu. Chọn nơi trống, hoặc thêm --replace để bỏ dữ liệu đang có.',
  'restore.inUse': () => 'Có máy chủ đang mở cơ sở dữ liệu này. Tắt mọi máy chủ rồi khôi phục.',
  'restore.serverRunning': ({ pid }) =>
    `Máy chủ đang chạy trên thư mục này (tiến trình ${pid}). Tắt máy chủ rồi chạy lại.`,
  'restore.unfinished': () => 'Lần khôi phục trước bị ngắt giữa chừng. Chạy lại lệnh restore rồi mới mở máy chủ.',
  'move.needsTarget': () => 'Chưa nói chuyển đến đâu. Thêm --to postgres://…',
}
