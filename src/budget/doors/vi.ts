// What the doors say of the budget: refusals, rights, the audit.
import { dateText, moneyText } from '../../platform/format.ts'

type Params = Readonly<Record<string, unknown>>
const day = (iso: unknown) => dateText(String(iso))
const money = (amount: unknown) => moneyText(Number(amount))

export const vi = {
  problems: {
    'budget.tooLarge': () =>
      'Chưa ghi được: tổng số tiền quá lớn, không còn đếm được đến từng đồng. Kiểm tra lại các số tiền.',
    'budget.dateInFuture': (p: Params) => `Chưa ghi được: ngày ${day(p.on)} chưa tới. Sửa ngày.`,
    'budget.outsideYear': (p: Params) =>
      `Chưa ghi được: ngày ${day(p.on)} không thuộc thời gian ghi của năm ngân sách ${p.fiscalYear} (${day(p.from)} đến ${day(p.to)}). Sửa ngày hoặc chọn khoản của năm khác.`,
    'budget.noFiscalRule': (p: Params) =>
      `Chưa có quy định về thời gian ghi sổ của năm ${p.fiscalYear}. Chọn năm từ 2017 trở đi.`,
    'budget.taskUnknown': (p: Params) =>
      `Chưa ghi được: khoản ${p.line} nêu nhiệm vụ không có trong kế hoạch. Chọn lại nhiệm vụ.`,
    'budget.sourceNotInForce': (p: Params) =>
      `Chưa ghi được: khoản ${p.line} nêu nguồn vốn không dùng trong năm ${p.fiscalYear}. Chọn nguồn khác.`,
    'budget.alreadyWithdrawn': () => 'Hồ sơ này đã rút trước đó. Tải lại trang để xem.',
    'budgetLine.notEnough': (p: Params) =>
      `Chưa ghi được: ngày ${day(p.on)} khoản chỉ còn dùng được ${money(p.remaining)}, yêu cầu ${money(p.asked)}, thiếu ${money(p.missing)}. Giảm số tiền hoặc điều chuyển thêm vào khoản trước.`,
    'budgetLine.alreadyUsed': (p: Params) =>
      `Chưa rút được: tiền đã được dùng. Nếu rút, ngày ${day(p.on)} khoản thiếu ${money(p.missing)}. Rút các khoản chi, điều chuyển sau đó trước.`,
    'proposalLine.priceIncomplete': (p: Params) =>
      `Khoản ${p.line}: số lượng và đơn giá phải đi cùng nhau. Điền cả hai, hoặc chỉ điền thành tiền.`,
    'proposalLine.amountDiffers': (p: Params) =>
      p.product === undefined
        ? `Khoản ${p.line}: số lượng nhân đơn giá không tròn đồng. Sửa số lượng hoặc đơn giá.`
        : `Khoản ${p.line}: số lượng nhân đơn giá là ${money(p.product)}, khác thành tiền ${money(p.amountDong)}. Sửa cho khớp.`,
    'proposalLine.twice': (p: Params) =>
      `Khoản ${p.line} trùng khoản ${p.first}: cùng nhiệm vụ, nguồn và nội dung. Gộp lại thành một khoản.`,
    'budgetProposal.wrongStatus': () => 'Chưa làm được: đề xuất không còn ở trạng thái này. Tải lại trang để xem.',
    'budgetProposal.alreadyDecided': (p: Params) =>
      `Chưa làm được: ${p.count} khoản của đề xuất đã có quyết định. Rút quyết định ghi nhầm trước.`,
    'budgetDecision.overTotal': (p: Params) =>
      `Chưa phân bổ được: quyết định có ${money(p.totalDong)}, trước đó đã phân bổ ${money(p.before)}, lần này ${money(p.asked)}, vượt ${money(p.over)}. Giảm số phân bổ hoặc sửa tổng cho đúng văn bản.`,
    'budgetDecision.differs': (p: Params) =>
      `Chưa phân bổ được: quyết định ${p.code} đã ghi với tổng ${money(p.totalDong)}, người ký ${p.signedBy}. Sửa cho khớp bản đã ghi.`,
    'budgetAllocation.reasonMissing': (p: Params) =>
      `Khoản ${p.line}: phân bổ ${money(p.amountDong)}, đề xuất ${money(p.proposed)}. Ghi lý do khác nhau.`,
    'budgetAllocation.sourceReasonMissing': (p: Params) => `Khoản ${p.line}: nguồn khác nguồn đề xuất. Ghi lý do.`,
    'budgetAllocation.nothing': (p: Params) =>
      `Khoản ${p.line}: khoản ngoài đề xuất phải có số tiền. Điền số tiền hoặc bỏ khoản.`,
    'budgetAllocation.twice': (p: Params) => `Khoản ${p.line}: khoản đề xuất này đã có trong quyết định. Bỏ một khoản.`,
    'budgetAllocation.notSubmitted': (p: Params) =>
      `Khoản ${p.line}: đề xuất không ở trạng thái chờ quyết định. Tải lại trang để xem.`,
    'budgetAllocation.alreadyDecided': (p: Params) => `Khoản ${p.line}: đã có quyết định khác. Tải lại trang để xem.`,
    'budgetAllocation.otherItem': (p: Params) =>
      `Khoản ${p.line}: đơn vị, nhiệm vụ hoặc năm không đúng khoản đề xuất. Chọn lại khoản.`,
    'budgetTransfer.sameLine': () =>
      'Chưa ghi được: khoản nhận trùng khoản chuyển. Chọn đơn vị, nhiệm vụ hoặc nguồn khác.',
    'budgetTransfer.beforeDecision': (p: Params) =>
      `Chưa ghi được: điều chuyển không thể trước ngày ký văn bản ${day(p.decidedOn)}. Sửa ngày.`,
    'expenditure.voucherTwice': (p: Params) =>
      p.row
        ? `Chứng từ ${p.voucher} của khoản này đã có ở dòng ${p.row}. Sửa số chứng từ hoặc bỏ một dòng.`
        : `Chứng từ ${p.voucher} của khoản này đã ghi trước đó. Sửa số chứng từ hoặc bỏ dòng này.`,
    'expenditure.nothingChanged': () => 'Chưa ghi bản sửa: không có gì khác bản đang lưu.',
    'expenditure.disbursedTooEarly': (p: Params) =>
      `Chưa ghi được: ngày giải ngân trước ngày chi ${day(p.spentOn)}. Sửa ngày.`,
    'carryOver.tooEarly': (p: Params) =>
      `Chưa chuyển nguồn được: năm ngân sách ${p.fiscalYear} chưa hết. Chuyển từ ngày 31/12/${p.fiscalYear}.`,
    'carryOver.laterEntries': (p: Params) =>
      `Khoản ${p.line}: còn biến động ngày ${day(p.on)}, sau ngày chuyển. Chọn ngày chuyển không trước ngày đó.`,
    'carryOver.nothingLeft': (p: Params) => `Khoản ${p.line}: không còn tiền để chuyển. Bỏ khoản này.`,
    'carryOver.otherYear': (p: Params) => `Có khoản thuộc năm ${p.fiscalYear}. Chọn các khoản của cùng một năm.`,
    'fundingSource.notLater': (p: Params) =>
      `Chưa ghi được: nguồn ${p.code} đang dùng bắt đầu cùng hoặc sau ngày này. Chọn ngày dùng muộn hơn.`,
  },
  /** What the matrix of permissions calls each read. */
  reads: {
    'budget.overview': 'Xem tổng hợp kinh phí',
    'budgetLine.list': 'Xem danh sách khoản mục kinh phí',
    'budgetLine.show': 'Xem một khoản mục kinh phí',
    'budgetProposal.list': 'Xem danh sách đề xuất kinh phí',
    'budgetProposal.show': 'Xem một đề xuất kinh phí',
    'budgetDecision.list': 'Xem danh sách quyết định phân bổ',
    'budgetDecision.show': 'Xem một quyết định phân bổ',
    'expenditure.list': 'Xem danh sách khoản chi',
    'expenditure.show': 'Xem một khoản chi',
    'fundingSource.list': 'Xem danh mục nguồn vốn',
    'budget.choices': 'Xem lựa chọn của mẫu kinh phí',
  },
  audit: {
    'fundingSource.record': 'Ghi nguồn vốn',
    'budgetProposal.draft': 'Soạn đề xuất kinh phí',
    'budgetProposal.submit': 'Gửi đề xuất kinh phí',
    'budgetProposal.return': 'Trả lại đề xuất kinh phí',
    'budgetProposal.withdraw': 'Rút đề xuất kinh phí',
    'budgetAllocation.decide': 'Phân bổ kinh phí',
    'budgetDecision.withdraw': 'Rút quyết định phân bổ ghi nhầm',
    'budgetTransfer.record': 'Điều chuyển kinh phí',
    'budgetTransfer.withdraw': 'Rút lần điều chuyển ghi nhầm',
    'expenditure.record': 'Ghi khoản chi',
    'expenditure.amend': 'Sửa khoản chi',
    'expenditure.withdraw': 'Rút khoản chi',
    'carryOver.record': 'Chuyển nguồn sang năm sau',
    'carryOver.withdraw': 'Rút lần chuyển nguồn ghi nhầm',
  },
}
