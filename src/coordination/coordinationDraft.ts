// The forms of coordination rules and of a meeting: text as typed, turned into facts.
import { present } from '../platform/typed.ts'
import type { MeetingFacts, MeetingKind, RegulationFacts } from './coordinationRegulation.ts'

export interface RegulationDraft {
  agencyId: string
  number: string
  title: string
  signedOn: string
  validFrom: string
  validTo: string
  partyIds: string[]
  /** Agency → its duties as typed. */
  duties: Record<string, string>
  fileIds: string[]
  remark: string
}

export const emptyRegulationDraft: RegulationDraft = {
  agencyId: '',
  number: '',
  title: '',
  signedOn: '',
  validFrom: '',
  validTo: '',
  partyIds: [],
  duties: {},
  fileIds: [],
  remark: '',
}

/** The draft that rules are corrected from. */
export function regulationDraftOf({ parties, ...facts }: RegulationFacts): RegulationDraft {
  return {
    ...emptyRegulationDraft,
    ...facts,
    partyIds: parties.map(({ agencyId }) => agencyId),
    duties: Object.fromEntries(parties.flatMap(({ agencyId, duties }) => (duties ? [[agencyId, duties]] : []))),
  }
}

export function unansweredOfRegulation(draft: RegulationDraft): readonly string[] {
  const texts = ['number', 'title', 'signedOn', 'agencyId'] as const
  return [
    ...texts.filter((field) => draft[field].trim() === '').map((field) => `/${field}`),
    ...(draft.partyIds.length < 2 ? ['/parties'] : []),
  ]
}

/** In force from the day of signing where no other day is named. */
export function regulationOf({ partyIds, duties, ...draft }: RegulationDraft): RegulationFacts {
  return present({
    ...draft,
    number: draft.number.trim(),
    title: draft.title.trim(),
    remark: draft.remark.trim(),
    validFrom: draft.validFrom || draft.signedOn,
    parties: partyIds.map((agencyId) => present({ agencyId, duties: (duties[agencyId] ?? '').trim() })),
  }) as unknown as RegulationFacts
}

export interface ConclusionDraft {
  readonly key: string
  readonly what: string
  readonly agencyId: string
  readonly dueOn: string
}
export interface MeetingDraft {
  meetingKind: MeetingKind
  regulationId: string
  agencyId: string
  territoryId: string
  heldOn: string
  placeName: string
  subject: string
  presentIds: string[]
  minutes: string
  fileIds: string[]
  conclusions: ConclusionDraft[]
}

export function newMeetingDraft(today: string, regulationId: string): MeetingDraft {
  return {
    meetingKind: 'coordination',
    regulationId,
    agencyId: '',
    territoryId: '',
    heldOn: today,
    placeName: '',
    subject: '',
    presentIds: [],
    minutes: '',
    fileIds: [],
    conclusions: [],
  }
}

/** A conclusion nobody wrote anything into is none; one without its agency is open. */
export function unansweredOfMeeting(draft: MeetingDraft): readonly string[] {
  const texts = ['heldOn', 'subject', 'agencyId', 'territoryId'] as const
  const isOpen = draft.conclusions.some(({ what, agencyId }) => what.trim() !== '' && agencyId === '')
  return [
    ...texts.filter((field) => draft[field].trim() === '').map((field) => `/${field}`),
    ...(draft.meetingKind === 'coordination' && draft.regulationId === '' ? ['/regulationId'] : []),
    ...(draft.presentIds.length === 0 ? ['/presentIds'] : []),
    ...(isOpen ? ['/conclusions'] : []),
  ]
}

export function meetingOf(draft: MeetingDraft): MeetingFacts {
  return present({
    ...draft,
    subject: draft.subject.trim(),
    placeName: draft.placeName.trim(),
    minutes: draft.minutes.trim(),
    conclusions: draft.conclusions
      .filter(({ what }) => what.trim() !== '')
      .map(({ what, agencyId, dueOn }) => present({ what: what.trim(), agencyId, dueOn })),
  }) as unknown as MeetingFacts
}
