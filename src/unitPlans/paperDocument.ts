// A unit's plan or review as an official document (Decree 30/2020/NĐ-CP, Annex I): head, words, annexes.
import { type OfficialDocument, type Signing, signingLines } from '../platform/documents/officialDocument.ts'
import { officialDate } from '../platform/documents/officialForms.ts'
import { folded } from '../platform/listing.ts'
import { planBody } from './planDocument.ts'
import type { UnitPaperShown } from './questions.ts'
import { reviewBody } from './reviewDocument.ts'
import { documentText as text } from './seed/documentText.ts'

/** Who issues it. Names as the register has them. */
export interface IssuingAgency {
  readonly name: string
  readonly parentName: string | null
  readonly territoryName: string | null
}

/** Until it is accepted it is a draft and says so. The heading follows the rules of form; the unit gives number and signer. */
export function paperDocument(paper: UnitPaperShown, agency: IssuingAgency): OfficialDocument {
  const { plan, year } = paper
  const facts = paper.unitPlan ?? paper.review
  const kind = paper.unitPlan ? 'unitPlan' : 'review'
  const place = text.committee.exec(agency.name)?.[1]
  const agencyName = place ? text.committeeInFull(place) : agency.name
  const [, number, symbol] = /^(\d+)\/(.+)$/.exec(facts?.number ?? '') ?? []
  const issuedOn = facts?.issuedOn || undefined
  return {
    fileName: fileName(paper),
    superiorAgency: !place && agency.parentName ? [capitals(agency.parentName)] : [],
    agency: place ? [text.committeeInCapitals, capitals(place)] : [capitals(agency.name)],
    agencyName,
    ...(number ? { number: Number(number) } : {}),
    symbol: symbol ?? `${text.symbols[kind]}${place ? text.committeeSuffix : ''}`,
    placeName: agency.territoryName ?? '',
    ...(issuedOn ? { issuedOn } : {}),
    year: Number((issuedOn ?? paper.coversTo).slice(0, 4)),
    kind: text[kind],
    abstract: [facts?.title ?? ''],
    addressees: [],
    bases: [text.basis(plan.code, officialDate(plan.issuedOn), plan.issuerName, plan.title)],
    ...(paper.unitPlan
      ? planBody(paper.unitPlan, paper, { agencyName, code: plan.code, year })
      : reviewBody(paper, { agencyName, code: plan.code })),
    signing: signingOf(facts?.signer ?? '', facts?.signerPost ?? '', place !== undefined),
    recipients: text.recipients,
    filing: text.filing,
    proofs: [],
    isDemonstration: paper.isDemonstration,
    isDraft: paper.unitPlanStatus !== 'accepted',
  }
}

const capitals = (words: string) => words.toLocaleUpperCase('vi').normalize('NFC')

/** A committee always signs TM.; a deputy signs for the head (art. 13). */
function signingOf(name: string, post: string, isCommittee: boolean): Signing {
  const own = capitals(post)
  const signed = name ? { name } : {}
  if (isCommittee) {
    const head = text.headOfCommittee
    return {
      lines: signingLines('onBehalf', { head, post: own || head, collective: text.committeeInCapitals }),
      ...signed,
    }
  }
  if (own.startsWith(text.deputy))
    return { lines: signingLines('forHead', { head: own.slice(text.deputy.length), post: own }), ...signed }
  return { lines: own ? [own] : [], ...signed }
}

/** `ke-hoach-don-vi-2026-ubnd-xa-binh-dien-minh-hoa` */
function fileName({ unitPaperKind, year, agencyName, isDemonstration }: UnitPaperShown): string {
  return [text.fileName[unitPaperKind], String(year), agencyName, isDemonstration ? 'minh-hoa' : '']
    .map((word) =>
      folded(word)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, ''),
    )
    .filter(Boolean)
    .join('-')
}
