// The invented money of the demonstration: round and not so round amounts, none of them anybody's.

interface Asked {
  readonly task: string
  readonly source: string
  readonly content: string
  readonly quantity?: number
  readonly unitOfMeasure?: string
  readonly unitPriceDong?: number
  readonly amountDong: number
  /** What the decision gives; left out: as asked. */
  readonly given?: number
  readonly reason?: string
}
interface InventedProposal {
  readonly key: string
  readonly persona: 'communeOfficer' | 'stationHead' | 'ownerRepresentative'
  readonly agency: string
  readonly title: string
  readonly explanation: string
  readonly day: string
  readonly lines: readonly Asked[]
}

export const inventedProposals: readonly InventedProposal[] = [
  {
    key: 'commune',
    persona: 'communeOfficer',
    agency: 'UBND-BD',
    title: 'Kinh phí tuần tra, tuyên truyền mùa khô (minh họa)',
    explanation: 'Mỗi tháng hai đợt tuần tra cùng tổ bảo vệ rừng thôn; họp thôn trước mùa khô.',
    day: '01-12',
    lines: [
      {
        task: '2.3',
        source: 'NSTX',
        content: 'Xăng xe, nước uống các đợt tuần tra',
        quantity: 24,
        unitOfMeasure: 'đợt',
        unitPriceDong: 1_250_000,
        amountDong: 30_000_000,
        given: 27_000_000,
        reason: 'Cân đối theo dự toán giao đầu năm.',
      },
      {
        task: '1.2',
        source: 'NSTX',
        content: 'Nước uống, loa đài họp thôn',
        quantity: 9,
        unitOfMeasure: 'cuộc',
        unitPriceDong: 850_000,
        amountDong: 7_650_000,
      },
    ],
  },
  {
    key: 'station',
    persona: 'stationHead',
    agency: 'HKL',
    title: 'Kinh phí tuyên truyền, cắm biển cảnh báo (minh họa)',
    explanation: 'In tờ rơi, làm biển ở các đường lâm nghiệp chưa có biển.',
    day: '01-14',
    lines: [
      {
        task: '1.2',
        source: 'NSTX',
        content: 'In tờ rơi phòng cháy, chữa cháy rừng',
        quantity: 12_000,
        unitOfMeasure: 'tờ',
        unitPriceDong: 1_350,
        amountDong: 16_200_000,
      },
      {
        task: '2.1',
        source: 'DVMTR',
        content: 'Làm và cắm biển cảnh báo',
        quantity: 15,
        unitOfMeasure: 'biển',
        unitPriceDong: 2_145_500,
        amountDong: 32_182_500,
      },
    ],
  },
  {
    key: 'owner',
    persona: 'ownerRepresentative',
    agency: 'BQL-SH',
    title: 'Kinh phí bảo vệ rừng phòng hộ (minh họa)',
    explanation: 'Chi cho các tổ nhận khoán tuần tra theo quý.',
    day: '01-16',
    lines: [
      {
        task: '2.3',
        source: 'DVMTR',
        content: 'Công tuần tra của các tổ nhận khoán',
        quantity: 320,
        unitOfMeasure: 'công',
        unitPriceDong: 287_500,
        amountDong: 92_000_000,
      },
    ],
  },
]

export const waitingProposal: InventedProposal = {
  key: 'waiting',
  persona: 'communeOfficer',
  agency: 'UBND-BD',
  title: 'Bổ sung dụng cụ chữa cháy rừng (minh họa)',
  explanation: 'Dụng cụ cũ hỏng sau mùa khô trước.',
  day: '03-20',
  lines: [
    {
      task: '2.3',
      source: 'KHAC',
      content: 'Máy thổi gió, bình chữa cháy đeo vai',
      quantity: 4,
      unitOfMeasure: 'bộ',
      unitPriceDong: 6_780_000,
      amountDong: 27_120_000,
    },
  ],
}

export const inventedDecision = {
  code: '15/QĐ-MH',
  day: '01-26',
  signedBy: 'Lãnh đạo Sở Tài chính (minh họa)',
  totalDong: 180_000_000,
} as const

/** In the order in which they were spent; `proposal` and `task` name the line. */
export const inventedSpendings = [
  {
    key: 'petrol',
    proposal: 'commune',
    task: '2.3',
    day: '02-16',
    amountDong: 2_487_300,
    content: 'Xăng xe tuần tra tháng 2',
    voucherNumber: 'PC-07',
    disbursed: '02-24',
  },
  {
    key: 'meeting',
    proposal: 'commune',
    task: '1.2',
    day: '02-20',
    amountDong: 1_700_000,
    content: 'Nước uống hai cuộc họp thôn',
    voucherNumber: 'PC-09',
    disbursed: '02-27',
  },
  {
    key: 'leaflets',
    proposal: 'station',
    task: '1.2',
    day: '02-25',
    amountDong: 16_199_450,
    content: 'In 12.000 tờ rơi, hợp đồng trọn gói',
    voucherNumber: 'HĐ-03/HKL',
    disbursed: '03-10',
  },
  {
    key: 'patrols',
    proposal: 'owner',
    task: '2.3',
    day: '03-15',
    amountDong: 23_000_000,
    content: 'Công tuần tra quý I',
    voucherNumber: 'BK-Q1',
    disbursed: null,
  },
] as const

export const inventedTransfer = {
  day: '03-16',
  amountDong: 3_000_000,
  reason: 'Đã đủ biển, chuyển sang hỗ trợ tuần tra của xã trước cao điểm khô hạn.',
  code: '41/QĐ-MH',
  signedBy: 'Lãnh đạo Sở Tài chính (minh họa)',
} as const
