// The form of a pledge: text as typed or pasted, turned into facts. What is left blank stays unknown.
import { countOf, present } from '../platform/typed.ts'
import type { PledgeFacts, PledgeParty, PledgeSubject, Signer } from './pledge.ts'

export interface PledgeDraft {
  pledgeParty: PledgeParty
  pledgeSubjects: PledgeSubject[]
  agencyId: string
  territoryId: string
  placeName: string
  signedOn: string
  validYear: string
  signers: string
  /** One person a line: name, then after a semicolon, tab or comma the position. */
  names: string
  listIds: string[]
  remark: string
}

/** A list of one agency, signed today for this year. */
export function newPledgeDraft(today: string): PledgeDraft {
  return {
    pledgeParty: 'staff',
    pledgeSubjects: ['noWildlifeConsumption'],
    agencyId: '',
    territoryId: '',
    placeName: '',
    signedOn: today,
    validYear: today.slice(0, 4),
    signers: '',
    names: '',
    listIds: [],
    remark: '',
  }
}

/** The draft that a recorded pledge is corrected from. */
export function pledgeDraftOf({ signers, ...facts }: PledgeFacts): PledgeDraft {
  const { validYear, names = [] } = facts
  return {
    ...newPledgeDraft(facts.signedOn),
    ...facts,
    validYear: validYear === undefined ? '' : String(validYear),
    signers: names.length > 0 || signers === undefined ? '' : String(signers),
    names: names.map(({ name, position }) => [name, position].filter(Boolean).join('; ')).join('\n'),
  }
}

/** `1. Lê Văn Sim; Chuyên viên` → name and position; blank lines and numbers before the name are left out. */
export function signersIn(text: string): Signer[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [name = '', position = ''] = line
      .replace(/^\s*\d+\s*[.):\t;,-]?\s*/, '')
      .split(/[;\t,]/)
      .map((part) => part.trim().replace(/\s+/g, ' '))
    return name ? [{ name: name.normalize('NFC'), ...(position ? { position: position.normalize('NFC') } : {}) }] : []
  })
}

/** JSON pointers of the questions that must be answered and are not. */
export function unansweredOfPledge(draft: PledgeDraft): readonly string[] {
  return [
    ...(['agencyId', 'territoryId', 'signedOn'] as const)
      .filter((field) => draft[field] === '')
      .map((field) => `/${field}`),
    ...(draft.pledgeSubjects.length === 0 ? ['/pledgeSubjects'] : []),
  ]
}

export function pledgeOf(draft: PledgeDraft): PledgeFacts {
  return present({
    ...draft,
    placeName: draft.placeName.trim(),
    validYear: countOf(draft.validYear),
    signers: countOf(draft.signers),
    names: signersIn(draft.names),
    remark: draft.remark.trim(),
  }) as unknown as PledgeFacts
}
