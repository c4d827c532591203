import { PageLink } from '../../platform/web/PageLink.tsx'

interface RecordTitleProps {
  readonly record: {
    readonly evidenceKind: string
    readonly recordId: string
    readonly subjectId: string | null
    readonly title: string
  }
}

/** A record with a page of its own is a way there. */
export function RecordTitle({ record: { evidenceKind, recordId, subjectId, title } }: RecordTitleProps) {
  const address = {
    session: `/tuyen-truyen/${recordId}`,
    warningSign: `/bien-canh-bao/${recordId}`,
    unitPlan: `/ke-hoach-don-vi/${recordId}`,
    unitReport: `/so-ket/${recordId}`,
    householdVisit: subjectId ? `/ho-gan-rung/${subjectId}` : undefined,
    movementResult: subjectId ? `/phong-trao/${subjectId}` : undefined,
    coordinationRegulation: `/phoi-hop/${recordId}`,
    meeting: `/phoi-hop/hop/${recordId}`,
    pledge: `/cam-ket/${recordId}`,
    briefing: `/quan-triet/${recordId}`,
    officialDocument: `/van-ban-chi-dao/${recordId}`,
    signCheck: subjectId ? `/bien-canh-bao/${subjectId}` : undefined,
  }[evidenceKind]
  return address ? <PageLink to={address}>{title}</PageLink> : title
}
