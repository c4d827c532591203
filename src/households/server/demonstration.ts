// A handful of invented households, entered and visited by the officer of their commune; two nobody has visited yet.
import { sessionChoices } from '../../outreach/contract.ts'
import type { Demonstration } from '../../platform/server/feature.ts'
import { showTerritory } from '../../units/contract.ts'
import { enterHousehold, visitHousehold } from '../contract.ts'
import { inventedHouseholds, said } from '../seed/demonstration.ts'

export async function demonstrate({ today, persona, give, ask, random }: Demonstration): Promise<void> {
  const officer = await persona('communeOfficer')
  const { agencies } = await ask(sessionChoices, officer, { on: today })
  const agency = agencies.find(({ isOwn }) => isOwn)
  if (!agency?.territoryId) return
  const { shape } = await ask(showTerritory, officer, { territoryId: agency.territoryId })
  const year = today.slice(0, 4)
  const on = (day: string) => (`${year}-${day}` < today ? `${year}-${day}` : today)
  for (const [index, { visits, ...facts }] of inventedHouseholds.entries()) {
    const place = shape ? middleOf(shape, random) : undefined
    const { id } = await give(
      enterHousehold,
      officer,
      {
        agencyId: agency.id,
        territoryId: agency.territoryId,
        ...facts,
        ...(place ? { place } : {}),
        nextVisitDueOn: on('04-30'),
      },
      { key: `household ${index}`, at: `${on('01-20')}T03:00:00Z` },
    )
    for (let visit = 0; visit < visits; visit++) {
      const visitedOn = on(visit === 0 ? '02-18' : '05-12')
      await give(
        visitHousehold,
        officer,
        {
          householdId: id,
          visitedOn,
          topics: ['forestProtection', 'firePrevention'],
          said,
          materials: [{ materialKind: 'leaflet', quantity: 1 + index }],
        },
        { key: `household ${index} ${visit}`, at: `${visitedOn}T08:00:00Z` },
      )
    }
  }
}

type Shape = { readonly type: string; readonly coordinates: unknown }

/** Somewhere about the middle of a unit's outline: good enough for a home that nobody lives in. */
function middleOf({ coordinates }: Shape, random: () => number) {
  const numbers = (coordinates as unknown[]).flat(3) as number[]
  const lons = numbers.filter((value) => value > 90)
  const lats = numbers.filter((value) => value < 90)
  const within = (values: readonly number[]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)]
    return Number((low + (high - low) * (0.4 + 0.2 * random())).toFixed(6))
  }
  return { lon: within(lons), lat: within(lats) }
}
