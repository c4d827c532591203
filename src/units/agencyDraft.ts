// A new agency as a form holds it. Pure.
import type { InputOf } from '../platform/contract.ts'
import type { createAgency } from './agencyContract.ts'
import type { AgencyKind } from './unit.ts'

export interface AgencyDraft {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly agencyKind: AgencyKind | ''
  readonly parentId: string
  readonly territoryId: string
}

export const emptyAgency: AgencyDraft = {
  code: '',
  name: '',
  shortName: '',
  agencyKind: '',
  parentId: '',
  territoryId: '',
}

/** The fields that are not answered yet, or not as the register takes them. */
export function agencyUnanswered({ code, name, shortName, agencyKind }: AgencyDraft): (keyof AgencyDraft)[] {
  return [
    ...(name.trim().length >= 2 ? [] : ['name' as const]),
    ...(shortName.trim().length >= 2 ? [] : ['shortName' as const]),
    ...(/^[A-Z0-9-]{2,24}$/.test(code) ? [] : ['code' as const]),
    ...(agencyKind ? [] : ['agencyKind' as const]),
  ]
}

/** What is sent, once nothing is unanswered. */
export function newAgencyOf(draft: AgencyDraft): Omit<InputOf<typeof createAgency>, 'validFrom' | 'legalBasis'> {
  const { code, name, shortName, agencyKind, parentId, territoryId } = draft
  return {
    code,
    name: name.trim(),
    shortName: shortName.trim(),
    agencyKind: agencyKind as AgencyKind,
    parentId: parentId || null,
    territoryId: territoryId || null,
  }
}
