// What the invented office tells of land papers and disputes. The people are none.
import type { SurveyKind } from '../overlap/overlap.ts'
import { inventedPerson, organizations } from './demonstration.ts'

export const paperStory = (year: number) =>
  [
    {
      owner: 'household',
      grows: 1.15,
      paperNumber: 'VD 000101',
      issuedOn: `${year - 14}-06-18`,
      issuer: 'Ủy ban nhân dân thị xã Hương Trà (ví dụ)',
      holderName: inventedPerson(0.31, 0.1, 0.42),
      surveyKind: 'cadastral' satisfies SurveyKind,
      source: 'Giấy ví dụ: bản sao giấy chứng nhận',
    },
    {
      owner: 'household',
      grows: 1.3,
      paperNumber: 'VD 000102',
      issuedOn: `${year - 11}-03-02`,
      issuer: 'Ủy ban nhân dân thị xã Hương Trà (ví dụ)',
      holderName: inventedPerson(0.72, 0.3, 0.85),
      surveyKind: 'map10000' satisfies SurveyKind,
      source: 'Giấy ví dụ: hồ sơ giao rừng',
    },
    {
      owner: 'residentialCommunity',
      grows: 1.2,
      paperNumber: '15/QĐ-UBND (ví dụ)',
      issuedOn: `${year - 9}-11-20`,
      issuer: 'Ủy ban nhân dân thị xã Hương Trà (ví dụ)',
      holderName: organizations.residentialCommunity,
      surveyKind: 'gnss' satisfies SurveyKind,
      source: 'Giấy ví dụ: quyết định giao rừng cho cộng đồng',
    },
  ] as const

export const disputeStory = [
  {
    subject: 'Số liệu ví dụ: hai chủ rừng cùng nhận một phần sườn đồi, ranh trên hai bản đồ khác nhau',
    hearings: [
      { day: '03-06', attended: 9, outcome: 'Hai bên thống nhất đo lại ranh ngoài thực địa' },
      { day: '03-20', attended: 11, outcome: 'Đã đo lại, hai bên ký biên bản ranh mới' },
    ],
    settlement: {
      day: '04-03',
      decisionNumber: '07/QĐ-UBND (ví dụ)',
      outcome: 'Công nhận ranh đo lại ngày 20/3',
      proposedChange: 'Sửa hình của lô thứ nhất theo ranh đo lại; lô thứ hai giữ nguyên',
    },
  },
  {
    subject: 'Số liệu ví dụ: hộ dân trồng keo lấn sang lô bên cạnh',
    hearings: [{ day: '04-10', attended: 6, outcome: 'Chưa thống nhất, chờ trích lục bản đồ địa chính' }],
    settlement: undefined,
  },
] as const
