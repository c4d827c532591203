import { dateText } from '../platform/format.ts'

type Params = Readonly<Record<string, unknown>>
const day = (iso: unknown) => dateText(String(iso))

export const vi = {
  kind: { holiday: 'Ngày nghỉ', swappedWorkday: 'Ngày làm bù' },
  columns: {
    dayOn: 'Ngày',
    calendarDayKind: 'Loại',
    name: 'Dịp',
    instrument: 'Văn bản',
    clause: 'Điều, khoản',
    isVerified: 'Đối chiếu',
    rowNumber: 'Dòng',
    state: 'Tình trạng',
    act: 'Việc',
    recordedBy: 'Người ghi',
  },
  calendar: {
    title: 'Lịch làm việc',
    sentence: (year: number, workingDays: string, holidays: number, swapped: number) =>
      `Năm ${year}: ${workingDays} ngày làm việc, ${holidays} ngày nghỉ theo luật${swapped > 0 ? `, ${swapped} ngày làm bù` : ''}`,
    unknownYear: (year: number) =>
      `Năm ${year} chưa có lịch nghỉ: hạn theo ngày làm việc chỉ trừ thứ Bảy, Chủ nhật. Ghi hoặc nhập lịch nghỉ của năm.`,
    unverifiedNote: (count: number) =>
      `${count} ngày chưa ai đối chiếu với văn bản đã ký. Đối chiếu xong, rút dòng cũ và ghi lại với số văn bản.`,
    rule: 'Tuần làm việc từ thứ Hai đến thứ Sáu (Quyết định 188/1999/QĐ-TTg). Thời hạn kết thúc vào ngày nghỉ thì kết thúc vào ngày làm việc tiếp theo (Bộ luật Dân sự 2015, Điều 148 khoản 5).',
    year: 'Năm',
    before: 'Năm trước',
    after: 'Năm sau',
    list: 'Ngày nghỉ và ngày làm bù',
    view: 'Cả năm',
    withdrawnList: 'Đã rút lại',
    record: 'Ghi ngày',
    recordWhy: 'Mỗi ngày một dòng, theo văn bản nào, điều nào.',
    recorded: 'Đã ghi vào lịch',
    withdraw: 'Rút lại',
    withdrawOf: (date: string) => `Rút lại ngày ${date}`,
    withdrawWhy: 'Rút lại vì sao',
    withdrawn: 'Đã rút lại',
    verified: 'Đã đối chiếu',
    unverified: 'Chưa đối chiếu',
    isVerified: 'Đã đối chiếu với văn bản đã ký',
    none: 'Chưa có ngày nào.',
    import: 'Nhập từ tệp',
    legendWeekend: 'Cuối tuần',
    weekdays: 'T2 T3 T4 T5 T6 T7 CN',
    month: (month: number) => `Tháng ${month}`,
    off: (date: string, name: string) => `${date}: nghỉ, ${name}`,
    worked: (date: string, name: string) => `${date}: làm việc, ${name}`,
  },
  import: {
    title: 'Nhập lịch nghỉ của năm',
    why: 'Tệp CSV hoặc XLSX, dòng đầu là tên cột: Ngày, Loại (Nghỉ hoặc Làm bù), Dịp, Văn bản, Điều khoản. Xem trước rồi mới ghi.',
    choose: 'Chọn tệp',
    pattern: 'Tải tệp mẫu',
    patternName: 'lich-nghi-mau.csv',
    tooLarge: 'Tệp lớn hơn 500 kB: không phải lịch nghỉ một năm.',
    state: { ready: 'Ghi được', known: 'Đã có', wrong: 'Cần sửa' },
    sentence: (ready: number, known: number, wrong: number) =>
      [
        `${ready} dòng ghi được`,
        ...(known ? [`${known} dòng đã có`] : []),
        ...(wrong ? [`${wrong} dòng cần sửa`] : []),
      ].join(', '),
    write: (count: number) => `Ghi ${count} ngày vào lịch`,
    written: 'Đã ghi lịch nghỉ',
    writtenOn: (at: string) => `Đã ghi vào lịch lúc ${at}.`,
    undo: 'Hoàn tác cả lần nhập',
    undone: 'Đã hoàn tác lần nhập',
    undoneOn: (at: string) => `Đã hoàn tác lúc ${at}: các ngày của tệp này không còn trong lịch.`,
    faults: 'Sai ở đâu',
    fault: {
      missing: (column: string) => `Cột ${column} để trống`,
      date: (column: string, given: string) => `Cột ${column}: “${given}” không phải ngày, ví dụ 02/09/2026`,
      kind: (column: string, given: string) => `Cột ${column}: “${given}” không phải Nghỉ hay Làm bù`,
      notWeekend: (column: string, given: string) =>
        `Cột ${column}: ${given} không phải thứ Bảy, Chủ nhật nên không làm bù`,
      twice: (column: string, given: string) => `Cột ${column}: ${given} đã có ở dòng trên`,
      otherKind: (column: string) => `Cột ${column}: lịch đã ghi ngày này là loại khác; rút dòng cũ trước`,
      tooLong: (column: string) => `Cột ${column} quá dài`,
      dateAsked: (column: string, given: string) => `Cột ${column}: “${given}” ghi năm hai chữ số, cần đủ bốn`,
      formula: (column: string) => `Cột ${column} là công thức chưa có kết quả, cần ghi giá trị`,
      merged: (column: string) => `Cột ${column} bị gộp với ô khác, cần bỏ gộp rồi ghi từng ô`,
      error: (column: string, given: string) => `Cột ${column}: bảng tính báo lỗi ${given}, cần ghi giá trị`,
      letters: (column: string, given: string) => `Cột ${column}: “${given}” hỏng chữ do sai bảng mã, cần gõ lại`,
    },
  },
  audit: {
    'holiday.record': 'Ghi ngày nghỉ, ngày làm bù',
    'holiday.withdraw': 'Rút lại ngày đã ghi',
    'holiday.openImport': 'Mở tệp lịch nghỉ',
    'holiday.import': 'Nhập lịch nghỉ của năm',
    'holiday.undoImport': 'Hoàn tác lần nhập lịch nghỉ',
  },
  reads: {
    'holiday.list': 'Xem danh sách ngày nghỉ',
    'holiday.showImport': 'Xem một lần nhập lịch nghỉ',
    'calendarDay.year': 'Xem lịch làm việc của năm',
  },
  problems: {
    'calendarDay.notWeekend': ({ dayOn }: Params) =>
      `${day(dayOn)} không phải thứ Bảy, Chủ nhật nên không thể là ngày làm bù.`,
    'calendarDay.alreadyRecorded': ({ dayOn }: Params) =>
      `Lịch đã ghi ngày ${day(dayOn)}. Rút dòng cũ trước khi ghi lại.`,
    'calendarFile.unreadable': () =>
      'Không đọc được tệp. Cần bảng XLSX hoặc CSV; đổi đuôi tệp không đổi được nội dung.',
    'calendarFile.columnMissing': ({ column, found }: Params) =>
      `Thiếu cột ${{ dayOn: 'Ngày', calendarDayKind: 'Loại', name: 'Dịp', instrument: 'Văn bản' }[String(column)] ?? String(column)} ở dòng đầu của tệp${found ? ` (đang có: ${String(found)})` : ''}.`,
    'calendarFile.empty': () => 'Tệp không có dòng nào dưới dòng tên cột.',
    'calendarFile.tooManyRows': ({ most }: Params) => `Tệp có hơn ${String(most)} dòng: không phải lịch nghỉ một năm.`,
    'calendarImport.alreadyWritten': () => 'Lần nhập này đã ghi vào lịch.',
    'calendarImport.nothingReady': () => 'Không có dòng nào ghi được.',
    'calendarImport.notWritten': () => 'Lần nhập này chưa ghi, hoặc đã hoàn tác.',
  },
}
