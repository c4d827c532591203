// What reports hold of people, why and how long. Clauses are not yet checked against the signed texts.
export const personalDataOfReports = {
  vi: {
    what: 'Tên người ký báo cáo; chứng thư của chữ ký số',
    purpose: 'Báo cáo có giá trị như văn bản đã ký',
    basis: 'Văn bản hành chính (Nghị định 30/2020/NĐ-CP)',
    retention: 'Theo thời hạn lưu trữ của báo cáo',
    kept: 'báo cáo đã ký giữ nguyên như lúc ký (Luật Lưu trữ 33/2024/QH15, chưa đối chiếu điều khoản)',
  },
  en: {
    what: 'Name of who signed a report; certificate of a digital signature',
    purpose: 'A report stands as a signed document',
    basis: 'Official documents (Decree 30/2020/NĐ-CP)',
    retention: 'As long as the report is kept',
    kept: 'a signed report stays as it was signed (Law on Archives 33/2024/QH15, clause not checked)',
  },
} as const
