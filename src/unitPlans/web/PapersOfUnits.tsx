import { numberText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { paperAddress, writingAddress } from '../paperAddress.ts'
import { listUnitPapers, type UnitPaperListRow } from '../questions.ts'
import { unitPaperKinds } from '../unitPaper.ts'
import { unitPlansWords } from '../words.ts'
import { PaperStateChip } from './PaperStateChip.tsx'
import classes from './paper.module.css'

interface PapersOfUnitsProps {
  readonly planId: string
  readonly year: number
  /** Only units with a part in this task. */
  readonly taskId?: string
}

/** Unit by unit: its plan and its reviews of the year, in words; each opens. Nothing for who may not see them. */
export default function PapersOfUnits({ planId, year, taskId }: PapersOfUnitsProps) {
  const words = useWords(unitPlansWords)
  const language = useLanguage()
  const mayI = useMayI()
  const { date, isReadOnly } = useAsOf()
  const mayRead = mayI(listUnitPapers)
  const { data } = useRead(
    listUnitPapers,
    { plan: planId, year, pageSize: 1000, ...(taskId ? { taskId } : {}), ...(isReadOnly ? { asOf: date } : {}) },
    { enabled: mayRead },
  )
  if (!mayRead || !data || data.rows.length === 0) return null
  const byUnit = [...Map.groupBy(data.rows, (row) => row.agencyId).values()]
  const sent = (kind: UnitPaperListRow['unitPaperKind']) =>
    numberText(
      byUnit.filter((rows) => rows.some((row) => row.unitPaperKind === kind && row.submittedOn)).length,
      language,
    )
  return (
    <section className={classes.card} aria-label={words.handed.title}>
      <div className={classes.cardHead}>
        <h2>{words.handed.title}</h2>
        <span className={classes.quiet}>
          {words.handed.sentence(sent('unitPlan'), sent('final'), numberText(byUnit.length, language))}
        </span>
      </div>
      <ul className={classes.rows}>
        {byUnit.map((rows) => (
          <li key={rows[0]?.agencyId}>
            <span lang="vi">{rows[0]?.agencyName}</span>
            <span className={classes.line}>
              {rows.toSorted(inOrder).map((row) => (
                <Paper key={row.key} row={row} planId={planId} year={year} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      <PageLink to={`/ke-hoach-don-vi?nam=${year}`}>{words.handed.all}</PageLink>
    </section>
  )
}

const inOrder = (a: UnitPaperListRow, b: UnitPaperListRow) =>
  unitPaperKinds.indexOf(a.unitPaperKind) - unitPaperKinds.indexOf(b.unitPaperKind) ||
  a.coversTo.localeCompare(b.coversTo)

function Paper({
  row,
  planId,
  year,
}: {
  readonly row: UnitPaperListRow
  readonly planId: string
  readonly year: number
}) {
  const words = useWords(unitPlansWords)
  const address =
    row.unitPaperId && row.isOpen
      ? paperAddress(row.unitPaperKind, row.unitPaperId)
      : writingAddress(row.unitPaperKind, { ...row, planId, year })
  return (
    <span className={classes.line}>
      <PageLink to={address}>{words.handed[row.unitPaperKind]}</PageLink>
      {row.daysLate !== null && row.submittedOn === null ? (
        <StateChip state="late">{words.late(row.daysLate)}</StateChip>
      ) : (
        <PaperStateChip state={row.unitPaperState} />
      )}
    </span>
  )
}
