export const vi = {
  map: 'Bản đồ',
  sketch: 'Bản đồ nền phác họa, không dùng để xác định ranh giới',
  loading: 'Đang mở bản đồ',
  failed: 'Không mở được bản đồ: trình duyệt không có WebGL. Danh sách bên cạnh vẫn đủ.',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  home: 'Về địa bàn',
  country: 'Cả nước',
  locate: 'Vị trí của tôi',
  locateFailed: 'Không lấy được vị trí. Bật định vị cho trình duyệt rồi thử lại.',
  legend: 'Chú giải',
  units: 'Ranh giới đơn vị',
  many: 'Nhiều điểm ở gần nhau',
  pointer: 'Tọa độ con trỏ',
  middle: 'Tọa độ giữa bản đồ',
  wgs84: 'WGS84',
  vn2000: 'VN-2000',
  zone: (meridian: string) => `kinh tuyến trục ${meridian}, múi 3°`,
  scale: (length: string) => `Thước tỷ lệ ${length}`,
  asOf: (date: string) => `Tính đến ${date}`,
  measure: 'Đo',
  measureDistance: 'Đo khoảng cách',
  measureArea: 'Đo diện tích',
  measureHint: 'Bấm từng điểm trên bản đồ, hoặc dời bản đồ bằng phím mũi tên rồi nhấn Enter để lấy điểm giữa.',
  measureClear: 'Xóa số đo',
  measureUndo: 'Bỏ điểm cuối',
  distance: (length: string) => `Dài ${length}`,
  area: (area: string, length: string) => `Rộng ${area}, chu vi ${length}`,
  share: 'Sao chép liên kết',
  shared: 'Đã sao chép liên kết có khung nhìn và bộ lọc',
  shareFailed: 'Chưa sao chép được. Lấy địa chỉ trên thanh địa chỉ của trình duyệt.',
  print: 'In PDF',
  printTitle: 'Tiêu đề bản đồ',
  printing: 'Đang dựng bản in',
  printFailed: 'Chưa in được bản đồ. Thử lại.',
  printMake: 'Tạo PDF',
  orientation: 'Chiều giấy',
  landscape: 'Ngang',
  portrait: 'Dọc',
  pickPlace: 'Bấm vào bản đồ để đặt điểm; hoặc dời bản đồ rồi nhấn Enter.',
  picked: (place: string) => `Đã đặt điểm tại ${place}`,
  tools: 'Công cụ bản đồ',
  system: 'Hệ tọa độ',
  systemName: (srid: number, meridian: string) =>
    srid === 4326
      ? 'WGS 84, độ'
      : srid === 4756
        ? 'VN-2000, độ'
        : srid === 3857
          ? 'Web Mercator'
          : srid === 3405 || srid === 3406
            ? `VN-2000 múi 6°, kinh tuyến trục ${meridian}`
            : srid === 32648 || srid === 32649
              ? `WGS 84 UTM, kinh tuyến trục ${meridian}`
              : `VN-2000 múi 3°, kinh tuyến trục ${meridian}`,
  paper: {
    projection:
      'Khung bản đồ: Web Mercator (EPSG:3857); tọa độ ghi theo VN-2000, kinh tuyến trục 107°00′, múi 3° (EPSG:9214)',
    printedOn: (date: string) => `In ngày ${date}`,
    asOf: (date: string) => `Số liệu và đơn vị tính đến ngày ${date}`,
    demonstration: 'Dữ liệu minh họa: tên người, số liệu, vị trí do phần mềm đặt ra',
    corner: (corner: 'sw' | 'ne', x: string, y: string) =>
      `${corner === 'sw' ? 'Góc dưới trái' : 'Góc trên phải'}: X ${x} m, Y ${y} m`,
    north: 'B',
    scale: (denominator: string) => `Tỷ lệ khoảng 1:${denominator}`,
    legend: 'Chú giải',
    fileName: 'ban-do',
  },
  problems: {
    'tile.unknown': () => 'Không có mảnh bản đồ này.',
    'baseMap.unusable': ({ reason, name }: Readonly<Record<string, unknown>>) =>
      `Không dùng được bản đồ nền ${name}: ${baseMapReasons[String(reason)] ?? reason}.`,
    'mapPrint.unreadable': () => 'Chưa in được bản đồ: ảnh gửi lên không đọc được. In lại.',
  },
}

const baseMapReasons: Readonly<Record<string, string>> = {
  outside: 'tệp phải nằm trong thư mục dữ liệu (DATA_DIR)',
  missing: 'không có tệp này trong thư mục dữ liệu',
  kind: 'chỉ nhận tệp .pmtiles, .mbtiles hoặc địa chỉ có {z}/{x}/{y}',
  damaged: 'tệp hỏng hoặc không đúng khuôn dạng',
  address: 'địa chỉ phải có {z}, {x} và {y}',
}
