// The invented part of the register: one paper of a commune, a handful of briefings. Numbers, places and people are of nobody.

export const inventedDocument = {
  code: '07/KH-UBND',
  officialDocumentKind: 'plan',
  title: 'Thực hiện Kế hoạch số 120/KH-UBND trên địa bàn xã Bình Điền năm 2026 (minh họa)',
  issuer: 'UBND-BD',
  issuedOn: '2026-01-15',
  carriesOut: ['120/KH-UBND'],
  isVerified: false,
  sourceNote: 'Dữ liệu minh họa',
  registeredAt: '2026-01-16T02:00:00Z',
} as const

interface InventedBriefing {
  readonly heldOn: string
  readonly by: string
  readonly briefingMethod: 'meeting' | 'online' | 'integrated' | 'documentPassedOn'
  readonly documents: readonly string[]
  readonly briefed: readonly string[]
  readonly people?: number
  readonly villagesBriefed?: number
  readonly presenters?: string[]
  readonly place?: string
}

const town = ['19996', '20005', '20008', '20011', '20017', '20020', '20026', '20035', '20041']

export const inventedBriefings: readonly InventedBriefing[] = [
  {
    heldOn: '2025-01-20',
    by: 'HKL-TX',
    briefingMethod: 'meeting',
    documents: ['120/KH-UBND', '58-CT/TU', '413/KH-UBND', '164-KH/TU'],
    briefed: ['HKL-TX', 'CA-TX', 'BCHQS-TX', ...town.slice(0, 6).map((code) => `UBND-${code}-TRUOC`)],
    people: 64,
    presenters: ['Lê Đại Thụ'],
    place: 'Hội trường minh họa',
  },
  {
    heldOn: '2025-02-12',
    by: 'HKL-TX',
    briefingMethod: 'documentPassedOn',
    documents: ['120/KH-UBND'],
    briefed: town.slice(6).map((code) => `UBND-${code}-TRUOC`),
  },
  {
    heldOn: '2026-01-22',
    by: 'UBND-BD',
    briefingMethod: 'meeting',
    documents: ['120/KH-UBND'],
    briefed: ['UBND-BD', 'CA-BD', 'MTTQ-BD'],
    people: 47,
    villagesBriefed: 9,
    presenters: ['Trần Thị Suối'],
    place: 'Hội trường UBND xã (minh họa)',
  },
  {
    heldOn: '2026-02-10',
    by: 'HKL',
    briefingMethod: 'integrated',
    documents: ['58-CT/TU', '120/KH-UBND'],
    briefed: ['HKL', 'BQL-SH'],
    people: 23,
    presenters: ['Lê Đại Thụ'],
  },
]
