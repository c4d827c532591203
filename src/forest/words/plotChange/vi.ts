// What happens to plots, in Vietnamese.
import { dateText } from '../../../platform/format.ts'
import type { ChangeKind, PlotRole } from '../../plotChange/plotChange.ts'

type Params = Readonly<Record<string, unknown>>
const area = (ha: unknown) => Number(ha).toLocaleString('vi-VN', { maximumFractionDigits: 4 })

const changeKind: Readonly<Record<ChangeKind, string>> = {
  split: 'Tách lô',
  merge: 'Nhập lô',
  redraw: 'Vẽ lại ranh',
  retype: 'Đổi loại, mục đích',
  transfer: 'Đổi chủ rừng',
}
const plotRole: Readonly<Record<PlotRole, string>> = { ended: 'Hết', began: 'Lô mới', changed: 'Thay đổi' }

export const plotChangeVi = {
  audit: {
    'plot.split': 'Tách lô rừng',
    'plot.merge': 'Nhập các lô rừng làm một',
    'plot.change': 'Ghi biến động của lô rừng',
    'plotChange.undo': 'Hoàn tác biến động lô rừng',
  },
  changeKind,
  problems: {
    'plotChange.changedSince': () =>
      'Lô này vừa có người ghi khác đi, hoặc không còn trong sổ. Tải lại trang để xem lô như bây giờ rồi ghi lại; những gì đã điền vẫn còn.',
    'plotChange.beforeVersion': (p: Params) =>
      `Sổ ghi lô như hiện nay từ ngày ${dateText(String(p.from))}. Ngày biến động phải sau ngày ấy.`,
    'plotChange.notCrossing': () => 'Đường vẽ chưa cắt qua lô. Kéo đường từ bờ này sang hẳn bờ kia của lô.',
    'plotChange.partCount': (p: Params) => `Đường vẽ chia lô thành ${p.pieces} mảnh, nhưng có số cho ${p.parts} mảnh.`,
    'plotChange.partTooSmall': (p: Params) =>
      `Mảnh ${p.part} nhỏ hơn ${area(p.least)} ha, sổ không ghi được. Vẽ lại đường.`,
    'plotChange.missingHa': (p: Params) => `Các mảnh còn thiếu ${area(p.ha)} ha của lô. Các mảnh phải phủ kín lô.`,
    'plotChange.outsideHa': (p: Params) => `Các mảnh lấn ra ngoài lô ${area(p.ha)} ha.`,
    'plotChange.overlapHa': (p: Params) => `Các mảnh chồng lên nhau ${area(p.ha)} ha.`,
    'plotChange.elsewhere': () => 'Ranh mới nằm ở chỗ khác, không chạm lô cũ. Kiểm tra lại tệp hoặc hệ tọa độ.',
    'plotChange.codeTaken': (p: Params) => `Số lô ${p.code} đã có trong khoảnh này. Chọn số khác.`,
    'plotChange.otherSubcompartment': () => 'Chỉ nhập được các lô cùng một khoảnh.',
    'plotChange.apart': () => 'Các lô chọn không liền nhau. Chỉ nhập được các lô chung ranh.',
    'plotChange.nothingChanged': () => 'Chưa có gì khác so với sổ. Sửa ít nhất một mục rồi ghi.',
    'plotChange.alreadyUndone': () => 'Biến động này đã hoàn tác rồi.',
    'plotChange.builtUpon': (p: Params) => {
      const later = (p.later as readonly { changeKind: ChangeKind; validFrom: string }[]) ?? []
      const named = later.map((each) => `${changeKind[each.changeKind]} ngày ${dateText(each.validFrom)}`).join('; ')
      return named
        ? `Không hoàn tác được: sau đó đã ghi biến động khác (${named}) trên lô ${p.plots}. Hoàn tác biến động ấy trước.`
        : `Không hoàn tác được: sau đó sổ đã ghi thêm về lô ${p.plots}. Sửa từng lô ấy.`
    },
  },
  plotChange: {
    list: 'Biến động rừng',
    plotRole,
    /** Where a version was taken from, as the register keeps it. */
    source: (kind: ChangeKind, number: string | null, on: string | null) =>
      number
        ? `${changeKind[kind]}. Quyết định số ${number}${on ? ` ngày ${dateText(on)}` : ''}`
        : `${changeKind[kind]}. Ghi từ thực tế, chưa có quyết định`,
    why: 'Tách, nhập lô, đổi loại rừng, đổi chủ, vẽ lại ranh: mỗi việc ghi một lần, có ngày, nguyên nhân, quyết định.',
    record: 'Ghi biến động',
    recordOf: (plot: string) => `Ghi biến động: ${plot}`,
    recorded: 'Đã ghi biến động vào sổ',
    none: 'Chưa ghi biến động nào.',
    noneWhy: 'Mở một lô trong sổ rừng, bấm Ghi biến động.',
    toRegister: 'Mở sổ rừng',
    map: 'Nơi có biến động',
    mapSome: (shown: string, all: string) => `Vẽ ${shown} biến động mới nhất trong ${all}`,
    from: 'Từ ngày',
    until: 'Đến ngày',
    onlyUndone: 'Đã hoàn tác',
    undone: 'Đã hoàn tác',
    step: {
      what: 'Việc gì đã xảy ra',
      draw: 'Vẽ trên bản đồ',
      plots: 'Nhập với lô nào',
      facts: 'Lô từ ngày ấy',
      proof: 'Căn cứ',
    },
    kindHelp: {
      split: 'Một lô thành nhiều lô. Lô cũ hết, mỗi mảnh là một lô mới có số mới.',
      merge: 'Nhiều lô liền nhau trong một khoảnh thành một lô mới.',
      redraw: 'Vẫn lô ấy, ranh đo lại khác.',
      retype: 'Vẫn lô ấy, loại rừng hoặc mục đích khác.',
      transfer: 'Vẫn lô ấy, sang chủ khác.',
    },
    late: (dueOn: string, basis: string) =>
      `Chủ rừng phải khai chậm nhất ngày ${dueOn} (${basis}; chưa đối chiếu bản ký). Đã quá hạn, vẫn ghi được.`,
    reasonHelp: 'Như: khai thác phía tây lô, phía đông giữ nguyên',
    photos: 'Ảnh hiện trường',
    documents: 'Quyết định, biên bản (PDF hoặc ảnh)',
    drawLine:
      'Bấm lên bản đồ từng điểm của đường chia, từ ngoài lô bên này sang ngoài lô bên kia. Gần góc hoặc cạnh lô, điểm tự bắt vào.',
    drawArea: 'Bấm lên bản đồ từng góc của ranh mới, lần lượt một vòng.',
    drawKeys:
      'Bằng bàn phím: chọn bản đồ, mũi tên để dời, Enter để đặt điểm ở giữa, Backspace hoặc Ctrl+Z để bỏ điểm cuối.',
    undoCorner: 'Bỏ điểm cuối',
    nextLine: 'Thêm đường khác',
    eraseAll: 'Xóa hết',
    addCorner: 'Thêm điểm theo tọa độ',
    addThis: 'Thêm điểm',
    readFile: 'Lấy từ tệp GPX, KML, GeoJSON',
    fileEmpty: 'Trong tệp không có đường hoặc vùng nào theo kinh độ, vĩ độ. Xuất lại ở hệ WGS84.',
    fileTooLarge: 'Tệp lớn hơn 5 MB. Xuất riêng đường cần vẽ.',
    corners: (count: string) => `Đã đặt ${count} điểm`,
    notCut: 'Đường chưa cắt qua lô. Vẽ tiếp sang hẳn bờ bên kia.',
    notDrawn: 'Chưa vẽ đường nào.',
    partsDrawn: (count: string) => `Lô chia thành ${count} mảnh`,
    part: (number: string) => `Mảnh ${number}`,
    partCode: 'Số lô mới',
    partArea: (measured: string, book: string) => `Đo ${measured}, ghi sổ ${book}`,
    newArea: (before: string, after: string) => `Diện tích đo: ${before} → ${after}`,
    sameAsBefore: 'Như cũ',
    purposeDetail: 'Mục đích sử dụng',
    ownerNameHelp:
      'Tên đầy đủ như trên giấy. Tên người không hiện trong danh sách, chỉ người phụ trách địa bàn xem được.',
    noTrees: 'Loại đất này không có rừng: loài cây và năm trồng sẽ để trống.',
    neighbours: 'Các lô liền ranh, cùng khoảnh',
    noNeighbours: 'Không có lô nào cùng khoảnh chung ranh với lô này.',
    neighbourLine: (plot: string, area: string) => `Lô ${plot}, đo ${area}`,
    mergedCode: 'Số lô sau khi nhập',
    differing: 'Các lô khác nhau ở các mục sau: chọn lấy theo lô nào',
    asIn: (plot: string, value: string) => `Lô ${plot}: ${value}`,
    asInHidden: (plot: string) => `Như lô ${plot}`,
    mayUndo: 'Ghi rồi vẫn hoàn tác được.',
    title: (kind: string, plots: string) => `${kind}: ${plots}`,
    sentence: (day: string, cause: string) => `Từ ngày ${day}. Nguyên nhân: ${cause}`,
    decision: (number: string, on: string) => (on ? `Quyết định số ${number} ngày ${on}` : `Quyết định số ${number}`),
    noDecision: 'Chưa có quyết định.',
    recordedBy: (by: string, at: string) => `${by} ghi ${at}`,
    undoneBy: (by: string, at: string, reason: string) => `${by} hoàn tác ${at}: ${reason}`,
    before: 'Trước',
    after: 'Sau',
    noFiles: 'Không có tệp kèm theo.',
    noPhotos: 'Không có ảnh.',
    files: 'Ảnh và giấy tờ',
    whatChanged: 'Khác trước ở đâu',
    undo: 'Hoàn tác biến động',
    whyUndo: 'Vì sao hoàn tác?',
    undoneNow: 'Đã hoàn tác: sổ như trước khi ghi biến động này',
    ofPlot: 'Biến động của lô',
    splitFrom: (plots: string) => `Tách từ lô ${plots}`,
    mergedFrom: (plots: string) => `Nhập từ các lô ${plots}`,
    splitInto: (plots: string) => `Đã tách thành lô ${plots}`,
    mergedInto: (plots: string) => `Đã nhập vào lô ${plots}`,
    columns: {
      validFrom: 'Ngày biến động',
      changeKind: 'Việc',
      changeCause: 'Nguyên nhân',
      plots: 'Lô',
      geodesicAreaHa: 'Diện tích đo (ha)',
      territoryName: 'Địa bàn',
      reason: 'Diễn giải',
      decisionNumber: 'Số quyết định',
      decisionOn: 'Ngày quyết định',
      recordedBy: 'Người ghi',
      recordedAt: 'Ghi lúc',
      undoneAt: 'Hoàn tác lúc',
      undoReason: 'Lý do hoàn tác',
    },
  },
}
