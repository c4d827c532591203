// What pledges hold of people, why and how long. Clauses are not yet checked against the signed texts.
export const personalDataOfPledges = {
  vi: {
    what: 'Tên, chức vụ người ký cam kết (khi có nhập), bản quét danh sách ký',
    purpose: 'Chứng minh ai đã ký cam kết bảo vệ rừng',
    basis: 'Thực hiện nhiệm vụ, công vụ của cơ quan nhà nước (Luật 91/2025/QH15)',
    retention: 'Theo thời hạn lưu trữ của bản cam kết; mỗi lần xem có ghi sổ',
    kept: 'bản cam kết đã ký là hồ sơ phải lưu (Luật Lưu trữ 33/2024/QH15, chưa đối chiếu điều khoản); tên bỏ được bằng cách sửa bản ghi',
  },
  en: {
    what: 'Name and position of who signed a pledge (where entered), scans of signed lists',
    purpose: 'Proving who pledged to protect the forest',
    basis: 'Public duty of state agencies (Law 91/2025/QH15)',
    retention: 'As long as the pledge is kept; each reading is written down',
    kept: 'a signed pledge is a record to be kept (Law on Archives 33/2024/QH15, clause not checked); a name goes by amending the record',
  },
} as const
