// What reminders hold of people, why and how long. Clauses are not yet checked against the signed texts.
export const personalDataOfReminders = {
  vi: {
    what: 'Địa chỉ thư điện tử để nhận nhắc việc, trình duyệt nhận tin đẩy',
    purpose: 'Gửi nhắc việc sắp đến hạn, quá hạn',
    basis: 'Người đó tự đăng ký (đồng ý), Luật 91/2025/QH15',
    retention: 'Đến khi người đó tắt hoặc xóa dữ liệu',
  },
  en: {
    what: 'E-mail address and browsers for reminders',
    purpose: 'Reminding of what is due or late',
    basis: 'Asked for by the person (consent), Law 91/2025/QH15',
    retention: 'Until the person turns it off or is erased',
  },
  title: { vi: 'Cách nhận nhắc việc', en: 'How reminders are sent' },
} as const
