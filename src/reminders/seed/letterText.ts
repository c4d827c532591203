// The fixed sentences of a chasing letter. There is no English form.
export const letterText = {
  fileName: 'cong-van-don-doc',
  abstract: 'V/v đôn đốc thực hiện nhiệm vụ đã đến hạn',
  opening: (agency: string, on: string) =>
    `Qua theo dõi, tính đến ${on}, ${agency} chưa nhận được kết quả thực hiện các nhiệm vụ đã đến hạn sau đây:`,
  closing: (agency: string, by: string) =>
    `Đề nghị các đơn vị khẩn trương thực hiện và gửi kết quả, hoặc văn bản nêu rõ khó khăn và thời hạn hoàn thành, về ${agency} trước ${by} để tổng hợp, báo cáo cấp trên./.`,
  columns: { number: 'TT', agency: 'Đơn vị', subject: 'Nhiệm vụ', dueOn: 'Hạn', late: 'Trễ (ngày làm việc)' },
  recipients: ['Như trên', 'Chi cục Kiểm lâm (để b/c)'],
}
