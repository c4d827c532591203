// The invented office keeps its forest owners: those that the register names, a few with their contact and what they signed.
import { dayAfter } from '../../../platform/format.ts'
import type { Demonstration } from '../../../platform/server/feature.ts'
import { listTerritories } from '../../../units/contract.ts'
import { adoptOwners, endOwnerContract, listOwners, proposeOwners, recordOwnerContract } from '../../ownerContract.ts'
import { contractStory, householdsKept, inventedContacts } from '../../seed/inventedOwners.ts'

/** Where most of the forest lies. */
const householdUnit = '20035'
const keptSince = 340

export async function demonstrateOwners({ today, persona, give, ask }: Demonstration): Promise<void> {
  const head = await persona('stationHead')
  const day = (daysAgo: number) => dayAfter(today, -daysAgo)
  const units = (await ask(listTerritories, head, { asOf: today })).rows
  const territoryId = units.find(({ code }) => code === householdUnit)?.id
  const organizations = (await ask(proposeOwners, head, {})).rows
  const households = territoryId ? (await ask(proposeOwners, head, { territoryId })).rows.slice(0, householdsKept) : []
  if (organizations.length === 0) return
  await give(
    adoptOwners,
    head,
    {
      owners: [
        ...organizations.map(({ owner }, index) => ({ ...owner, ...inventedContacts[index] })),
        ...households.map(({ owner }) => owner),
      ],
    },
    { key: 'owners', at: `${day(keptSince)}T02:00:00Z` },
  )
  const boards = await ask(listOwners, head, { ownerCategory: 'protectionBoard' })
  const [board] = boards.rows.toSorted((a, b) => b.geodesicAreaHa - a.geodesicAreaHa)
  if (!board) return
  for (const [index, { daysAgo, daysLong, endedAfter, ...contract }] of contractStory.entries()) {
    const { id: ownerContractId } = await give(
      recordOwnerContract,
      head,
      { ...contract, forestOwnerId: board.id, signedOn: day(daysAgo), validTo: day(daysAgo - daysLong) },
      { key: `owner contract ${index}`, at: `${day(daysAgo - 1)}T02:00:00Z` },
    )
    if (endedAfter === undefined) continue
    const endedOn = day(daysAgo - endedAfter)
    await give(
      endOwnerContract,
      head,
      { ownerContractId, endedOn, reason: 'Hai bên thỏa thuận chấm dứt (ví dụ)' },
      { key: `owner contract end ${index}`, at: `${endedOn}T03:00:00Z` },
    )
  }
}
