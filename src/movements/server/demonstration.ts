// Two invented movements of this year: who took part, and one unit that has not reported.
import { sessionChoices } from '../../outreach/contract.ts'
import type { Demonstration } from '../../platform/server/feature.ts'
import { openMovement, recordResult } from '../contract.ts'
import { treePlanting, wholePeople } from '../seed/demonstration.ts'

export async function demonstrate({ today, persona, give, ask }: Demonstration): Promise<void> {
  const stationHead = await persona('stationHead')
  const officer = await persona('communeOfficer')
  const year = today.slice(0, 4)
  const on = (day: string) => (`${year}-${day}` < today ? `${year}-${day}` : today)
  const { agencies } = await ask(sessionChoices, stationHead, { on: on('02-02') })
  const station = agencies.find(({ isOwn }) => isOwn)
  const commune = agencies.find(({ id }) => officer.agencyIds.includes(id))
  const others = agencies.filter(({ id, territoryId }) => territoryId && id !== station?.id && id !== commune?.id)
  // The station looks after several units and is of none: what it did, it did in the commune.
  if (!station || !commune?.territoryId) return
  const { territoryId } = commune
  const opened = `${on('01-05')}T02:00:00Z`
  const unitIds = [station.id, commune.id, ...others.slice(0, 2).map(({ id }) => id)]
  const drive = { agencyId: station.id, startsOn: on('01-06'), unitIds }
  const { id: trees } = await give(
    openMovement,
    stationHead,
    {
      ...drive,
      name: treePlanting.name,
      basis: treePlanting.basis,
      endsOn: on('03-31'),
      reportDueOn: on('04-05'),
      measured: ['scatteredTrees', 'plantedAreaHa', 'attendance'],
    },
    { key: 'tree planting', at: opened },
  )
  const { id: people } = await give(
    openMovement,
    stationHead,
    {
      ...drive,
      name: wholePeople.name,
      basis: wholePeople.basis,
      endsOn: `${year}-12-31`,
      measured: ['attendance', 'cleanedKm'],
    },
    { key: 'whole people', at: opened },
  )
  const did = [
    [officer, commune, trees, treePlanting, '02-02', { scatteredTrees: 650, attendance: 120 }],
    [stationHead, station, trees, treePlanting, '02-03', { scatteredTrees: 400, plantedAreaHa: 1.5, attendance: 64 }],
    [officer, commune, people, wholePeople, '03-21', { attendance: 85, cleanedKm: 4.2 }],
  ] as const
  for (const [as, agency, movementId, { placeName }, day, amounts] of did) {
    const heldOn = on(day)
    const quantities = Object.entries(amounts).map(([movementQuantity, amount]) => ({
      movementQuantity: movementQuantity as 'attendance',
      amount,
    }))
    const about = { movementId, agencyId: agency.id, territoryId }
    await give(
      recordResult,
      as,
      { ...about, heldOn, placeName, quantities },
      { key: `result ${agency.id} ${day}`, at: `${heldOn}T09:00:00Z` },
    )
  }
}
