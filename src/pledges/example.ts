// Builders for tests.
import type { PledgeFacts } from './pledge.ts'

const someAgency = '00000000-0000-8000-8000-0000000000a1'
const someTerritory = '00000000-0000-8000-8000-0000000000b1'

/** Three officials of one agency, by name. */
export function aPledge(changes: Partial<PledgeFacts> = {}): PledgeFacts {
  return {
    pledgeParty: 'staff',
    pledgeSubjects: ['noWildlifeConsumption'],
    agencyId: someAgency,
    territoryId: someTerritory,
    signedOn: '2026-03-05',
    validYear: 2026,
    names: [{ name: 'Lê Văn Sim', position: 'Chuyên viên' }, { name: 'Trần Thị Mua' }, { name: 'Hồ Văn Bần' }],
    ...changes,
  }
}
