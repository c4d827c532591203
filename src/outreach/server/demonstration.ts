// Invented sessions and signs from January 2025 until yesterday, given by the invented people of their agencies. Seeded: the
// same in every office of the same day. Sums and names are of nobody.
import { type Actor, may } from '../../platform/actor.ts'
import type { LonLat } from '../../platform/contract.ts'
import type { Demonstration } from '../../platform/server/feature.ts'
import { showTerritory } from '../../units/contract.ts'
import { recordSession, sessionChoices } from '../contract.ts'
import { committeeWords, unitsAfter, unitsBefore } from '../seed/demonstration.ts'
import { drawnPhoto, type Scene } from './demonstrationPhotos.ts'
import { demonstrateSessions } from './demonstrationSessions.ts'
import { demonstrateSigns } from './demonstrationSigns.ts'
import { placeIn } from './imagination.ts'

/** A unit of a day with the agencies that act in it, and a place in it. */
export interface InventedUnit {
  readonly territoryId: string
  readonly committeeId: string
  readonly stationId: string
  /** Whom the station sends there. */
  readonly ranger: Actor
  place(): LonLat | undefined
}

export interface Office {
  readonly demonstration: Demonstration
  /** Every unit that sends something on that day. */
  unitsOn(on: string): readonly InventedUnit[]
  /** Whom an agency's record comes from: its own officer, or the station's head for agencies that have nobody here. */
  personOf(agencyId: string, unit: InventedUnit, on: string): Actor
  /** An agency of a day whose name has the word. */
  agencyNamed(word: string, on: string): string | undefined
  /** A drawn photo that the person sent; few in all, so that a first start is quick. */
  photo(person: Actor, scene: Scene, variant: number, at: string): Promise<string>
}

const firstOfThree = '2025-07-01'

export async function demonstrate(demonstration: Demonstration): Promise<void> {
  const stationHead = await demonstration.persona('stationHead')
  const communeOfficer = await demonstration.persona('communeOfficer')
  const areaRanger = await demonstration.persona('areaRanger')
  const rangers = [areaRanger, stationHead]
  const before = await unitsOf(demonstration, rangers, '2025-02-01', unitsBefore)
  const after = await unitsOf(demonstration, rangers, demonstration.today, unitsAfter)
  const office: Office = {
    demonstration,
    unitsOn: (on) => (on < firstOfThree ? before.units : after.units),
    personOf(agencyId, unit, on) {
      if (on < firstOfThree) return stationHead
      if (agencyId === unit.stationId) return unit.ranger
      const isOfficers = communeOfficer.agencyIds.includes(agencyId) && may(communeOfficer, recordSession, { agencyId })
      return isOfficers ? communeOfficer : stationHead
    },
    photo: photosOf(demonstration),
    agencyNamed: (word, on) =>
      (on < firstOfThree ? before : after).organizers.find(({ name }) => name.includes(word))?.id,
  }
  await demonstrateSessions(office)
  await demonstrateSigns(office)
}

async function unitsOf(
  demonstration: Demonstration,
  rangers: readonly Actor[],
  on: string,
  names: readonly string[],
): Promise<{ units: InventedUnit[]; organizers: readonly { id: string; name: string }[] }> {
  const [stationHead] = rangers.slice(-1)
  if (!stationHead) return { units: [], organizers: [] }
  const { agencies, organizers, territories } = await demonstration.ask(sessionChoices, stationHead, { on })
  const station = agencies.find(({ isOwn }) => isOwn)
  const units: InventedUnit[] = []
  for (const name of names) {
    const isCalledSo = (one: { readonly name: string }) => one.name.endsWith(` ${name}`)
    const committee = agencies.find(
      (one) => isCalledSo(one) && committeeWords.some((word) => one.name.startsWith(word)),
    )
    const territory = territories.find(({ id }) => id === committee?.territoryId)
    if (!station || !committee || !territory) continue
    const shown = await demonstration.ask(showTerritory, stationHead, { territoryId: territory.id })
    const shape = shown.shape ?? (await shapeOfHeir(demonstration, stationHead, shown.became))
    const answering = shown.answering.map(({ personId }) => personId)
    units.push({
      territoryId: territory.id,
      committeeId: committee.id,
      stationId: station.id,
      ranger: rangers.find(({ personId }) => answering.includes(personId)) ?? stationHead,
      place: () => (shape ? placeIn(shape, demonstration.random) : undefined),
    })
  }
  return { units, organizers }
}

function photosOf(demonstration: Demonstration): Office['photo'] {
  const sent = new Map<string, Promise<string>>()
  return (person, scene, variant, at) => {
    const key = `${scene}-${variant % 2}-${person.name}`
    const photo =
      sent.get(key) ?? drawnPhoto(scene, variant).then((jpeg) => demonstration.photo(person, jpeg, { key, at }))
    sent.set(key, photo)
    return photo
  }
}

/** The outline of what a unit became. */
async function shapeOfHeir(
  demonstration: Demonstration,
  as: Actor,
  became: readonly { readonly unit: { id: string } }[],
) {
  const [heir] = became
  return heir ? (await demonstration.ask(showTerritory, as, { territoryId: heir.unit.id })).shape : null
}
