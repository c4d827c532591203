// What the forest register holds of people, why and how long. Clauses are not yet checked against the signed texts.
export const personalDataOfForest = {
  vi: {
    what: 'Tên chủ rừng là hộ gia đình, cá nhân; tên người nhận khoán, người tranh chấp của từng lô',
    purpose: 'Biết rừng của ai, ai nhận khoán, ai tranh chấp để quản lý, bảo vệ rừng',
    basis: 'Thực hiện nhiệm vụ, công vụ của cơ quan nhà nước (Luật 91/2025/QH15)',
    retention: 'Theo thời hạn lưu trữ của hồ sơ quản lý rừng; mỗi lần xem có ghi sổ',
    kept: 'sổ rừng là hồ sơ phải lưu (Luật Lâm nghiệp 16/2017/QH14, chưa đối chiếu điều khoản)',
  },
  en: {
    what: 'Names of forest owners who are households or individuals, of contract holders and of other claimants of each plot',
    purpose: 'Knowing whose the forest is, who protects it under contract, who claims it',
    basis: 'Public duty of state agencies (Law 91/2025/QH15)',
    retention: 'As long as the forest register is kept; each reading is written down',
    kept: 'the forest register is a record to be kept (Law on Forestry 16/2017/QH14, clause not checked)',
  },
} as const

/** Of forest owners as records: how to reach them, what they signed. */
export const personalDataOfOwners = {
  contact: {
    vi: {
      what: 'Tên chủ rừng là hộ gia đình, cá nhân; người đại diện, điện thoại, địa chỉ của chủ rừng; bên ký hợp đồng',
      purpose: 'Liên hệ chủ rừng, biết ai ký hợp đồng bảo vệ, thuê rừng',
      basis: personalDataOfForest.vi.basis,
      retention: 'Cách liên hệ: đến khi có yêu cầu xóa; tên: theo hồ sơ quản lý rừng; mỗi lần xem có ghi sổ',
      kept: 'tên chủ rừng ở lại trong sổ rừng, hợp đồng là hồ sơ phải lưu (chưa đối chiếu điều khoản)',
    },
    en: {
      what: 'Names of forest owners who are households; who speaks for an owner, telephone, address; the other side of contracts',
      purpose: 'Reaching forest owners; knowing who signed which contract',
      basis: personalDataOfForest.en.basis,
      retention: 'How to reach them: until erased on request; names: as the register; each reading is written down',
      kept: 'the name of an owner stays in the register, contracts are records to be kept (clause not checked)',
    },
  },
  titles: {
    vi: { owner: 'Chủ rừng', contracts: 'Hợp đồng đã ký', plots: 'Các lô trong sổ rừng' },
    en: { owner: 'Forest owner', contracts: 'Contracts signed', plots: 'Plots in the register' },
  },
} as const
