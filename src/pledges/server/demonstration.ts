// A handful of invented pledges: two agencies with names, one whose total is unknown, households of a village meeting.

import { sessionChoices } from '../../outreach/contract.ts'
import type { Demonstration } from '../../platform/server/feature.ts'
import { recordStaffCount, signPledge, withdrawPledge } from '../contract.ts'
import { signersIn } from '../pledgeDraft.ts'
import { signerNames, staffSource, villages, withdrawReason } from '../seed/demonstration.ts'

export async function demonstrate({ today, persona, give, ask, random }: Demonstration): Promise<void> {
  const year = today.slice(0, 4)
  const on = (day: string) => (`${year}-${day}` < today ? `${year}-${day}` : today)
  const stationHead = await persona('stationHead')
  const officer = await persona('communeOfficer')
  // The station looks after several units and is of none: its people signed in the officer's commune.
  const home = (await ask(sessionChoices, officer, { on: today })).agencies.find(({ isOwn }) => isOwn)?.territoryId
  const names = signersIn(signerNames.join('\n'))
  for (const [as, key, people, of] of [
    [stationHead, 'station', names.slice(0, 5), 18],
    [officer, 'commune', names, 7],
  ] as const) {
    const { agencies } = await ask(sessionChoices, as, { on: today })
    const agency = agencies.find(({ isOwn }) => isOwn)
    const territoryId = agency?.territoryId ?? home
    if (!agency || !territoryId) continue
    const about = { agencyId: agency.id, territoryId, validYear: Number(year) }
    const signedOn = on('03-03')
    const at = `${signedOn}T08:30:00Z`
    await give(
      recordStaffCount,
      as,
      { agencyId: agency.id, countedOn: on('01-31'), people: of, source: staffSource },
      { key: `staff ${key}`, at },
    )
    const list = {
      ...about,
      pledgeParty: 'staff' as const,
      pledgeSubjects: ['noWildlifeConsumption' as const],
      signedOn,
    }
    await give(signPledge, as, { ...list, names: [...people] }, { key: `list ${key}`, at })
    if (key === 'station') {
      const twin = await give(signPledge, as, { ...list, names: people.slice(0, 2) }, { key: 'list twice', at })
      await give(withdrawPledge, as, { pledgeId: twin.id, reason: withdrawReason }, { key: 'list withdrawn', at })
      continue
    }
    for (const [index, placeName] of villages.entries())
      await give(
        signPledge,
        as,
        {
          ...about,
          pledgeParty: 'households',
          pledgeSubjects: ['forestProtection', 'firePrevention'],
          placeName,
          signedOn: on(`02-1${index}`),
          names: names.slice(0, 2 + Math.floor(random() * 5)).map(({ name }) => ({ name })),
        },
        { key: `village ${index}`, at: `${on(`02-1${index}`)}T09:00:00Z` },
      )
  }
}
