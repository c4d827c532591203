// The forms of a sign and of a check: text as typed, turned into what the commands take.
import type { LonLat } from '../platform/contract.ts'
import { present } from '../platform/typed.ts'
import type { CheckWarningSign, PlaceWarningSign, SignState } from './warningSign.ts'

export interface SignDraft {
  agencyId: string
  territoryId: string
  place: LonLat | null
  placeName: string
  signText: string
  signState: SignState | ''
  installedOn: string
  nextCheckDueOn: string
  photoIds: string[]
  remark: string
}

export interface CheckDraft {
  signState: SignState | ''
  checkedOn: string
  nextCheckDueOn: string
  photoIds: string[]
  remark: string
}

/** A sign put up today, to be seen again in half a year. */
export function newSignDraft(today: string): SignDraft {
  return {
    agencyId: '',
    territoryId: '',
    place: null,
    placeName: '',
    signText: '',
    signState: 'good',
    installedOn: today,
    nextCheckDueOn: halfAYearAfter(today),
    photoIds: [],
    remark: '',
  }
}

export function newCheckDraft(today: string): CheckDraft {
  return { signState: '', checkedOn: today, nextCheckDueOn: halfAYearAfter(today), photoIds: [], remark: '' }
}

/** Required answers that are missing, as JSON pointers. */
export function unansweredOfSign(draft: SignDraft): readonly string[] {
  const fields = ['signText', 'signState', 'installedOn', 'agencyId'] as const
  const blank: string[] = fields.filter((field) => draft[field].trim() === '').map((field) => `/${field}`)
  return draft.place ? blank : ['/place', ...blank]
}

export function unansweredOfCheck(draft: CheckDraft): readonly string[] {
  return (['signState', 'checkedOn'] as const).filter((field) => draft[field] === '').map((field) => `/${field}`)
}

export function signOf(draft: SignDraft): PlaceWarningSign {
  return present({
    ...draft,
    placeName: draft.placeName.trim(),
    signText: draft.signText.trim(),
    remark: draft.remark.trim(),
  }) as unknown as PlaceWarningSign
}

export function checkOf(warningSignId: string, draft: CheckDraft): CheckWarningSign {
  const isGone = draft.signState === 'removed'
  return present({
    ...draft,
    warningSignId,
    nextCheckDueOn: isGone ? '' : draft.nextCheckDueOn,
    remark: draft.remark.trim(),
  }) as unknown as CheckWarningSign
}

/** Six months later; the last day of the month where the month is shorter. */
export function halfAYearAfter(on: string): string {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + 6, 0))
  last.setUTCDate(Math.min(day, last.getUTCDate()))
  return last.toISOString().slice(0, 10)
}
