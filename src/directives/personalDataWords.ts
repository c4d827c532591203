// What the register of documents holds of people, why and how long. Clauses are not yet checked against the signed texts.
export const personalDataOfDirectives = {
  vi: {
    what: 'Tên, chức danh người ký văn bản',
    purpose: 'Nhận đúng văn bản, đúng thẩm quyền',
    basis: 'Văn bản hành chính công khai trong cơ quan (Nghị định 30/2020/NĐ-CP)',
    retention: 'Theo thời hạn lưu trữ của văn bản',
    kept: 'người ký là một phần của văn bản phải lưu (Luật Lưu trữ 33/2024/QH15, chưa đối chiếu điều khoản)',
  },
  en: {
    what: 'Name and title of who signed a document',
    purpose: 'Knowing the document and who was competent',
    basis: 'Official documents of the office (Decree 30/2020/NĐ-CP)',
    retention: 'As long as the document is kept',
    kept: 'the signer is part of a document to be kept (Law on Archives 33/2024/QH15, clause not checked)',
  },
} as const
