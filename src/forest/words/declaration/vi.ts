// What owners declare of their forest, in Vietnamese.
import { dateText } from '../../../platform/format.ts'
import type { DeclarationState } from '../../declaration/declaration.ts'

type Params = Readonly<Record<string, unknown>>

const state: Readonly<Record<DeclarationState, string>> = {
  declared: 'Chờ xác nhận',
  confirmed: 'Đã xác nhận',
  doubted: 'Có bên thấy không đúng',
  entered: 'Đã vào sổ',
  refused: 'Không ghi nhận',
  withdrawn: 'Đã rút lại',
}

export const declarationVi = {
  audit: {
    'changeDeclaration.submit': 'Khai báo biến động',
    'changeDeclaration.confirmForCommune': 'Xã, phường xác nhận khai báo',
    'changeDeclaration.confirmForRangers': 'Kiểm lâm xác nhận khai báo',
    'changeDeclaration.settle': 'Xử lý khai báo biến động',
    'changeDeclaration.withdraw': 'Rút lại khai báo biến động',
  },
  problems: {
    'changeDeclaration.fromFuture': (p: Params) => `Ngày ${dateText(String(p.on))} chưa tới: chỉ khai điều đã xảy ra.`,
    'changeDeclaration.wrongDay': (p: Params) =>
      `Ngày xem tại chỗ phải từ ngày xảy ra ${dateText(String(p.from))} và không quá hôm nay.`,
    'changeDeclaration.sayWhy': () => 'Thấy không đúng thì ghi rõ đã thấy gì.',
    'changeDeclaration.saidAlready': () => 'Bên này đã xác nhận rồi.',
    'changeDeclaration.over': () => 'Khai báo này đã xử lý xong hoặc đã rút lại.',
    'changeDeclaration.oneEnd': () => 'Chọn biến động đã ghi vào sổ, hoặc ghi lý do không ghi nhận: cần đúng một.',
    'changeDeclaration.notConfirmed': () => 'Cần cả xã, phường và kiểm lâm xác nhận đúng trước khi vào sổ.',
    'changeDeclaration.otherChange': () =>
      'Biến động được chọn không phải của lô này từ ngày xảy ra, đã hoàn tác, hoặc đã thuộc khai báo khác.',
  },
  declaration: {
    title: 'Khai báo biến động',
    why: 'Chủ rừng khai điều đã xảy ra với rừng của mình; xã, phường và kiểm lâm xem tại chỗ; người giữ sổ ghi vào sổ rừng.',
    none: 'Chưa có khai báo nào',
    submit: 'Khai báo biến động',
    submitted: 'Đã gửi khai báo',
    what: 'Điều đã xảy ra',
    columns: {
      declaredOn: 'Ngày khai',
      changeCause: 'Nguyên nhân',
      happenedOn: 'Ngày xảy ra',
      dueOn: 'Hạn khai',
      isLate: 'Khai muộn',
      areaHa: 'Diện tích (ha)',
      declarationState: 'Trạng thái',
      commune: 'Xã, phường',
      ranger: 'Kiểm lâm',
      description: 'Mô tả',
      agencyId: 'Chủ rừng là cơ quan',
      photoIds: 'Ảnh',
    },
    areaHint: 'Để trống nếu cả lô.',
    agencyHint: 'Để trống nếu khai giúp chủ rừng là hộ, cộng đồng.',
    state,
    found: { true: 'Đúng', false: 'Không đúng', none: 'Chưa xem' },
    due: (day: string, basis: string) => `Hạn khai: ${dateText(day)}. Căn cứ: ${basis}, chưa đối chiếu bản ký.`,
    noDue: 'Chưa biết hạn khai của ngày này.',
    by: (person: string) => `Người khai: ${person}`,
    noPlot: 'Mở khai báo từ trang của lô rừng.',
    openPlots: 'Mở sổ rừng',
    lot: 'Xem lô trong sổ',
    confirmations: 'Xem tại chỗ',
    confirmFor: { commune: 'Xã, phường xác nhận', ranger: 'Kiểm lâm xác nhận' },
    seenOn: 'Ngày xem tại chỗ',
    remark: 'Đã thấy gì',
    true: 'Đúng như khai',
    false: 'Không đúng',
    confirmed: 'Đã xác nhận',
    sideSaid: (side: string, found: string, day: string, person: string) =>
      `${side}: ${found}, xem ngày ${dateText(day)}, ${person}`,
    settle: 'Đưa vào sổ rừng',
    recordFirst: 'Ghi biến động của lô, rồi chọn biến động ấy ở đây.',
    recordChange: 'Ghi biến động của lô',
    change: 'Biến động đã ghi',
    changeSaid: (cause: string, day: string) => `${cause}, từ ${dateText(day)}`,
    enter: 'Đã vào sổ',
    entered: 'Khai báo đã vào sổ',
    refuse: 'Không ghi nhận',
    refused: 'Đã từ chối khai báo',
    refusal: (reason: string) => `Không ghi nhận: ${reason}`,
    reason: 'Vì sao không ghi nhận',
    withdraw: 'Rút lại khai báo',
    withdrawQuestion: 'Vì sao rút lại',
    withdrawn: (reason: string) => `Đã rút lại: ${reason}`,
    openChange: 'Xem biến động trong sổ',
  },
}
