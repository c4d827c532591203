// What the doors say of the platform: faults of input, refusals.
import { dateText } from '../../format.ts'

type Params = Readonly<Record<string, unknown>>
const count = (value: unknown) => new Intl.NumberFormat('vi-VN').format(Number(value))
const day = (iso: unknown) => dateText(String(iso))

export const vi = {
  faults: {
    required: 'Chưa ghi. Mục này bắt buộc.',
    type: 'Chưa đúng dạng.',
    minLength: (p: Params) => (Number(p.limit) <= 1 ? 'Chưa ghi. Mục này bắt buộc.' : `Ít nhất ${p.limit} chữ.`),
    maxLength: (p: Params) => `Nhiều nhất ${p.limit} chữ.`,
    minimum: (p: Params) => `Không nhỏ hơn ${count(p.limit)}.`,
    maximum: (p: Params) => `Không lớn hơn ${count(p.limit)}.`,
    exclusiveMinimum: (p: Params) => `Phải lớn hơn ${count(p.limit)}.`,
    exclusiveMaximum: (p: Params) => `Phải nhỏ hơn ${count(p.limit)}.`,
    minItems: (p: Params) => `Ít nhất ${p.limit} mục.`,
    maxItems: (p: Params) => `Nhiều nhất ${p.limit} mục.`,
    uniqueItems: 'Có mục bị lặp.',
    multipleOf: 'Phải là số tròn theo đơn vị của mục.',
    format: 'Chưa đúng dạng.',
    pattern: 'Chưa đúng dạng.',
    enum: 'Chọn một trong các mục có sẵn.',
    const: 'Chọn một trong các mục có sẵn.',
    anyOf: 'Chọn hoặc ghi một giá trị hợp lệ.',
    letters: 'Có ký tự hỏng không lưu được. Gõ lại.',
    right: 'Chưa đúng.',
    unknown: 'Giá trị này không được nhận.',
  },
  problems: {
    'export.reasonMissing': () => 'Chưa xuất: danh sách có dữ liệu cá nhân, cần ghi lý do.',
    'record.alreadyWithdrawn': () => 'Hồ sơ này đã rút lại.',
    'record.notWithdrawn': () => 'Hồ sơ này không ở trạng thái rút lại, không cần khôi phục.',
    'unit.notInForce': (p: Params) =>
      `Chưa ghi được: ngày ${day(p.on)} chưa có hoặc không còn địa bàn “${p.name}”. Chọn địa bàn của ngày đó.`,
    'agency.notInForce': (p: Params) =>
      `Chưa ghi được: ngày ${day(p.on)} chưa có hoặc không còn đơn vị “${p.name}”. Chọn đơn vị của ngày đó.`,
    'unit.placeOutside': () =>
      'Chưa ghi được: vị trí nằm ngoài các địa bàn của văn phòng. Chọn địa bàn hoặc sửa vị trí.',
    'signIn.codeNeeded': () => 'Nhập thêm mã xác minh trên điện thoại.',
    'signIn.codeWrong': () =>
      'Mã xác minh không đúng hoặc đã dùng. Chờ mã mới trên điện thoại rồi nhập lại; kiểm tra giờ của điện thoại.',
    'secondFactor.mustEnrol': () => 'Cơ quan yêu cầu bật xác minh hai lớp rồi mới làm việc khác.',
    'signIn.refused': () => 'Chưa đăng nhập được: tên đăng nhập hoặc mật khẩu không đúng. Xem lại cả hai.',
    'signIn.resting': () => 'Chưa đăng nhập được: sai mật khẩu nhiều lần nên tài khoản tạm nghỉ. Đợi rồi thử lại.',
    'signIn.noPersona': () => 'Không có người minh họa này. Chọn người khác.',
    'password.linkUsed': () => 'Đường dẫn đã dùng hoặc quá hạn. Người quản trị cấp đường dẫn mới.',
    'password.mustChange': () => 'Phải đổi mật khẩu đầu tiên rồi mới làm việc khác.',
    'password.wrong': () => 'Chưa đổi được: mật khẩu đang dùng không đúng. Ghi lại.',
    'password.tooShort': () => 'Chưa đặt được: mật khẩu ngắn hơn 10 chữ. Ghi dài hơn.',
    'password.tooCommon': () => 'Chưa đặt được: mật khẩu này dễ đoán. Chọn câu khác.',
    'password.hasUserName': () => 'Chưa đặt được: mật khẩu chứa tên đăng nhập. Chọn câu khác.',
    'input.invalid': (p: Params) =>
      `Chưa ghi được: ${p.count ? `${p.count} mục` : 'có mục'} chưa đúng. Sửa mục được đánh dấu.`,
    'input.unreadable': () => 'Chưa ghi được: yêu cầu không đọc được. Tải lại trang rồi thử lại.',
    'input.tooLarge': () => 'Chưa ghi được: nội dung quá lớn. Chia nhỏ rồi gửi.',
    'signIn.required': () => 'Chưa mở được: phiên đăng nhập đã hết. Đăng nhập lại.',
    'permission.refused': () => 'Tài khoản này không có quyền làm việc đó. Người quản trị của cơ quan cấp quyền.',
    'record.notFound': () => 'Không thấy hồ sơ này: đã bỏ hoặc địa chỉ sai. Tìm lại trong danh sách.',
    'record.alreadyExists': () => 'Chưa ghi được: đã có hồ sơ như vậy. Mở hồ sơ đã có.',
    'record.checkFailed': () => 'Chưa ghi được: có giá trị trái quy tắc. Xem lại các mục.',
    'record.overlaps': () => 'Chưa ghi được: trùng khoảng thời gian với hồ sơ đã có. Sửa ngày.',
    'record.referenceMissing': () => 'Chưa ghi được: hồ sơ được nhắc đến không còn. Chọn lại.',
    'record.nothingChanged': () => 'Chưa ghi bản sửa: không có gì khác bản đang lưu.',
    'record.changedMeanwhile': () => 'Chưa ghi được: người khác vừa sửa hồ sơ này. Tải lại để xem bản mới.',
    'command.idReused': () => 'Chưa ghi được: mã bản ghi đã dùng cho nội dung khác. Gửi lại thành bản ghi mới.',
    'command.idMissing': () => 'Chưa ghi được: thiếu mã bản ghi. Tải lại trang rồi thử lại.',
    'command.unknown': () => 'Máy chủ không có việc này. Tải lại trang để dùng bản mới.',
    'read.unknown': () => 'Máy chủ không có danh sách này. Tải lại trang để dùng bản mới.',
    'address.unknown': () => 'Không có địa chỉ này. Chọn trang khác ở danh mục.',
    'export.tooLarge': (p: Params) => `Không xuất được ${count(p.total)} dòng: nhiều nhất ${count(p.most)}. Lọc bớt.`,
    'rateLimit.reached': () => 'Thao tác quá nhanh. Đợi một phút rồi thử lại.',
    'request.foreignSite': () => 'Yêu cầu đến từ trang khác nên bị chặn. Mở lại từ địa chỉ của cơ quan.',
    'server.unexpected': (p: Params) =>
      `Máy chủ gặp lỗi, chưa ghi gì.${p.reference ? ` Mã: ${p.reference}.` : ''} Thử lại; còn lỗi thì báo quản trị.`,
    'server.stopping': () => 'Máy chủ đang khởi động lại. Đợi một phút rồi thử lại.',
    'network.unreachable': () => 'Không gọi được máy chủ. Kiểm tra mạng rồi thử lại.',
    'screen.failed': () => 'Không mở được trang. Thử lại',
    'upload.tooLarge': () => 'Không gửi được tệp: quá lớn. Chụp lại với cỡ nhỏ hơn.',
    'upload.wrongKind': () => 'Không gửi được tệp: không phải ảnh hoặc PDF. Chọn tệp khác.',
    'upload.missing': () => 'Không gửi được: tệp không còn trong máy này. Thêm lại tệp.',
    'start.portBusy': (p: Params) => `Cổng ${p.port} đang có chương trình khác dùng. Đặt PORT là số khác rồi chạy lại.`,
    'start.portRefused': (p: Params) => `Máy không cho mở cổng ${p.port}. Đặt PORT từ 1024 trở lên rồi chạy lại.`,
    'start.hostUnknown': (p: Params) =>
      `Máy này không có địa chỉ ${p.host}. Đặt HOST là 127.0.0.1 hoặc 0.0.0.0 rồi chạy lại.`,
    'start.demonstrationFolder': () =>
      'Thư mục này chứa dữ liệu minh họa. Đặt DATA_DIR (hoặc DATABASE_URL) khác cho dữ liệu thật.',
    'cli.noAccount': (p: Params) => `Không có tài khoản ${p.userName}.`,
    'worker.needsPostgres': () => 'Chạy việc nền riêng cần PostgreSQL. Đặt DATABASE_URL rồi chạy lại.',
    'config.invalid': () => 'Cấu hình chưa đúng. Sửa các biến được nêu rồi chạy lại.',
    'cli.unknown': (p: Params) => `Không có lệnh ${p.verb}.`,
    'cli.noSuchFile': (p: Params) => `Không mở được tệp ${p.file} (${p.reason}).`,
  },
}
