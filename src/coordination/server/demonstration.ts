// Invented rules between the station, a police and a military agency; one meeting, one thing done, one late.
import { sessionChoices } from '../../outreach/contract.ts'
import type { Demonstration } from '../../platform/server/feature.ts'
import { completeConclusion, enterRegulation, recordMeeting, showMeeting } from '../contract.ts'
import { inventedRules, meeting } from '../seed/demonstration.ts'

export async function demonstrate({ today, persona, give, ask }: Demonstration): Promise<void> {
  const stationHead = await persona('stationHead')
  const others = [await persona('police'), await persona('military')]
  const year = today.slice(0, 4)
  const on = (day: string) => (`${year}-${day}` < today ? `${year}-${day}` : today)
  const { agencies, organizers } = await ask(sessionChoices, stationHead, { on: on('01-06') })
  const station = agencies.find(({ isOwn }) => isOwn)
  const partners = others.flatMap(({ agencyIds }) => organizers.find(({ id }) => agencyIds.includes(id)) ?? [])
  const parties = [...(station ? [station] : []), ...partners].map(({ id }) => id)
  // The station looks after several units and is of none: it met in one of them.
  const territoryId = agencies.find((agency) => agency.territoryId && parties.includes(agency.id))?.territoryId
  if (!station || !territoryId || parties.length < 3) return
  const signedOn = on('01-06')
  const rules = await give(
    enterRegulation,
    stationHead,
    {
      agencyId: station.id,
      number: inventedRules.number,
      title: inventedRules.title,
      signedOn,
      validFrom: signedOn,
      parties: parties.map((agencyId, index) => ({ agencyId, duties: inventedRules.duties[index] ?? '' })),
    },
    { key: 'coordination rules', at: `${signedOn}T03:00:00Z` },
  )
  const heldOn = on('02-26')
  const held = await give(
    recordMeeting,
    stationHead,
    {
      meetingKind: 'coordination',
      regulationId: rules.id,
      agencyId: station.id,
      territoryId,
      heldOn,
      placeName: meeting.placeName,
      subject: meeting.subject,
      presentIds: parties,
      minutes: meeting.minutes,
      conclusions: meeting.conclusions.map((what, index) => ({
        what,
        agencyId: parties[index + 1] ?? station.id,
        dueOn: on('03-10'),
      })),
    },
    { key: 'coordination meeting', at: `${heldOn}T09:00:00Z` },
  )
  const { conclusions } = await ask(showMeeting, stationHead, { meetingId: held.id })
  const [first] = conclusions
  if (first)
    await give(
      completeConclusion,
      stationHead,
      { conclusionId: first.id, doneOn: on('03-06'), note: meeting.note },
      { key: 'conclusion done', at: `${on('03-06')}T09:00:00Z` },
    )
}
