export const vi = {
  title: 'Hướng dẫn',
  contents: 'Mục lục',
  yours: 'Dành cho bạn',
  search: 'Tìm trong hướng dẫn',
  found: (count: number) => (count === 0 ? 'Không có mục nào khớp' : `${count} mục`),
  nothingWhy: 'Thử ít chữ hơn, hoặc gõ không dấu.',
  print: 'In',
  alone: 'Mở ở trang riêng',
  here: 'Trang này',
  noPage: 'Hướng dẫn không có trang này',
  noPageWhy: 'Địa chỉ sai hoặc trang đã đổi tên. Chọn ở mục lục.',
  onlyVietnamese: 'Hướng dẫn chỉ có tiếng Việt.',
}
