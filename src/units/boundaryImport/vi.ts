// Words of importing boundaries: what the audit calls it, its problems, the faults of rows, the screens.
import { dateText } from '../../platform/format.ts'
import { navigationWords } from '../navigationWords.ts'

type Params = Readonly<Record<string, unknown>>
const count = (value: unknown) => new Intl.NumberFormat('vi-VN').format(Number(value))
const km2 = (value: unknown) => `${Number(value).toFixed(2).replace('.', ',')}\u00a0km²`
const ha = (value: unknown) => `${Number(value).toFixed(2).replace('.', ',')}\u00a0ha`

export const vi = {
  audit: {
    'boundaryImport.open': 'Mở tệp ranh giới để xem trước',
    'territory.import': 'Nhập đơn vị hành chính',
    'territory.undoImport': 'Hoàn tác lần nhập đơn vị hành chính',
  },
  problems: {
    'boundaryFile.unreadable': (p: Params) =>
      `Không đọc được tệp ${p.format ?? ''}: tệp hỏng hoặc không đúng dạng. Xuất lại từ phần mềm bản đồ.`,
    'boundaryFile.bomb': () => 'Không đọc tệp nén này: giải nén ra quá lớn. Chỉ nén lớp ranh giới.',
    'boundaryFile.locked': () => 'Không đọc được tệp nén có mật khẩu. Nén lại, không đặt mật khẩu.',
    'boundaryFile.noLayer': () =>
      'Trong tệp không có lớp ranh giới nào. Chọn tệp có Shapefile, GeoPackage hoặc GeoJSON.',
    'boundaryFile.severalLayers': (p: Params) => `Tệp có nhiều lớp: ${p.names}. Xuất riêng một lớp đơn vị hành chính.`,
    'boundaryFile.partMissing': (p: Params) => `Tệp nén thiếu ${p.part}. Nén đủ .shp, .shx, .dbf, .prj cùng tên.`,
    'boundaryFile.noRows': () => 'Tệp không có dòng nào. Chọn tệp khác.',
    'boundaryFile.partsDiffer': (p: Params) =>
      `Shapefile không khớp: .shp có ${p.shapes} hình, .dbf có ${p.rows} dòng. Xuất lại cả hai từ phần mềm bản đồ.`,
    'boundaryFile.tooManyRows': (p: Params) =>
      `Tệp có ${count(p.count)} dòng, nhiều nhất ${count(p.most)}. Đây có phải lớp đơn vị hành chính không?`,
    'boundaryFile.tooManyCorners': (p: Params) =>
      `Ranh giới có hơn ${count(p.most)} điểm. Đơn giản hóa trong phần mềm bản đồ rồi nạp lại.`,
    'boundaryFile.unknownSystem': (p: Params) =>
      `Không biết hệ tọa độ của tệp${p.system ? ` (${p.system})` : ''}. Chọn hệ tọa độ rồi đọc lại.`,
    'boundaryImport.written': () => 'Lần nhập này đã ghi vào sổ. Hoàn tác trước nếu muốn ghi lại.',
    'boundaryImport.undone': () => 'Lần nhập này đã hoàn tác. Mở lại tệp nếu muốn nhập.',
    'boundaryImport.notWritten': () => 'Lần nhập này chưa ghi gì nên không có gì để hoàn tác.',
    'boundaryImport.nothingReady': () => 'Chưa ghi: chưa có dòng nào ghi được. Sửa hoặc nhận các dòng được nêu.',
    'boundaryImport.parentNotInForce': (p: Params) =>
      `Chưa ghi: đơn vị cấp trên không có hiệu lực ngày ${dateText(String(p.on))}. Chọn đơn vị khác hoặc sửa ngày.`,
    'boundaryImport.replacedAgain': (p: Params) =>
      `Chưa hoàn tác được: lần nhập sau đã thay ranh giới của ${p.names}. Hoàn tác lần nhập sau trước.`,
    'boundaryImport.territoryInUse': (p: Params) =>
      `Chưa hoàn tác được: đơn vị lập từ lần nhập này đã được dùng${p.names ? `: ${p.names}` : ' trong hồ sơ khác'}. Ranh giới vẫn như đã ghi.`,
  },
  faults: {
    shapeMissing: () => 'Không có hình. Vẽ lại trong phần mềm bản đồ, hoặc bỏ dòng.',
    shapeNotArea: () => 'Hình không phải vùng. Cần vùng khép kín, không phải điểm hay đường.',
    shapeBroken: () => 'Hình hỏng: vòng có ít hơn ba đỉnh hoặc tọa độ không phải số. Sửa trong phần mềm bản đồ.',
    shapeOutsideCountry: () => 'Hình nằm ngoài Việt Nam. Xem lại hệ tọa độ của tệp.',
    shapeRepaired: (p: Params) => `Hình tự cắt${placeOf(p.why)}, đã được sửa cho hợp lệ. Xem trên bản đồ rồi nhận.`,
    codeMalformed: (p: Params) => `Mã “${p.given}” không đúng: cần 2 đến 5 chữ số. Ghi lại mã.`,
    nameMissing: () => 'Không có tên đơn vị. Ghi tên.',
    kindUnknown: (p: Params) => `Không biết cấp của “${p.given}”. Chọn phường, xã hay cấp khác.`,
    territoryUnknown: (p: Params) =>
      `Ngày này trong sổ không có đơn vị nào mang ${[p.code ? `mã ${p.code}` : '', p.name ? `tên ${p.name}` : ''].filter(Boolean).join(' hay ')}.`,
    territoryGone: () => 'Đơn vị đã chọn không có hiệu lực ngày này. Chọn lại.',
    sameTerritory: (p: Params) => `Trùng đơn vị với dòng ${p.other}. Bỏ một dòng, hoặc chọn đơn vị khác.`,
    codeTaken: (p: Params) => `Mã này ngày này là ${p.name}. Sửa mã, hoặc chọn đơn vị đã có.`,
    nameDiffers: (p: Params) =>
      `Mã ${p.code} ngày này là ${p.name}; tệp ghi “${p.given}”. Mã được dùng lại: xem ngày trước khi nhận.`,
    codeDiffers: (p: Params) => `Khớp theo tên với ${p.name}, mã trong sổ ${p.code}; tệp ghi mã ${p.given}.`,
    marksDiffer: (p: Params) => `Chỉ khớp khi bỏ dấu: tệp ghi “${p.given}”, trong sổ là ${p.name}.`,
    areaDiffers: (p: Params) =>
      `Tệp ghi ${km2(p.officialKm2)}, đo trên ranh giới ${km2(p.areaKm2)}${differenceOf(p.areaKm2, p.officialKm2)}.`,
    registerDiffers: (p: Params) =>
      `Ranh giới đang dùng ${km2(p.before)}, tệp ${km2(p.areaKm2)}${differenceOf(p.areaKm2, p.before)}.`,
    overlaps: (p: Params) => `Chồng ${ha(p.areaHa)} lên dòng ${p.other}.`,
  },
  screen: {
    title: navigationWords.vi.boundaryImport,
    list: 'Các lần nhập',
    none: 'Chưa nhập lần nào',
    steps: { file: 'Chọn tệp', columns: 'Khớp cột, hệ tọa độ', preview: 'Xem trước', written: 'Ghi vào sổ' },
    why: 'GeoJSON, Shapefile nén ZIP, hoặc GeoPackage. Xem trước từng dòng; chưa có gì được ghi cho đến khi bấm ghi.',
    choose: 'Chọn tệp ranh giới',
    chosenTooLarge: (most: string) => `Tệp lớn hơn ${most}. Chia theo xã, phường rồi nạp từng tệp.`,
    reading: 'Đang đọc tệp',
    file: 'Tệp',
    fileFacts: (name: string, rows: string, system: string) => `${name} · ${rows} dòng · ${system}`,
    format: { geoJson: 'GeoJSON', shapefile: 'Shapefile', geoPackage: 'GeoPackage' },
    srid: 'Hệ tọa độ',
    sridFrom: {
      file: 'Tệp tự ghi.',
      person: 'Do người nhập chọn.',
      range: 'Đoán theo khoảng số của tọa độ: xem trên bản đồ có đúng chỗ không.',
    },
    turned: 'X và Y trong tệp đảo chiều (X là hướng bắc), đã đổi lại.',
    tcvn3: 'Chữ TCVN3, đã đổi sang Unicode.',
    rereadWith: 'Đọc lại theo hệ tọa độ này',
    columns: 'Cột nào là gì',
    column: { code: 'Mã đơn vị', name: 'Tên đơn vị', areaKm2: 'Diện tích công bố, km²' },
    columnNone: 'Không có',
    sample: (values: string) => `Ví dụ: ${values}`,
    validFrom: 'Tra mã và tên theo sổ ngày',
    validFromHelp: 'Đơn vị mới lập từ tệp có hiệu lực từ ngày này.',
    parent: 'Đơn vị mới thuộc',
    next: 'Xem trước',
    back: 'Sửa cột, ngày',
    summary: (ready: number, toFix: number) =>
      toFix === 0
        ? `${count(ready)} dòng ghi được`
        : `${count(ready)} dòng ghi được, ${count(toFix)} dòng cần sửa hoặc xem`,
    nothingWritten: 'Chưa có gì được ghi vào sổ. Sửa ngay trong bảng, hoặc tải các dòng lỗi về sửa rồi nạp lại.',
    state: { all: 'Tất cả', wrong: 'Lỗi', look: 'Cần xem', ready: 'Ghi được', leftOut: 'Bỏ' },
    download: (rows: number) => `Tải ${count(rows)} dòng lỗi`,
    downloadName: 'dong-loi',
    head: {
      row: 'Dòng',
      code: 'Mã',
      name: 'Tên trong tệp',
      target: 'Ghi vào',
      areaKm2: 'Đo, km²',
      officialKm2: 'Công bố, km²',
      column: 'Cột',
      given: 'Giá trị',
      expected: 'Cần sửa',
    },
    newTerritory: (name: string) => `Đơn vị mới: ${name}`,
    noTarget: 'Chưa khớp',
    shapeColumn: 'hình',
    accept: 'Nhận',
    acceptAll: (rows: number) => `Nhận cả ${count(rows)} dòng cần xem`,
    accepted: 'Đã nhận',
    leaveOut: 'Bỏ dòng',
    takeIn: 'Lấy lại dòng',
    asNew: 'Lập đơn vị mới',
    allAsNew: (rows: number) => `Lập mới cả ${count(rows)} đơn vị chưa có`,
    asFound: 'Khớp lại theo mã, tên',
    pick: 'Chọn đơn vị trong sổ',
    kind: 'Cấp',
    code: 'Mã',
    name: 'Tên',
    sums: 'So với sổ đang dùng',
    sumHead: { name: 'Đơn vị', before: 'Sổ, km²', after: 'Tệp, km²', difference: 'Chênh' },
    sumTotal: 'Cộng',
    sketchBefore: 'phác họa',
    noBefore: 'chưa có',
    more: 'Xem thêm dòng',
    mapOf: 'Ranh giới trong tệp',
    legend: 'Xanh: ghi được; đỏ: có lỗi; vàng: cần xem.',
    legalBasisWhy: 'Số, ký hiệu, ngày của văn bản về địa giới. Có văn bản thì mới ghi được.',
    write: (rows: number) => `Ghi ${count(rows)} đơn vị vào sổ`,
    nothingToWrite: 'Chưa có dòng nào ghi được',
    keep: 'Giữ lại, làm tiếp sau',
    kept: 'Đã giữ lại. Mở tiếp ở các lần nhập.',
    undoable: 'Ghi xong vẫn hoàn tác được cả lần nhập',
    written: (rows: number) => `Đã ghi ${count(rows)} đơn vị`,
    writtenOn: (rows: number, created: number, basis: string) =>
      `Đã ghi ${count(rows)} đơn vị${created > 0 ? `, trong đó ${count(created)} đơn vị mới` : ''}, theo ${basis}.`,
    undo: 'Hoàn tác cả lần nhập',
    undone: 'Đã hoàn tác cả lần nhập: ranh giới trở về như trước',
    undoneSentence: 'Lần nhập này đã hoàn tác; ranh giới đã trở về như trước.',
    openAgain: 'Nhập tệp khác',
    toRegister: 'Xem đơn vị hành chính',
    toMap: 'Xem trên bản đồ',
    status: { open: 'Đang xem trước', written: 'Đã ghi', undone: 'Đã hoàn tác' },
    columnsOfList: {
      fileName: 'Tệp',
      boundaryImportStatus: 'Tình trạng',
      rowCount: 'Số dòng',
      writtenCount: 'Đã ghi',
      validFrom: 'Theo sổ ngày',
      openedBy: 'Người nhập',
      openedAt: 'Mở lúc',
      writtenAt: 'Ghi lúc',
    },
  },
}

/** ` ở 107,4512 16,4312`, out of the English reason that the database gives. */
function placeOf(why: unknown): string {
  const place = /\[(-?[\d.]+) (-?[\d.]+)\]/.exec(String(why))
  const shown = (text: string | undefined) => Number(text).toFixed(4).replace('.', ',')
  return place ? ` ở ${shown(place[2])} ${shown(place[1])}` : ''
}

function differenceOf(now: unknown, before: unknown): string {
  const share = (Number(now) - Number(before)) / Number(before)
  return ` (lệch ${(Math.abs(share) * 100).toFixed(1).replace('.', ',')}\u00a0%)`
}
