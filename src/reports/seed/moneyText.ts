// The fixed words of the money annex.
export const moneyText = {
  annex: 'Kinh phí thực hiện kế hoạch',
  byUnit: 'Kinh phí theo đơn vị và nguồn',
  bySource: 'Kinh phí theo nguồn',
  total: 'Tổng cộng',
  dong: 'đồng',
  unit: (year: number, until: string) => `Năm ngân sách ${year}, tính đến hết ngày ${until}. Đơn vị tính: đồng.`,
  note: 'Ghi chú: còn lại bằng phân bổ cộng điều chuyển, chuyển nguồn (đến trừ đi) trừ đã chi; đề xuất không gồm bản nháp, bản trả lại, bản đã rút./.',
  columns: {
    order: 'TT',
    unit: 'Đơn vị, nguồn vốn',
    source: 'Nguồn vốn',
    proposed: 'Đề xuất',
    allocated: 'Phân bổ',
    moved: 'Điều chuyển, chuyển nguồn',
    spent: 'Đã chi',
    remaining: 'Còn lại',
  },
  labels: {
    proposed: 'Kinh phí đề xuất',
    allocated: 'Kinh phí phân bổ',
    moved: 'Kinh phí điều chuyển, chuyển nguồn',
    spent: 'Kinh phí đã chi',
    remaining: 'Kinh phí còn lại',
  },
  line: (agency: string, task: string, source: string) => `${agency}, nhiệm vụ ${task}, ${source}`,
} as const
