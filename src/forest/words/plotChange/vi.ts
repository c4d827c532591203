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
    columns: {
      validFrom: 'Ngày biến động',
      changeKind: 'Việc',
      changeCause: 'Nguyên nhân',
      plots: 'Lô',
      became: 'Thành lô',
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
