import { numberText } from '../../format.ts'
import type { ProblemWords } from '../../words.ts'

/** Câu cho mỗi `database.*`: điều gì đã xảy ra, vì sao, cần làm gì. */
export const problems: ProblemWords = {
  'database.inUse': ({ pid }) =>
    `Thư mục dữ liệu đang được một tiến trình khác sử dụng (số ${pid}). Tắt tiến trình đó hoặc đặt DATA_DIR sang thư mục khác.`,
  'database.newer': ({ migration }) =>
    `Cơ sở dữ liệu thuộc phiên bản mới hơn phần mềm này (có thay đổi ${migration}). Cài phiên bản phần mềm mới hơn.`,
  'database.migrationChanged': ({ migration }) =>
    `Tệp thay đổi cơ sở dữ liệu ${migration} đã bị sửa sau khi áp dụng. Lấy lại tệp gốc; thay đổi mới phải nằm trong tệp mới.`,
  'database.otherMajor': ({ found, needed, folder }) =>
    `Thư mục ${folder} do PostgreSQL ${found} tạo, phần mềm này dùng PostgreSQL ${needed}. Dùng đúng phiên bản phần mềm hoặc khôi phục từ bản sao lưu phù hợp.`,
  'database.folderNotWritable': ({ folder, reason }) =>
    `Không ghi được vào thư mục dữ liệu ${folder} (${reason}). Cấp quyền ghi hoặc đặt DATA_DIR sang thư mục khác.`,
  'database.folderIsFile': ({ folder }) =>
    `${folder} là một tệp, không phải thư mục dữ liệu. Đặt DATA_DIR sang một thư mục.`,
  'database.diskFull': ({ folder }) =>
    `Ổ đĩa đã đầy, không ghi được ${folder}. Giải phóng dung lượng rồi khởi động lại.`,
  'database.tooLittleMemory': ({ neededMegabytes, foundMegabytes }) =>
    foundMegabytes === undefined
      ? 'Không đủ bộ nhớ để mở cơ sở dữ liệu kèm theo. Cần ít nhất 2 GB RAM, hoặc dùng PostgreSQL qua DATABASE_URL.'
      : `Không đủ bộ nhớ để mở cơ sở dữ liệu kèm theo: cần ${neededMegabytes} MB, còn ${foundMegabytes} MB. Thêm RAM hoặc dùng PostgreSQL qua DATABASE_URL.`,
  'database.killedWhileOpening': ({ reason }) =>
    `Tiến trình của cơ sở dữ liệu kèm theo bị tắt khi đang mở (${reason}), thường là do không đủ bộ nhớ. Chạy lại khi còn trống 2 GB RAM, hoặc dùng PostgreSQL qua DATABASE_URL.`,
  'database.brokenInstall': ({ reason }) =>
    `Bản cài đặt thiếu tệp (${reason}). Xóa thư mục node_modules rồi chạy lại npm install.`,
  'database.cannotOpen': ({ reason }) =>
    `Không mở được cơ sở dữ liệu kèm theo (${reason}). Nếu lặp lại, khôi phục từ DATA_DIR/backups.`,
  'database.copyFailed': ({ reason }) =>
    `Không sao lưu được cơ sở dữ liệu (${reason}). Kiểm tra dung lượng và quyền ghi.`,
  'database.full': () =>
    'Ổ đĩa của máy chủ đã đầy, thao tác chưa được ghi. Báo người quản trị giải phóng dung lượng rồi gửi lại.',
  'database.slow': () => 'Cơ sở dữ liệu trả lời quá chậm, thao tác chưa được ghi. Thử lại sau ít phút.',
  'database.unavailable': () =>
    'Mất kết nối với cơ sở dữ liệu, chưa biết thao tác đã được ghi hay chưa. Gửi lại sau ít phút; gửi lại không làm ghi hai lần.',
  'database.unreachable': ({ address, reason }) =>
    `Không kết nối được PostgreSQL tại ${address} (${reason}). Kiểm tra DATABASE_URL và máy chủ.`,
  'database.signInRefused': ({ address }) =>
    `PostgreSQL tại ${address} từ chối tên đăng nhập hoặc mật khẩu. Kiểm tra DATABASE_URL.`,
  'database.notThere': ({ address }) => `Chưa có cơ sở dữ liệu ${address}. Tạo cơ sở dữ liệu rồi khởi động lại.`,
  'database.postgresTooOld': ({ found, needed }) => `PostgreSQL ${found} quá cũ, cần từ ${needed} trở lên.`,
  'database.postgisTooOld': ({ found, needed }) => `PostGIS ${found} quá cũ, cần từ ${needed} trở lên.`,
  'database.extensionMissing': ({ extension, reason }) =>
    `PostgreSQL chưa có phần mở rộng ${extension} và không tự tạo được (${reason}). Nhờ người quản trị chạy: CREATE EXTENSION ${extension};`,
  'figures.counting': ({ waiting }) =>
    `Đang đếm lại số liệu sau khi nhập nhiều hồ sơ (còn khoảng ${numberText(Number(waiting))} thay đổi). Số liệu hiện ra khi đếm xong, thường trong vài phút.`,
  'fileStore.unavailable': () =>
    'Kho tệp chưa nhận được tệp, chưa ghi gì. Thử lại sau ít phút; gửi lại không làm ghi hai lần.',
  'fileStore.refused': ({ reason }) =>
    `Kho tệp từ chối (${reason}). Người quản trị kiểm tra FILES_S3, FILES_S3_KEY_ID, FILES_S3_SECRET.`,
  'file.damaged': () => 'Tệp trong kho đã hỏng, không mở. Báo người quản trị khôi phục từ bản sao lưu.',
}
