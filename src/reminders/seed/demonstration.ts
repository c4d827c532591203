export const demonstrationChase =
  'Đã gọi điện cho lãnh đạo đơn vị, đề nghị gửi kết quả các nhiệm vụ đã quá hạn (cuộc gọi minh họa, không có thật).'
