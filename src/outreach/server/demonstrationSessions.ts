// The invented sessions: most of them complete, some with heads nobody counted, three amended, one withdrawn as a twin.

import type { Actor } from '../../platform/actor.ts'
import { dayAfter } from '../../platform/format.ts'
import { amendSession, recordSession, showSession, withdrawSession } from '../contract.ts'
import {
  amendReason,
  daysOff,
  kinds,
  monthWeights,
  placeNames,
  schoolUnitWord,
  withdrawReason,
} from '../seed/demonstration.ts'
import type { SessionFacts } from '../session.ts'
import type { InventedUnit, Office } from './demonstration.ts'
import { between, daysSpread, instantOn, oneOf, weighted } from './imagination.ts'

const howMany = 52
const firstDay = '2025-01-14'
/** Where in the row of sessions something happens afterwards. */
const amended = [6, 21, 44]
const twin = 33

export async function demonstrateSessions(office: Office): Promise<void> {
  const { today, random } = office.demonstration
  const days = daysSpread(random, howMany, [firstDay, dayAfter(today, -1)], monthWeights, daysOff)
  for (const [index, heldOn] of days.entries()) {
    const unit = oneOf(random, office.unitsOn(heldOn))
    const facts = inventedSession(office, unit, heldOn)
    const person = office.personOf(facts.agencyId, unit, heldOn)
    const photoIds = await photosOf(office, person, facts, index)
    const at = instantOn(earlier(dayAfter(heldOn, between(random, [0, 3])), dayAfter(today, -1)), '20:45')
    const key = `session ${index}`
    const { id } = await office.demonstration.give(recordSession, person, { ...facts, ...photoIds }, { key, at })
    if (amended.includes(index)) await amend(office, person, id, heldOn)
    if (index === twin) await recordTwin(office, facts, heldOn)
  }
}

function inventedSession({ demonstration, agencyNamed }: Office, unit: InventedUnit, heldOn: string): SessionFacts {
  const { random } = demonstration
  const kind = weighted(random, kindsOn(heldOn))
  const { audience, sessionForm } = kind
  const isAtSchool = sessionForm === 'atSchool'
  const isStations = isAtSchool || random() < 0.4
  const people = kind.people && random() > 0.08 ? between(random, kind.people) : undefined
  const women = people && random() > 0.2 ? Math.round(people * (0.35 + random() * 0.3)) : undefined
  const education = isAtSchool ? agencyNamed(schoolUnitWord, heldOn) : undefined
  const organizerIds = [isStations ? unit.committeeId : unit.stationId, ...(education ? [education] : [])]
  const place = random() > 0.1 ? unit.place() : undefined
  const isBroadcast = sessionForm === 'loudspeaker'
  const broadcasts = between(random, [4, 28])
  const topic = oneOf(random, kind.topics)
  const startTime = oneOf(
    random,
    sessionForm === 'villageMeeting' ? ['19:00', '19:30', '20:00'] : ['08:00', '08:30', '14:00'],
  )
  return {
    agencyId: isStations ? unit.stationId : unit.committeeId,
    ...(isAtSchool || random() < 0.5 ? { organizerIds } : {}),
    audience,
    topic,
    sessionForm,
    heldOn,
    ...(isBroadcast ? {} : { startTime }),
    territoryId: unit.territoryId,
    ...(place ? { place } : {}),
    placeName: oneOf(random, placeNames[sessionForm]),
    ...(people ? { attendance: { people, ...(women ? { women, men: people - women } : {}) } } : {}),
    ...(isAtSchool ? { schools: 1, schoolClasses: Math.max(2, Math.round((people ?? 200) / 38)) } : {}),
    ...(isBroadcast ? { broadcasts, broadcastMinutes: broadcasts * between(random, [5, 12]) } : {}),
    ...(kind.materials && random() > 0.25
      ? {
          materials: kind.materials.map((materialKind) => ({
            materialKind,
            quantity: materialKind === 'leaflet' ? (people ?? 40) + between(random, [5, 40]) : between(random, [2, 30]),
          })),
        }
      : {}),
  }
}

/** Offices and schools meet on working days, and schools not in their summer holidays. */
function kindsOn(on: string): typeof kinds {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay()
  const isWeekend = weekday === 0 || weekday === 6
  const isSummer = on.slice(5) >= '05-31' && on.slice(5) < '09-05'
  return kinds.filter(({ sessionForm }) => {
    if (sessionForm === 'conference') return !isWeekend
    return sessionForm !== 'atSchool' || !(isWeekend || isSummer)
  })
}

/** None, one or two photos. */
async function photosOf(office: Office, person: Actor, { sessionForm, heldOn }: SessionFacts, index: number) {
  const count = oneOf(office.demonstration.random, [0, 1, 1, 2])
  const photoIds: string[] = []
  for (let number = 0; number < count; number++)
    photoIds.push(await office.photo(person, sessionForm, index + number, instantOn(heldOn, '20:30')))
  return photoIds.length > 0 ? { photoIds } : {}
}

/** Somebody counts again by the signed list. */
async function amend({ demonstration }: Office, person: Actor, sessionId: string, heldOn: string) {
  const { session, version } = await demonstration.ask(showSession, person, { sessionId })
  const more = between(demonstration.random, [3, 9])
  const { attendance } = session
  const people = (attendance?.people ?? 30) + more
  const women = attendance?.women
  const counted = { people, ...(women === undefined ? {} : { women: women + more, men: people - women - more }) }
  const at = instantOn(earlier(dayAfter(heldOn, 4), dayAfter(demonstration.today, -1)), '21:30')
  const input = { sessionId, version, reason: amendReason, session: { ...session, attendance: counted } }
  await demonstration.give(amendSession, person, input, { key: `amend ${sessionId}`, at })
}

/** The station enters the same session once more, and takes it back the next day. */
async function recordTwin({ demonstration }: Office, facts: SessionFacts, heldOn: string) {
  const stationHead = await demonstration.persona('stationHead')
  const last = dayAfter(demonstration.today, -1)
  const at = instantOn(earlier(dayAfter(heldOn, 1), last), '21:00')
  const { id } = await demonstration.give(recordSession, stationHead, facts, { key: 'twin', at })
  const input = { sessionId: id, reason: withdrawReason }
  const later = instantOn(earlier(dayAfter(heldOn, 2), last), '21:40')
  await demonstration.give(withdrawSession, stationHead, input, { key: 'twin', at: later })
}

const earlier = (a: string, b: string) => (a < b ? a : b)
