// Sound facts for tests and the demonstration office; the given ones replace them.
import type { BriefingFacts } from './briefing.ts'
import type { OfficialDocumentFacts } from './officialDocument.ts'

type Given<Facts> = { readonly [Field in keyof Facts]?: Facts[Field] | undefined }

/** Without what is given as undefined. */
const of = <Facts>(facts: Given<Facts>) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts

export const aDocument = (given: Given<OfficialDocumentFacts> = {}): OfficialDocumentFacts =>
  of<OfficialDocumentFacts>({
    code: '15/KH-UBND',
    officialDocumentKind: 'plan',
    title: 'Thực hiện Kế hoạch số 120/KH-UBND trên địa bàn xã',
    issuerName: 'UBND xã',
    issuedOn: '2026-01-12',
    isVerified: false,
    ...given,
  })

const nowhere = '00000000-0000-8000-8000-000000000001'

export const aBriefing = (given: Given<BriefingFacts> = {}): BriefingFacts =>
  of<BriefingFacts>({
    agencyId: nowhere,
    heldOn: '2026-03-05',
    briefingMethod: 'meeting',
    documentIds: [nowhere],
    briefedAgencyIds: [nowhere],
    people: 42,
    ...given,
  })
