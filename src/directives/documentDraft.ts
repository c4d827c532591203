// The form of an official document: text as typed, turned into facts. What is left blank stays unknown.
import { present } from '../platform/typed.ts'
import type { OfficialDocumentFacts, OfficialDocumentKind } from './officialDocument.ts'

/** The choice of the issuer's field that opens the field for a name. */
export const otherIssuer = 'other'

export interface DocumentDraft {
  code: string
  officialDocumentKind: OfficialDocumentKind | ''
  title: string
  summary: string
  /** An agency's id, `otherIssuer`, or nothing. */
  issuer: string
  issuerName: string
  issuedOn: string
  signerName: string
  signerTitle: string
  carriesOut: { officialDocumentId: string; clause: string }[]
  replaces: string[]
  endsOn: string
  planId: string
  fileIds: string[]
  isVerified: boolean
  sourceNote: string
}

export const emptyDocumentDraft: DocumentDraft = {
  code: '',
  officialDocumentKind: '',
  title: '',
  summary: '',
  issuer: '',
  issuerName: '',
  issuedOn: '',
  signerName: '',
  signerTitle: '',
  carriesOut: [],
  replaces: [],
  endsOn: '',
  planId: '',
  fileIds: [],
  isVerified: false,
  sourceNote: '',
}

/** The facts of a draft. Fields that must be there and are blank are left out: the schema names them. */
export function documentFactsOf(draft: DocumentDraft): OfficialDocumentFacts {
  const { issuer, carriesOut, isVerified, ...rest } = draft
  const texts = Object.fromEntries(
    Object.entries(rest).map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value]),
  )
  return {
    ...present({
      ...texts,
      issuerName: issuer === otherIssuer ? draft.issuerName.trim() : undefined,
      issuerAgencyId: issuer === otherIssuer ? undefined : issuer,
      carriesOut: carriesOut
        .filter(({ officialDocumentId }) => officialDocumentId !== '')
        .map(({ officialDocumentId, clause }) => ({ officialDocumentId, ...present({ clause: clause.trim() }) })),
    }),
    isVerified,
  } as unknown as OfficialDocumentFacts
}

/** JSON pointers of the questions that must be answered and are not. */
export function unansweredDocument(draft: DocumentDraft): readonly string[] {
  const blank = (['code', 'officialDocumentKind', 'title'] as const).filter((field) => draft[field].trim() === '')
  const isIssued = draft.issuer === otherIssuer ? draft.issuerName.trim() !== '' : draft.issuer !== ''
  return [...blank.map((field) => `/${field}`), ...(isIssued ? [] : ['/issuerAgencyId'])]
}

/** The draft that a registered document is corrected from. */
export function documentDraftOf(facts: OfficialDocumentFacts): DocumentDraft {
  return {
    ...emptyDocumentDraft,
    ...present({ ...facts, carriesOut: undefined, isVerified: undefined, issuerAgencyId: undefined }),
    issuer: facts.issuerAgencyId ?? otherIssuer,
    carriesOut: (facts.carriesOut ?? []).map(({ officialDocumentId, clause }) => ({
      officialDocumentId,
      clause: clause ?? '',
    })),
    isVerified: facts.isVerified,
  }
}
