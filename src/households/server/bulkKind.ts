// Households entered many at a time from a list: each row by the same command as behind the form.
import { may } from '../../platform/actor.ts'
import type { BulkColumn, CellValues } from '../../platform/bulk/bulkColumn.ts'
import type { BulkKind } from '../../platform/server/bulk/bulkKind.ts'
import { selectAgencyChoices, selectTerritoryChoices } from '../../units/server/publishedSql.ts'
import { householdBulkWords } from '../bulkWords.ts'
import { enterHousehold, withdrawHousehold } from '../contract.ts'
import type { HouseholdFacts } from '../household.ts'
import { selectTouchedHouseholds } from './householdSql.ts'

const columns: readonly BulkColumn[] = [
  { key: 'headName', cellKind: 'text', most: 120, isRequired: true },
  { key: 'village', cellKind: 'text', most: 120, isRequired: true },
  { key: 'territoryId', cellKind: 'choice', isRequired: true },
  { key: 'agencyId', cellKind: 'choice', isRequired: true },
  { key: 'telephone', cellKind: 'text', most: 30 },
  { key: 'people', cellKind: 'whole', least: 1, most: 60 },
  { key: 'forestNearby', cellKind: 'text', most: 500 },
  { key: 'lat', cellKind: 'number', least: -90, most: 90 },
  { key: 'lon', cellKind: 'number', least: -180, most: 180 },
  { key: 'nextVisitDueOn', cellKind: 'date' },
  { key: 'remark', cellKind: 'text', most: 1000 },
]

function householdOf({ lat, lon, ...plain }: CellValues): HouseholdFacts {
  const place = typeof lat === 'number' && typeof lon === 'number' ? { place: { lat, lon } } : {}
  return { ...plain, ...place } as unknown as HouseholdFacts
}

export const householdBulk: BulkKind = {
  name: 'household',
  columns,
  words: householdBulkWords,
  path: '/ho-gan-rung',
  hasRecordPages: true,
  contract: enterHousehold,
  async choices({ tx, actor }, on) {
    const agencies = await selectAgencyChoices(tx, on)
    return {
      agencyId: agencies.filter(({ value, territoryId }) =>
        may(actor, enterHousehold, { agencyId: value, territoryId }),
      ),
      territoryId: await selectTerritoryChoices(tx, on),
    }
  },
  record: ({ give }, id, values) => give(enterHousehold, id, householdOf(values)),
  takeBack: {
    contract: withdrawHousehold,
    input: (householdId, reason) => ({ householdId, reason }),
    touched: selectTouchedHouseholds,
  },
}
