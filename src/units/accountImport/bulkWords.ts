// Heads, hints and the example row of the template by which accounts are entered many at a time.
export const accountBulkWords = {
  vi: {
    title: 'Tài khoản',
    fileName: 'mau-tai-khoan',
    heads: {
      personName: 'Họ và tên',
      agencyId: 'Cơ quan',
      postTitle: 'Chức vụ',
      role: 'Vai trò',
      isActing: 'Quyền, phụ trách',
      validFrom: 'Giữ từ ngày',
      validTo: 'Đến hết trước ngày',
      userName: 'Tên đăng nhập',
      telephone: 'Điện thoại',
    },
    hints: {
      postTitle: 'Chức vụ đã có của cơ quan; chức vụ mới thì ghi cả vai trò',
      role: 'Để trống nếu chức vụ đã có',
      isActing: 'Có nếu giữ tạm thay người đứng đầu',
      validFrom: 'Để trống: từ ngày duyệt',
      userName: 'Chữ thường không dấu, số, dấu chấm, gạch; 3 đến 40 chữ',
    },
    example: {
      personName: 'Nguyễn Văn Mẫu',
      agencyId: 'UBND xã Bình Điền',
      postTitle: 'Công chức địa chính - nông nghiệp',
      role: 'Cán bộ xã, phường',
      validFrom: '2026-01-01',
      userName: 'mau.nv',
      telephone: '0912 345 678',
    },
  },
  en: {
    title: 'Accounts',
    fileName: 'mau-tai-khoan',
    heads: {
      personName: 'Name',
      agencyId: 'Agency',
      postTitle: 'Post',
      role: 'Role',
      isActing: 'Acting',
      validFrom: 'Held from',
      validTo: 'Until before',
      userName: 'User name',
      telephone: 'Telephone',
    },
    hints: {
      postTitle: 'A post of the agency; for a new one write the role too',
      role: 'Leave empty for a post that exists',
      isActing: 'Yes for who stands in for the head',
      validFrom: 'Empty: from the day of approval',
      userName: 'Small letters without marks, digits, dots, dashes; 3 to 40',
    },
    example: {
      personName: 'Nguyễn Văn Mẫu',
      agencyId: 'UBND xã Bình Điền',
      postTitle: 'Công chức địa chính - nông nghiệp',
      role: 'Commune officer',
      validFrom: '2026-01-01',
      userName: 'mau.nv',
      telephone: '0912 345 678',
    },
  },
} as const

export const yesNoWords = { vi: { yes: 'Có', no: 'Không' }, en: { yes: 'Yes', no: 'No' } } as const
