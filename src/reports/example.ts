// Builders for tests of the report: an invented plan area with the units before and after 1 July 2025.

import type { EvidenceRow, IndicatorRule } from '../plans/count.ts'
import type { TerritorySuccession, TerritoryVersion } from '../plans/reportingUnits.ts'
import type { DocumentHeading } from './documentHeading.ts'
import type { ReportSource } from './reportSource.ts'

const old = [
  'Tứ Hạ',
  'Hương Văn',
  'Hương Vân',
  'Hương Xuân',
  'Hương Chữ',
  'Hương Toàn',
  'Hương Bình',
  'Bình Thành',
  'Bình Tiến',
]
const fresh = ['phường Hương Trà', 'phường Kim Trà', 'xã Bình Điền']

/** The town with nine units until 2025-06-30, then three. Ids: `town`, `old-0`…`old-8`, `new-0`…`new-2`. */
export const exampleTerritories: readonly TerritoryVersion[] = [
  { territoryId: 'city', name: 'Huế', parentId: null, validFrom: '2020-01-01', validTo: null },
  { territoryId: 'town', name: 'Hương Trà', parentId: 'city', validFrom: '2020-01-01', validTo: '2025-07-01' },
  ...old.map((name, index) => ({
    territoryId: `old-${index}`,
    name,
    parentId: 'town',
    validFrom: '2020-01-01',
    validTo: '2025-07-01',
  })),
  ...fresh.map((name, index) => ({
    territoryId: `new-${index}`,
    name,
    parentId: 'city',
    validFrom: '2025-07-01',
    validTo: null,
  })),
]
const exampleSuccessions: readonly TerritorySuccession[] = [
  ...old.map((_, index) => ({ fromId: `old-${index}`, toId: `new-${Math.floor(index / 3)}`, areaShare: 1 })),
  ...fresh.map((_, index) => ({ fromId: 'town', toId: `new-${index}`, areaShare: 0.3 })),
]

export function exampleIndicator(change: Partial<IndicatorRule> = {}): IndicatorRule {
  const indicator = change.indicator ?? 'sessions'
  return {
    indicatorId: `1.2.${indicator}`,
    taskCode: '1.2',
    indicator,
    name: 'Cuộc tuyên truyền',
    unitOfMeasure: 'session',
    evidenceKinds: ['session'],
    quantity: indicator,
    filter: {},
    isRestricted: false,
    ...change,
  }
}

let made = 0
export function exampleEvidence(change: Partial<EvidenceRow> = {}): EvidenceRow {
  made += 1
  return {
    evidenceId: `evidence-${made}`,
    evidenceKind: 'session',
    occurredOn: '2025-03-10',
    agencyId: 'station',
    territoryId: 'old-0',
    title: 'Họp thôn',
    attributes: { audience: 'residents' },
    quantities: { sessions: 1, attendance: 30 },
    lon: 107.46,
    lat: 16.4,
    isDemonstration: true,
    ...change,
  }
}

export function exampleSource(change: Partial<ReportSource<EvidenceRow>> = {}): ReportSource<EvidenceRow> {
  return {
    plan: {
      planId: 'plan',
      code: '120/KH-UBND',
      title: 'Triển khai thực hiện Chỉ thị số 58-CT/TU',
      issuedOn: '2025-01-10',
      issuerName: 'Ủy ban nhân dân thị xã Hương Trà',
      territoryId: 'town',
    },
    tasks: ['1.1', '1.2', '2.3'].map((code) => ({
      code,
      groupNumber: Number(code[0]),
      groupTitle: `Nhóm ${code[0]}`,
      title: `Nhiệm vụ ${code}`,
      leads: ['Hạt Kiểm lâm'],
    })),
    indicators: [
      exampleIndicator(),
      exampleIndicator({ indicator: 'attendance', name: 'Lượt người tham gia', unitOfMeasure: 'attendance' }),
      exampleIndicator({ indicator: 'leaflets', name: 'Tờ rơi cấp phát', unitOfMeasure: 'leaflet' }),
      exampleIndicator({ taskCode: '2.3', indicator: 'patrols', name: 'Đợt tuần tra', evidenceKinds: ['patrol'] }),
    ],
    evidence: [],
    territories: exampleTerritories,
    successions: exampleSuccessions,
    priorFigures: new Map(),
    reviews: [],
    year: 2025,
    asOf: '2026-01-31',
    unitsOf: 'then',
    seesRestricted: true,
    seesRecord: () => true,
    isDemonstration: false,
    ...change,
  }
}

export const exampleHeading: DocumentHeading = {
  superiorAgency: ['CHI CỤC KIỂM LÂM'],
  agency: ['HẠT KIỂM LÂM HƯƠNG TRÀ'],
  agencyName: 'Hạt Kiểm lâm Hương Trà',
  symbol: 'BC-HKL',
  placeName: 'Hương Trà',
  headPost: 'HẠT TRƯỞNG',
  collective: null,
  isStandingBody: true,
  addressees: [],
  recipients: ['Các chủ rừng'],
  filing: 'VT',
  isVerified: false,
  source: 'Ví dụ',
}
