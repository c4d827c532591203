// Builders for tests and for the demonstration office.
import type { SessionFacts, Topic } from './session.ts'
import type { PlaceWarningSign } from './warningSign.ts'

const someAgency = '00000000-0000-8000-8000-0000000000a1'
const someTerritory = '00000000-0000-8000-8000-0000000000b1'

/** A village meeting of 54 people, all counted. */
export function aSession(changes: Partial<SessionFacts> = {}): SessionFacts {
  return {
    agencyId: someAgency,
    territoryId: someTerritory,
    audience: 'forestHouseholds',
    topic: 'forestProtection',
    sessionForm: 'villageMeeting',
    heldOn: '2026-03-05',
    startTime: '19:30',
    placeName: 'Nhà văn hóa thôn Bình Lộc',
    place: { lon: 107.42, lat: 16.38 },
    attendance: { people: 54, women: 30, men: 24 },
    materials: [{ materialKind: 'leaflet', quantity: 60 }],
    ...changes,
  }
}

/** A sign in good state, due for a check after half a year. */
export function aWarningSign(changes: Partial<PlaceWarningSign> = {}): PlaceWarningSign {
  return {
    agencyId: someAgency,
    territoryId: someTerritory,
    place: { lon: 107.4, lat: 16.36 },
    placeName: 'Đầu đường lâm nghiệp vào tiểu khu 128',
    signText: 'CẤM LỬA. Khu vực rừng dễ cháy.',
    signState: 'good',
    installedOn: '2026-02-10',
    nextCheckDueOn: '2026-08-10',
    ...changes,
  }
}

export const someTopics: readonly Topic[] = [
  { topic: 'forestProtection', name: 'Bảo vệ và phát triển rừng', validFrom: '2025-01-10', validTo: null },
  { topic: 'closedTopic', name: 'Chủ đề đã thôi dùng', validFrom: '2025-01-10', validTo: '2026-01-01' },
]
