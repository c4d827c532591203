// Builders for tests.
import type { HouseholdFacts } from './household.ts'
import type { VisitFacts } from './householdVisit.ts'

const someId = '00000000-0000-8000-8000-0000000000a1'

export function aHousehold(changes: Partial<HouseholdFacts> = {}): HouseholdFacts {
  return {
    agencyId: someId,
    territoryId: someId,
    village: 'Thôn Bình Lộc',
    headName: 'Hồ Văn Xoan',
    telephone: '0905 123 456',
    people: 5,
    place: { lon: 107.48, lat: 16.33 },
    forestNearby: 'Cách rừng phòng hộ tiểu khu 128 khoảng 300 m',
    ...changes,
  }
}

export function aVisit(householdId: string, changes: Partial<VisitFacts> = {}): VisitFacts {
  return {
    householdId,
    visitedOn: '2026-03-05',
    topics: ['forestProtection'],
    said: 'Gia đình hứa không đốt thực bì.',
    materials: [{ materialKind: 'leaflet', quantity: 2 }],
    ...changes,
  }
}
