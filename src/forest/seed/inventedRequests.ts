// What the invented office tells of harvests, of a project and of high-risk places. The people are none.

import type { RiskKind } from '../highRisk/highRisk.ts'
import type { ConversionPaper } from '../impact/impact.ts'
import { inventedPerson } from './demonstration.ts'

export const requestStory = [
  {
    plot: { purpose: 3, symbols: ['RTG'] },
    daysAgo: 95,
    requesterName: inventedPerson(0.2, 0.4, 0.6),
    treeSpecies: 'Keo lai',
    expectedVolume: 240,
    remarks: 'Số liệu ví dụ: rừng trồng đến tuổi',
    decision: { daysLater: 5, isApproved: true, decisionNumber: '21/QĐ-UBND (ví dụ)' },
  },
  {
    plot: { purpose: 1, symbols: ['TXB', 'TXN', 'TXP', 'TXG'] },
    daysAgo: 60,
    requesterName: inventedPerson(0.5, 0.7, 0.1),
    treeSpecies: 'Keo lai',
    expectedVolume: 90,
    remarks: 'Số liệu ví dụ: đơn ghi rừng sản xuất, sổ rừng ghi rừng phòng hộ',
    decision: { daysLater: 2, isApproved: false, reason: 'Lô trong đơn là rừng phòng hộ, rừng tự nhiên (ví dụ)' },
  },
  {
    plot: { purpose: 3, symbols: ['RTG'] },
    daysAgo: 6,
    requesterName: inventedPerson(0.8, 0.2, 0.3),
    treeSpecies: 'Keo lá tràm',
    expectedVolume: 130,
    remarks: 'Số liệu ví dụ',
    decision: undefined,
  },
] as const

export const projectStory = {
  natural: ['TXP', 'TXN', 'TXB'] as readonly string[],
  daysAgo: 40,
  projectName: 'Đường vào khu sản xuất (dự án ví dụ)',
  investor: 'Ban quản lý dự án (ví dụ)',
  projectPurpose: 'Đường giao thông',
  givenPapers: ['proposal', 'boundaryMap'] satisfies readonly ConversionPaper[],
} as const

export const riskStory = [
  {
    rank: 0,
    daysAgo: 200,
    placeName: 'Đầu nguồn khe lớn (ví dụ)',
    riskKinds: ['logging', 'wildlife'] satisfies readonly RiskKind[],
    visitsPerMonth: 4,
    reason: 'Số liệu ví dụ: hay gặp bẫy và dấu cưa xẻ',
  },
  {
    rank: 1,
    daysAgo: 120,
    placeName: 'Giáp ranh đất sản xuất (ví dụ)',
    riskKinds: ['clearing'] satisfies readonly RiskKind[],
    visitsPerMonth: 2,
    reason: 'Số liệu ví dụ: hay bị lấn sang rừng tự nhiên',
  },
  {
    rank: 2,
    daysAgo: 90,
    placeName: 'Rừng trồng ven đường (ví dụ)',
    riskKinds: ['fire'] satisfies readonly RiskKind[],
    visitsPerMonth: 3,
    reason: 'Số liệu ví dụ: dễ cháy vào mùa khô',
  },
] as const
