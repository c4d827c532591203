// The form of a session: text as typed, turned into facts. What is left blank stays unknown.
import type { LonLat } from '../platform/contract.ts'
import { countOf, present } from '../platform/typed.ts'
import {
  type AttendanceGroup,
  type Audience,
  attendanceGroups,
  type MaterialKind,
  materialKinds,
  type SessionFacts,
  type SessionForm,
} from './session.ts'

export interface SessionDraft {
  agencyId: string
  organizerIds: string[]
  audience: Audience | ''
  topic: string
  otherTopics: string[]
  sessionForm: SessionForm | ''
  heldOn: string
  startTime: string
  territoryId: string
  place: LonLat | null
  placeName: string
  people: string
  women: string
  men: string
  groups: Partial<Record<AttendanceGroup, string>>
  schools: string
  schoolClasses: string
  broadcasts: string
  broadcastMinutes: string
  materials: Partial<Record<MaterialKind, string>>
  photoIds: string[]
  attendanceListIds: string[]
  remark: string
}

export const emptySessionDraft: SessionDraft = {
  agencyId: '',
  organizerIds: [],
  audience: '',
  topic: '',
  otherTopics: [],
  sessionForm: '',
  heldOn: '',
  startTime: '',
  territoryId: '',
  place: null,
  placeName: '',
  people: '',
  women: '',
  men: '',
  groups: {},
  schools: '',
  schoolClasses: '',
  broadcasts: '',
  broadcastMinutes: '',
  materials: {},
  photoIds: [],
  attendanceListIds: [],
  remark: '',
}

/** `1930`, `19h30`, `19.30`, `8:05`, `8h` → `19:30` …; the text as it is when it is no time. */
export function timeOfDay(text: string): string {
  const parts = /^(\d{1,2})(?:[:.hg\s]?(\d{2}))?[h]?$/i.exec(text.trim())
  const [hour, minute] = [Number(parts?.[1] ?? 99), Number(parts?.[2] ?? 0)]
  if (!parts || hour > 23 || minute > 59) return text
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** What the three fields of the form say together: the total is their sum where it was left blank, the rest is unknown. */
export function attendanceOf(draft: Pick<SessionDraft, 'people' | 'women' | 'men' | 'groups'>) {
  const [total, women, men] = [countOf(draft.people), countOf(draft.women), countOf(draft.men)]
  const counted = (women ?? 0) + (men ?? 0)
  const people = total ?? (women === undefined && men === undefined ? undefined : counted)
  if (!people) return undefined
  const isSplit = women !== undefined || men !== undefined
  const rest = people - counted
  const groups = attendanceGroups.flatMap((group) => {
    const count = group === 'unknown' ? undefined : countOf(draft.groups[group])
    return count === undefined ? [] : [{ group, people: count }]
  })
  const restOfGroups = people - groups.reduce((sum, group) => sum + group.people, 0)
  if (groups.length > 0 && restOfGroups > 0) groups.push({ group: 'unknown', people: restOfGroups })
  return {
    people,
    ...(women === undefined ? {} : { women }),
    ...(men === undefined ? {} : { men }),
    ...(isSplit && rest > 0 ? { unknownSex: rest } : {}),
    ...(groups.length > 0 ? { groups } : {}),
  }
}

/** The facts of a draft. Fields that must be there and are blank are left out: the schema names them. */
export function factsOf(draft: SessionDraft): SessionFacts {
  const materials = materialKinds.flatMap((materialKind) => {
    const quantity = countOf(draft.materials[materialKind])
    return quantity ? [{ materialKind, quantity }] : []
  })
  const isForPupils = draft.audience === 'pupils' || draft.sessionForm === 'atSchool'
  const isBroadcast = draft.sessionForm === 'loudspeaker'
  return present({
    agencyId: draft.agencyId,
    organizerIds: draft.organizerIds.filter((id) => id !== draft.agencyId),
    audience: draft.audience,
    topic: draft.topic,
    otherTopics: draft.otherTopics.filter((topic) => topic !== draft.topic),
    sessionForm: draft.sessionForm,
    heldOn: draft.heldOn,
    startTime: draft.startTime,
    territoryId: draft.territoryId,
    place: draft.place,
    placeName: draft.placeName.trim(),
    attendance: attendanceOf(draft),
    schools: isForPupils ? countOf(draft.schools) : undefined,
    schoolClasses: isForPupils ? countOf(draft.schoolClasses) : undefined,
    broadcasts: isBroadcast ? countOf(draft.broadcasts) : undefined,
    broadcastMinutes: isBroadcast ? countOf(draft.broadcastMinutes) : undefined,
    materials,
    photoIds: draft.photoIds,
    attendanceListIds: draft.attendanceListIds,
    remark: draft.remark.trim(),
  }) as unknown as SessionFacts
}

/** JSON pointers of the questions that must be answered and are not. */
export function unanswered(draft: SessionDraft): readonly string[] {
  const fields = ['heldOn', 'audience', 'sessionForm', 'topic', 'agencyId'] as const
  const blank: string[] = fields.filter((field) => draft[field] === '').map((field) => `/${field}`)
  return draft.territoryId === '' && draft.place === null ? [...blank, '/territoryId'] : blank
}

/** The draft that a recorded session is corrected from. */
export function draftOf(facts: SessionFacts): SessionDraft {
  const text = (count: number | undefined) => (count === undefined ? '' : String(count))
  const { attendance } = facts
  const { people, women, men } = attendance ?? {}
  // A total that is only the sum goes on being the sum: who corrects one of the two does not have to add up.
  const isSum = people !== undefined && (women ?? 0) + (men ?? 0) === people
  return {
    ...emptySessionDraft,
    ...present({ ...facts, attendance: undefined, materials: undefined }),
    people: isSum ? '' : text(people),
    women: text(women),
    men: text(men),
    groups: Object.fromEntries(attendance?.groups?.map(({ group, people }) => [group, String(people)]) ?? []),
    schools: text(facts.schools),
    schoolClasses: text(facts.schoolClasses),
    broadcasts: text(facts.broadcasts),
    broadcastMinutes: text(facts.broadcastMinutes),
    materials: Object.fromEntries(
      facts.materials?.map(({ materialKind, quantity }) => [materialKind, String(quantity)]) ?? [],
    ),
  }
}
