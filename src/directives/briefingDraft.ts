// The form of a briefing: text as typed, turned into facts. What is left blank stays unknown.
import { type AttendanceGroup, attendanceGroups } from '../outreach/session.ts'
import { countOf, present } from '../platform/typed.ts'
import type { BriefingFacts, BriefingMethod } from './briefing.ts'

export interface BriefingDraft {
  agencyId: string
  heldOn: string
  briefingMethod: BriefingMethod | ''
  documentIds: string[]
  briefedAgencyIds: string[]
  people: string
  groups: Partial<Record<AttendanceGroup, string>>
  villagesBriefed: string
  /** One a line. */
  presenters: string
  territoryId: string
  placeName: string
  photoIds: string[]
  scanIds: string[]
  remark: string
}

export const emptyBriefingDraft: BriefingDraft = {
  agencyId: '',
  heldOn: '',
  briefingMethod: '',
  documentIds: [],
  briefedAgencyIds: [],
  people: '',
  groups: {},
  villagesBriefed: '',
  presenters: '',
  territoryId: '',
  placeName: '',
  photoIds: [],
  scanIds: [],
  remark: '',
}

/** The total is the sum of the groups where it was left blank; what is in no group is unknown. */
function attendanceOf(draft: Pick<BriefingDraft, 'people' | 'groups'>): Pick<BriefingFacts, 'people' | 'groups'> {
  const groups = attendanceGroups.flatMap((group) => {
    const people = group === 'unknown' ? undefined : countOf(draft.groups[group])
    return people ? [{ group, people }] : []
  })
  const sum = groups.reduce((total, { people }) => total + people, 0)
  const people = countOf(draft.people) || sum
  if (!people) return {}
  const rest = people - sum
  return { people, groups: groups.length > 0 && rest > 0 ? [...groups, { group: 'unknown', people: rest }] : groups }
}

/** The facts of a draft. Fields that must be there and are blank are left out: the schema names them. */
export function briefingFactsOf(draft: BriefingDraft): BriefingFacts {
  const { people, groups } = attendanceOf(draft)
  return present({
    ...draft,
    people,
    groups,
    villagesBriefed: countOf(draft.villagesBriefed) || undefined,
    presenters: draft.presenters
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean),
    placeName: draft.placeName.trim(),
    remark: draft.remark.trim(),
  }) as unknown as BriefingFacts
}

/** JSON pointers of the questions that must be answered and are not. */
export function unansweredBriefing(draft: BriefingDraft): readonly string[] {
  const texts = (['heldOn', 'briefingMethod', 'agencyId'] as const).filter((field) => draft[field] === '')
  const lists = (['documentIds', 'briefedAgencyIds'] as const).filter((field) => draft[field].length === 0)
  return [...texts, ...lists].map((field) => `/${field}`)
}

/** The draft that a recorded briefing is corrected from. */
export function briefingDraftOf(facts: BriefingFacts): BriefingDraft {
  const { groups = [], people, villagesBriefed, presenters = [] } = facts
  return {
    ...emptyBriefingDraft,
    ...present({ ...facts, groups: undefined }),
    people: people === undefined ? '' : String(people),
    groups: Object.fromEntries(
      groups.filter(({ group }) => group !== 'unknown').map(({ group, people: count }) => [group, String(count)]),
    ),
    villagesBriefed: villagesBriefed === undefined ? '' : String(villagesBriefed),
    presenters: presenters.join('\n'),
  }
}
