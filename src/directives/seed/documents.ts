// What plan 120/KH-UBND itself says of the documents it rests on: number, date, issuer and subject as they stand in its text,
// slips of the pen included. What it does not say (signers, what a document replaced) is unknown here too, and nobody compared
// it with the signed papers.
import type { OfficialDocumentFacts } from '../officialDocument.ts'

interface SeedDocument extends Omit<OfficialDocumentFacts, 'carriesOut' | 'planId' | 'issuerAgencyId' | 'isVerified'> {
  /** Code of an agency of src/units/seed/agencies.ts. */
  readonly issuer?: string
  readonly carriesOut?: readonly { readonly code: string; readonly clause: string }[]
  /** Number and symbol of the plan of the house that it is. */
  readonly plan?: string
}

const preamble = 'Căn cứ nêu ở đầu văn bản'
const from120 = 'Theo Kế hoạch 120/KH-UBND ngày 10/01/2025'
const about58 =
  'về tiếp tục đẩy mạnh công tác quản lý, bảo vệ, phát triển rừng và bảo tồn động vật hoang dã, nguy cấp, quý, hiếm'

export const seedDocuments: readonly SeedDocument[] = [
  {
    code: '13-CT/TW',
    officialDocumentKind: 'directive',
    title: 'Tăng cường sự lãnh đạo của Đảng đối với công tác quản lý, bảo vệ và phát triển rừng',
    issuerName: 'Ban Bí thư',
    issuedOn: '2017-01-12',
    sourceNote: `${from120}, mục II.1`,
  },
  {
    code: '61-KL/TW',
    officialDocumentKind: 'conclusion',
    title:
      'Tiếp tục thực hiện Chỉ thị số 13-CT/TW ngày 12/01/2017 của Ban Bí thư về tăng cường sự lãnh đạo của Đảng đối với công tác quản lý, bảo vệ và phát triển rừng',
    issuerName: 'Ban Bí thư',
    issuedOn: '2023-08-17',
    carriesOut: [{ code: '13-CT/TW', clause: 'Trích yếu' }],
    sourceNote: `${from120}, mục II.1`,
  },
  {
    code: '29/NQCP',
    officialDocumentKind: 'resolution',
    title: 'Ban hành Chương trình hành động thực hiện Kết luận số 61-KL/TW ngày 17/8/2023 của Ban Bí thư',
    issuerName: 'Chính phủ',
    issuedOn: '2024-03-08',
    carriesOut: [{ code: '61-KL/TW', clause: 'Trích yếu' }],
    sourceNote: `${from120}, mục II.1 (ký hiệu viết như trong kế hoạch: 29/NQCP)`,
  },
  {
    code: '172/KH-UBND',
    officialDocumentKind: 'plan',
    title:
      'Triển khai thực hiện Nghị quyết số 29/NQCP ngày 08/3/2024 của Chính phủ ban hành Chương trình hành động thực hiện Kết luận số 61-KL/TW ngày 17/8/2023 của Ban Bí thư',
    issuer: 'UBND-TINH',
    issuedOn: '2024-04-22',
    carriesOut: [{ code: '29/NQCP', clause: 'Trích yếu' }],
    sourceNote: `${from120}, mục II.1`,
  },
  {
    code: '58-CT/TU',
    officialDocumentKind: 'directive',
    title: `${about58.replace('về t', 'T')} trên địa bàn tỉnh`,
    issuerName: 'Ban Thường vụ Tỉnh ủy',
    issuedOn: '2024-09-16',
    sourceNote: from120,
  },
  {
    code: '413/KH-UBND',
    officialDocumentKind: 'plan',
    title: `Triển khai thực hiện Chỉ thị số 58-CT/TU ngày 16/9/2024 của Ban Thường vụ Tỉnh ủy ${about58}`,
    issuer: 'UBND-TINH',
    issuedOn: '2024-11-12',
    carriesOut: [{ code: '58-CT/TU', clause: 'Trích yếu' }],
    sourceNote: from120,
  },
  {
    code: '164-KH/TU',
    officialDocumentKind: 'plan',
    title: `Thực hiện Chỉ thị số 58-CT/TU ngày 16/9/2024 của Ban Thường vụ Tỉnh ủy ${about58} trên địa bàn thị xã`,
    issuer: 'TU-TX',
    issuedOn: '2024-10-09',
    carriesOut: [{ code: '58-CT/TU', clause: 'Trích yếu' }],
    sourceNote: from120,
  },
  {
    code: '120/KH-UBND',
    officialDocumentKind: 'plan',
    title: `Triển khai thực hiện Chỉ thị số 58-CT/TU, ngày 16/9/2024 của Ban Thường vụ Tỉnh ủy ${about58} trên địa bàn thị xã Hương Trà`,
    issuer: 'UBND-TX',
    issuedOn: '2025-01-10',
    signerName: 'Nguyễn Viết Hà',
    signerTitle: 'TM. Ủy ban nhân dân, KT. Chủ tịch, Phó Chủ tịch',
    carriesOut: [
      { code: '58-CT/TU', clause: preamble },
      { code: '413/KH-UBND', clause: preamble },
      { code: '164-KH/TU', clause: preamble },
      { code: '172/KH-UBND', clause: 'Mục II.1: tiếp tục triển khai các nhiệm vụ tại Kế hoạch 172/KH-UBND' },
    ],
    plan: '120/KH-UBND',
    sourceNote: 'Bản văn của Kế hoạch 120/KH-UBND có trong hệ thống',
  },
]
