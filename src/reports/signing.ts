// In which capacity the report is signed and by whom (Decree 30/2020/NĐ-CP, art. 13 and Annex I, II.7): the head; acting
// head (Q.); without a head the deputy for the head (KT.); for a body that decides together always TM. before it.
import { type Signing, signingLines } from '../platform/documents/officialDocument.ts'
import type { DocumentHeading } from './documentHeading.ts'
import { deputyMark } from './seed/signing.ts'

export interface PostHolding {
  readonly personName: string
  readonly postTitle: string
  readonly isHead: boolean
  readonly isActing: boolean
}

/** `holdings`: who holds which post of the agency on the day of signing. Nobody known: the place stays empty. */
export function signingOf(heading: DocumentHeading, holdings: readonly PostHolding[]): Signing {
  const head = heading.headPost
  const collective = heading.collective ?? undefined
  const above = collective ? [`TM. ${collective}`] : []
  const capital = (title: string) => title.toLocaleUpperCase('vi').normalize('NFC')
  const heads = holdings.filter((holding) => holding.isHead)
  const holder = heads.find((holding) => !holding.isActing) ?? heads[0]
  if (holder?.isActing)
    return { lines: [...above, ...signingLines('acting', { head, post: head })], name: holder.personName }
  const deputy = holder ? undefined : holdings.find((holding) => capital(holding.postTitle).startsWith(deputyMark))
  if (deputy)
    return {
      lines: [...above, ...signingLines('forHead', { head, post: capital(deputy.postTitle) })],
      name: deputy.personName,
    }
  const lines = signingLines(collective ? 'onBehalf' : 'asHead', {
    head,
    post: head,
    ...(collective ? { collective } : {}),
  })
  return holder ? { lines, name: holder.personName } : { lines }
}
