// Words of importing the official table of old and new units: audit, problems, faults of rows, the screens.

type Params = Readonly<Record<string, unknown>>
const count = (value: unknown) => new Intl.NumberFormat('vi-VN').format(Number(value))
const field = {
  newProvince: 'Tỉnh, thành phố',
  newName: 'Tên Xã mới',
  newCode: 'Mã Xã mới',
  oldName: 'Tên Xã cũ',
  oldCode: 'Mã Xã cũ',
  note: 'Ghi chú',
  oldDistrict: 'Quận/huyện',
  oldProvince: 'Tỉnh cũ',
}
const span = (p: Params) => (p.to ? `từ ${p.from} đến hết trước ${p.to}` : `từ ${p.from}`)
const examples: Readonly<Record<string, string>> = {
  1: 'Tỉnh hoặc Thành phố, rồi tên và mã, như “Thành phố Huế (46)”',
  2: 'Quận, Huyện, Thị xã hoặc Thành phố, rồi tên và mã, như “Huyện A Lưới (481)”',
  3: 'Xã, Phường, Thị trấn hoặc Đặc khu, rồi tên',
}

export const vi = {
  audit: {
    'unitConversion.open': 'Mở bảng chuyển đổi đơn vị để xem trước',
    'unitConversion.write': 'Ghi bảng chuyển đổi đơn vị',
    'unitConversion.undo': 'Hoàn tác lần ghi bảng chuyển đổi đơn vị',
  },
  problems: {
    'unitConversion.notTheTable': (p: Params) =>
      `Đây không phải bảng chuyển đổi đơn vị cũ, mới: không thấy cột ${columnsOf(p.missing)}. Giữ nguyên hai dòng tiêu đề của bảng chính thức.`,
    'unitConversion.written': () => 'Bảng này đã ghi vào sổ. Hoàn tác trước nếu muốn ghi lại.',
    'unitConversion.undone': () => 'Lần ghi này đã hoàn tác. Mở lại tệp nếu muốn ghi.',
    'unitConversion.notWritten': () => 'Bảng này chưa ghi gì nên không có gì để hoàn tác.',
    'unitConversion.nothingToWrite': () => 'Chưa ghi: sổ đã có đủ, hoặc các dòng còn lại đều có lỗi. Xem các dòng lỗi.',
    'unitConversion.knownFromMissing': () =>
      'Chưa ghi: sổ thiếu đơn vị cũ. Ghi đơn vị cũ có từ ngày nào (trước ngày thay đổi) và theo căn cứ nào.',
    'unitConversion.provinceBasisMissing': () =>
      'Chưa ghi: bảng có sáp nhập cấp tỉnh. Ghi căn cứ của việc sáp nhập cấp tỉnh.',
    'unitConversion.inUse': (p: Params) =>
      `Chưa hoàn tác được: đơn vị của lần ghi này đã được dùng${p.names ? `: ${p.names}` : ' trong hồ sơ khác'}. Sổ vẫn như đã ghi.`,
  },
  faults: {
    cellMissing: () => 'Ô trống. Điền theo bảng chính thức.',
    codeMalformed: (p: Params) => `Cần mã ${p.digits} chữ số.`,
    nameMalformed: (p: Params) => `Cần: ${examples[String(p.level)] ?? ''}.`,
    noteUnknown: () => 'Cần: Nhập toàn bộ, Nhập một phần, Giữ nguyên, Đổi tên hoặc Đổi loại hình.',
    unchangedDiffers: (p: Params) =>
      `Ghi giữ nguyên nhưng mã, tên cũ là ${p.name} (${p.code}). Sửa ghi chú hoặc mã, tên.`,
    codeConflict: (p: Params) => `Cùng mã nhưng dòng ${p.other} ghi “${p.name}”. Một mã chỉ là một đơn vị: sửa mã sai.`,
    wholeTwice: (p: Params) => `Đã nhập toàn bộ vào ${p.name} ở dòng ${p.other}. Chỉ một dòng là toàn bộ.`,
    nameDiffers: (p: Params) => `Trong sổ mã này là ${p.name}, ${span(p)}. Sửa trong sổ, hoặc sửa tệp.`,
    codeTaken: (p: Params) => `Trong sổ mã này còn là ${p.name}, ${span(p)}. Ghi ngày hết của đơn vị đó trước.`,
    endedEarlier: (p: Params) => `Bảng ghi giữ nguyên nhưng trong sổ ${p.name} đã hết, ${span(p)}.`,
    restsUpon: (p: Params) =>
      `${p.name} đang có cơ quan, người phụ trách hoặc đơn vị bên dưới. Ghi ở trang Ghi kế thừa để chuyển theo.`,
    heirDiffers: (p: Params) => `Trong sổ đơn vị cũ này thành ${p.name}. Đối chiếu lại, sửa sổ hoặc tệp.`,
  },
  field,
  state: { missing: 'Sẽ ghi', agrees: 'Sổ đã có', differs: 'Sổ ghi khác', wrong: 'Lỗi' },
  status: { open: 'Đang xem trước', written: 'Đã ghi', undone: 'Đã hoàn tác' },
  screen: {
    title: 'Bảng chuyển đổi đơn vị cũ, mới',
    link: 'Bảng chuyển đổi cũ, mới',
    why: 'Bảng chính thức của Cục Thống kê (CSV hoặc XLSX, hai dòng tiêu đề). Xem trước từng tỉnh; chưa có gì được ghi cho đến khi bấm ghi.',
    choose: 'Chọn tệp bảng chuyển đổi',
    chosenTooLarge: (most: string) => `Tệp lớn hơn ${most}. Chọn đúng tệp bảng chuyển đổi.`,
    reading: 'Đang đọc tệp',
    list: 'Các lần mở bảng',
    none: 'Chưa mở bảng nào',
    columnsOfList: {
      fileName: 'Tệp',
      unitConversionStatus: 'Tình trạng',
      rowCount: 'Số dòng',
      createdCount: 'Đơn vị đã ghi',
      validFrom: 'Từ ngày',
      openedBy: 'Người mở',
      openedAt: 'Mở lúc',
      writtenAt: 'Ghi lúc',
    },
    nothingWritten: 'Chưa có gì được ghi vào sổ. Chọn tỉnh, xem từng dòng, chạy thử, rồi ghi.',
    province: 'Tỉnh, thành phố',
    everyProvince: (provinces: number, rows: number) => `Cả ${count(provinces)} tỉnh, thành phố (${count(rows)} dòng)`,
    ofProvince: (name: string, rows: number) => `${name} (${count(rows)} dòng)`,
    units: 'Đơn vị trong bảng',
    figures: {
      newUnits: 'Đơn vị mới',
      merged: 'Sáp nhập từ nhiều đơn vị',
      unchanged: 'Giữ nguyên',
      renamed: 'Đổi tên, loại hình',
      oldUnits: 'Đơn vị cũ',
      split: 'Đơn vị cũ bị chia',
    },
    against: (day: string) => `So với sổ ngày ${day}`,
    rows: (rows: number) => `${count(rows)} dòng`,
    rowsList: 'Các dòng của bảng',
    noRows: 'Không có dòng nào như vậy',
    columns: {
      fileName: 'Tệp',
      rowNumber: 'Dòng',
      newUnit: 'Đơn vị mới',
      oldUnit: 'Đơn vị cũ',
      conversionState: 'So với sổ',
      why: 'Ô nào, cần gì',
      fault: 'Ô lỗi',
      given: 'Giá trị',
      expected: 'Cần sửa',
    },
    allRows: 'Tất cả',
    rejected: (rows: number) => `Tải ${count(rows)} dòng không ghi được`,
    faultAt: (column: string, given: string) => (given ? `${column}, “${given}”:` : `${column}:`),
    whenAndBy: 'Ngày và căn cứ',
    validFrom: 'Đơn vị mới có từ ngày',
    validFromHelp: (day: string | undefined) => (day ? `Tiêu đề bảng ghi ${day}.` : 'Tiêu đề bảng không ghi ngày.'),
    legalBasis: 'Nghị quyết sắp xếp xã, phường',
    legalBasisHelp: 'Số, ký hiệu, ngày của nghị quyết sắp xếp đơn vị cấp xã.',
    provinceLegalBasis: 'Nghị quyết sáp nhập cấp tỉnh',
    provinceLegalBasisHelp: 'Bảng có tỉnh sáp nhập: ghi nghị quyết về cấp tỉnh.',
    knownFrom: 'Đơn vị cũ có từ ngày',
    knownFromHelp: 'Bảng không nói đơn vị cũ lập khi nào. Ghi ngày chắc chắn đã có.',
    knownBasis: 'Căn cứ ghi đơn vị cũ',
    knownBasisHelp: 'Văn bản hoặc danh mục cho biết đơn vị cũ.',
    tryIt: 'Chạy thử',
    tried: 'Chạy thử: nếu ghi ngay bây giờ',
    trial: {
      newUnits: 'xã, phường, đặc khu mới',
      newProvinces: 'tỉnh, thành phố mới',
      unchangedUnits: 'xã, phường giữ nguyên mà sổ chưa có',
      oldUnits: 'xã, phường, thị trấn cũ mà sổ chưa có',
      oldDistricts: 'đơn vị cấp huyện cũ mà sổ chưa có',
      oldProvinces: 'tỉnh, thành phố cũ mà sổ chưa có',
      ended: 'đơn vị trong sổ hết hiệu lực',
      successions: 'lượt kế thừa',
    },
    trialNothing: 'Không ghi gì: sổ đã có đủ, hoặc các dòng còn lại đều có lỗi.',
    staysOut: (rows: number) => `${count(rows)} dòng không ghi: tải về để sửa.`,
    write: (rows: number) => `Ghi ${count(rows)} dòng vào sổ`,
    nothingToWrite: 'Không có dòng nào để ghi',
    undoable: 'Ghi xong vẫn hoàn tác được cả lần ghi, khi chưa có gì dựa vào',
    written: (units: number) => `Đã ghi ${count(units)} đơn vị`,
    writtenOn: (units: number, ended: number, successions: number, day: string, basis: string) =>
      `Đã ghi ${count(units)} đơn vị và ${count(successions)} lượt kế thừa${ended > 0 ? `, ${count(ended)} đơn vị hết hiệu lực` : ''} từ ${day}, theo ${basis}.`,
    undo: 'Hoàn tác cả lần ghi',
    undone: 'Đã hoàn tác: sổ trở về như trước',
    undoneSentence: 'Lần ghi này đã hoàn tác; sổ đã trở về như trước.',
    openAgain: 'Mở bảng khác',
    toRegister: 'Xem đơn vị hành chính',
  },
}

function columnsOf(missing: unknown): string {
  const named = String(missing ?? '').split(' ')
  return named.map((key) => `“${field[key as keyof typeof field] ?? key}”`).join(', ')
}
