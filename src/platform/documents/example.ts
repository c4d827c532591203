// An invented official document with every part, for tests of the writers.
import { type OfficialDocument, signingLines } from './officialDocument.ts'

const sentence =
  'Trong kỳ, các đơn vị đã tổ chức {n} cuộc tuyên truyền với 1.234 lượt người tham gia, tăng 12 cuộc (38,5%) so với cùng kỳ năm 2024; Phường Kim Trà chưa báo cáo.'

export function exampleDocument(change: Partial<OfficialDocument> = {}): OfficialDocument {
  return {
    fileName: 'bao-cao-nam-2025-120-kh-ubnd-minh-hoa',
    superiorAgency: ['CHI CỤC KIỂM LÂM', 'THÀNH PHỐ HUẾ'],
    agency: ['HẠT KIỂM LÂM HƯƠNG TRÀ'],
    agencyName: 'Hạt Kiểm lâm Hương Trà',
    number: 7,
    symbol: 'BC-HKL',
    placeName: 'Hương Trà',
    issuedOn: '2025-12-18',
    year: 2025,
    kind: 'BÁO CÁO',
    abstract: [
      'Kết quả thực hiện Kế hoạch số 120/KH-UBND ngày 10/01/2025',
      'của Ủy ban nhân dân thị xã Hương Trà, năm 2025',
    ],
    addressees: ['Ủy ban nhân dân thành phố Huế', 'Chi cục Kiểm lâm thành phố Huế'],
    bases: ['Căn cứ Luật Lâm nghiệp', 'Căn cứ Kế hoạch số 120/KH-UBND ngày 10 tháng 01 năm 2025'],
    body: [
      { kind: 'heading', level: 1, text: 'I. KHÁI QUÁT TÌNH HÌNH', anchor: 'overview' },
      ...Array.from({ length: 14 }, () => ({
        kind: 'paragraph' as const,
        runs: [
          { text: sentence.split('{n}')[0] ?? '' },
          { text: '43', figureId: '1.2.sessions' },
          { text: sentence.split('{n}')[1] ?? '' },
        ],
      })),
      { kind: 'heading', level: 2, text: '1. Tuyên truyền, nâng cao nhận thức', anchor: 'group-1' },
      {
        kind: 'table',
        table: {
          name: 'So sánh',
          columns: [
            { title: 'TT', share: 1, align: 'center' },
            { title: 'Chỉ tiêu', share: 6, align: 'left' },
            { title: 'Năm 2025', share: 2, align: 'right' },
          ],
          rows: [
            {
              cells: [
                { text: '1' },
                { text: 'Buổi tuyên truyền' },
                { text: '43', value: 43, figureId: '1.2.sessions' },
              ],
            },
            { cells: [{ text: '2' }, { text: 'Diện tích giao (ha)' }, { text: '1.234,50', value: 1234.5, digits: 2 }] },
            {
              cells: [
                { text: '3' },
                { text: 'Ngã, ngỡ, nghiễm, Ễ Ộ Ặ' },
                { text: 'chưa báo cáo', value: null, isMissing: true },
              ],
            },
          ],
        },
      },
    ],
    signing: {
      lines: signingLines('forHead', { head: 'HẠT TRƯỞNG', post: 'PHÓ HẠT TRƯỞNG' }),
      name: 'Nguyễn Thị Hạnh',
    },
    recipients: ['Như trên', 'Đảng ủy, HĐND, UBND các xã, phường', 'Các chủ rừng'],
    filing: 'VT, QLBVR',
    annexes: [
      {
        title: 'Chỉ tiêu so sánh',
        isLandscape: true,
        blocks: [
          {
            kind: 'table',
            table: {
              name: 'Chỉ tiêu so sánh',
              columns: [
                { title: 'TT', share: 1, align: 'center' },
                { title: 'Nội dung', share: 6, align: 'left' },
              ],
              rows: Array.from({ length: 60 }, (_, index) => ({
                cells: [{ text: String(index + 1), value: index + 1 }, { text: 'Quản lý, bảo vệ và phát triển rừng' }],
              })),
            },
          },
        ],
      },
      { title: 'Danh mục minh chứng', isLandscape: false, blocks: [{ kind: 'paragraph', runs: [{ text: 'Trống.' }] }] },
    ],
    proofs: [
      {
        figureId: '1.2.sessions',
        label: 'Buổi tuyên truyền',
        value: 2,
        valueText: '02 cuộc',
        unitOfMeasure: 'cuộc',
        hiddenRecords: 1,
        records: [
          { recordId: '0190d1a0-0000-7000-8000-000000000001', on: '2025-03-01', title: 'Họp thôn', amount: 1 },
          { recordId: '0190d1a0-0000-7000-8000-000000000002', on: '2025-04-01', title: 'Trường học', amount: 1 },
        ],
      },
    ],
    isDemonstration: true,
    isDraft: false,
    ...change,
  }
}
