// The forms of a household and of a visit: text as typed, turned into facts. What is left blank stays unknown.
import type { MaterialKind } from '../outreach/session.ts'
import { materialKinds } from '../outreach/session.ts'
import type { LonLat } from '../platform/contract.ts'
import { countOf, present } from '../platform/typed.ts'
import type { PledgeSubject } from '../pledges/pledge.ts'
import type { HouseholdFacts } from './household.ts'
import type { VisitFacts } from './householdVisit.ts'

export interface HouseholdDraft {
  agencyId: string
  territoryId: string
  village: string
  headName: string
  telephone: string
  people: string
  place: LonLat | null
  forestNearby: string
  nextVisitDueOn: string
  remark: string
}

export const emptyHouseholdDraft: HouseholdDraft = {
  agencyId: '',
  territoryId: '',
  village: '',
  headName: '',
  telephone: '',
  people: '',
  place: null,
  forestNearby: '',
  nextVisitDueOn: '',
  remark: '',
}

/** The draft that a household is amended from. */
export function draftOf({ people, ...facts }: HouseholdFacts): HouseholdDraft {
  return { ...emptyHouseholdDraft, ...present(facts), people: people === undefined ? '' : String(people) }
}

/** Required answers that are missing, as JSON pointers. */
export function unansweredOfHousehold(draft: HouseholdDraft): readonly string[] {
  const fields = ['headName', 'village', 'agencyId'] as const
  const blank: string[] = fields.filter((field) => draft[field].trim() === '').map((field) => `/${field}`)
  return draft.territoryId === '' && draft.place === null ? [...blank, '/territoryId'] : blank
}

export function householdOf(draft: HouseholdDraft): HouseholdFacts {
  const texts = ['village', 'headName', 'telephone', 'forestNearby', 'remark'] as const
  const trimmed = Object.fromEntries(texts.map((field) => [field, draft[field].trim().replace(/\s+/g, ' ')]))
  return present({ ...draft, ...trimmed, people: countOf(draft.people) }) as unknown as HouseholdFacts
}

export interface VisitDraft {
  visitedOn: string
  visitors: string
  topics: string[]
  said: string
  materials: Partial<Record<MaterialKind, string>>
  hasSigned: boolean
  pledgeSubjects: PledgeSubject[]
  listIds: string[]
  nextVisitDueOn: string
  photoIds: string[]
}

/** A visit today. */
export function newVisitDraft(today: string): VisitDraft {
  return {
    visitedOn: today,
    visitors: '',
    topics: [],
    said: '',
    materials: {},
    hasSigned: false,
    pledgeSubjects: ['forestProtection', 'firePrevention'],
    listIds: [],
    nextVisitDueOn: '',
    photoIds: [],
  }
}

export function unansweredOfVisit(draft: VisitDraft): readonly string[] {
  return [
    ...(draft.visitedOn === '' ? ['/visitedOn'] : []),
    ...(draft.topics.length === 0 ? ['/topics'] : []),
    ...(draft.hasSigned && draft.pledgeSubjects.length === 0 ? ['/pledge/pledgeSubjects'] : []),
    ...(draft.hasSigned && draft.listIds.length === 0 ? ['/pledge/listIds'] : []),
  ]
}

/** The pledge is for the year of the visit. */
export function visitOf(householdId: string, draft: VisitDraft): VisitFacts {
  const { hasSigned, pledgeSubjects, listIds, visitedOn } = draft
  return present({
    householdId,
    visitedOn,
    visitors: draft.visitors.trim(),
    topics: draft.topics,
    said: draft.said.trim(),
    materials: materialKinds.flatMap((materialKind) => {
      const quantity = countOf(draft.materials[materialKind])
      return quantity ? [{ materialKind, quantity }] : []
    }),
    pledge: hasSigned ? { pledgeSubjects, validYear: Number(visitedOn.slice(0, 4)), listIds } : undefined,
    nextVisitDueOn: draft.nextVisitDueOn,
    photoIds: draft.photoIds,
  }) as unknown as VisitFacts
}
