type Params = Readonly<Record<string, unknown>>
const megabytes = (bytes: unknown) => `${Math.round(Number(bytes) / 1024 / 1024)} MB`

export const vi = {
  problems: {
    'file.tooLarge': (p: Params) =>
      `Không nhận được tệp: lớn hơn ${megabytes(p.maximumBytes)}. Chụp lại với cỡ ảnh nhỏ hơn.`,
    'file.empty': () => 'Không nhận được tệp: tệp rỗng. Chọn lại tệp.',
    'file.typeRefused': () =>
      'Không nhận được tệp: chỉ nhận ảnh JPEG, PNG, WebP và bản quét PDF. Chuyển tệp sang một trong các dạng này.',
    'file.notAnImage': () => 'Không nhận được tệp: đây không phải ảnh. Bản quét PDF gửi ở ô danh sách ký tên.',
    'file.notBoundaries': () =>
      'Không nhận được tệp: chỉ nhận ranh giới dạng GeoJSON, Shapefile nén ZIP, GeoPackage. Xuất lại từ phần mềm bản đồ.',
    'file.notLayer': () =>
      'Không nhận được tệp: chỉ nhận lớp bản đồ dạng GeoJSON, KML, KMZ, GPX, Shapefile nén ZIP, GeoPackage, MBTiles, PMTiles. Xuất lại từ phần mềm bản đồ.',
    'file.notTable': () =>
      'Không nhận được tệp: chỉ nhận bảng Excel (.xlsx) hoặc CSV. Đổi đuôi tệp không đổi được nội dung; lưu lại từ phần mềm bảng tính.',
    'file.oldWorkbook': () =>
      'Không nhận được tệp: đây là Excel cũ (.xls). Mở bằng phần mềm bảng tính, chọn Lưu thành, dạng .xlsx.',
    'tableFile.unreadable': (p: Params) =>
      `Không đọc được tệp: nội dung không phải bảng ${p.format}, dù tên tệp nói vậy. Lưu lại từ phần mềm bảng tính.`,
    'tableFile.bomb': () =>
      'Không đọc tệp này: mở ra quá lớn so với một bảng nhập. Xóa các trang và dòng thừa rồi lưu lại.',
    'tableFile.locked': () => 'Không đọc được tệp có mật khẩu. Bỏ mật khẩu rồi lưu lại.',
    'tableFile.noRows': () => 'Tệp không có dòng nào. Điền vào tệp mẫu rồi chọn lại.',
    'tableFile.tooManyMerged': (p: Params) => `Bảng gộp hơn ${p.most} ô, không đọc được. Bỏ gộp ô rồi lưu lại.`,
    'tableFile.cellTooLong': (p: Params) =>
      `Dòng ${p.row} của tệp CSV có ô dài hơn ${p.most} chữ, không phải bảng nhập. Xem lại dòng đó.`,
    'tableFile.quoteOpen': (p: Params) =>
      `Dòng ${p.row} của tệp CSV có dấu " mở mà không đóng, nên nuốt hết các dòng sau. Sửa dòng đó rồi chọn lại tệp.`,
    'tableFile.tooManyRows': (p: Params) =>
      `Tệp có hơn ${p.most} dòng, không phải một bảng nhập tay. Chia tệp hoặc xóa các dòng thừa ở cuối.`,
    'file.heicRefused': () =>
      'Không nhận được ảnh HEIC: máy chủ không đọc được dạng này. Trên iPhone chọn Cài đặt, Camera, Định dạng, Tương thích nhất.',
    'file.animated': () => 'Không nhận được tệp: ảnh động. Chọn ảnh tĩnh.',
    'file.damaged': () => 'Không nhận được tệp: ảnh hỏng hoặc tải lên thiếu. Gửi lại ảnh gốc.',
    'file.bomb': (p: Params) =>
      `Không nhận được tệp: ảnh vượt ${Math.round(Number(p.maximumPixels) / 1_000_000)} triệu điểm ảnh. Chụp lại với cỡ ảnh nhỏ hơn.`,
    'file.missing': () => 'Không thấy tệp trong kho. Báo người quản trị kiểm tra thư mục dữ liệu.',
    'file.noVariant': () => 'Tệp này không có bản xem thu nhỏ. Mở bản gốc nếu có quyền.',
    'file.idReused': () => 'Không nhận được tệp: mã tệp đã dùng cho tệp khác. Chọn lại ảnh để có mã mới.',
    'file.notYours': () => 'Không ghi được: có ảnh do tài khoản khác tải lên. Tải lại ảnh bằng tài khoản này.',
    'file.notUploaded': () => 'Không ghi được: có ảnh chưa tải lên xong. Đợi ảnh tải xong rồi ghi lại.',
    'file.wrongPurpose': () => 'Không ghi được: ảnh và bản quét gửi sai ô. Chọn lại tệp đúng ô.',
    'file.formMissing': () => 'Không nhận được tệp: thiếu mã tệp hoặc thiếu tệp trong yêu cầu.',
    'file.diskFull': () => 'Không nhận được tệp: máy chủ hết chỗ lưu. Báo người quản trị.',
  },
  reads: { 'file.original': 'Mở bản gốc của tệp' },
}
