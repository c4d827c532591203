import { useMemo } from 'react'
import { dateText } from '../../../platform/format.ts'
import { markSvg } from '../../../platform/map/marks.ts'
import { DataList } from '../../../platform/web/DataList.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import type { Column, Filter } from '../../../platform/web/list/column.ts'
import { useMayI } from '../../../platform/web/useMayI.ts'
import type { TaskAnswer } from '../../contract.ts'
import { type EvidenceRow, listEvidence } from '../../evidenceContract.ts'
import { evidenceMapWords, kindName } from '../../map/words.ts'
import { recordAddress } from '../../recordAddress.ts'
import { resultText } from '../../resultText.ts'
import { recordForms } from '../recordForms.ts'
import { useTaskWords } from '../useTaskWords.ts'
import { evidenceOfTask } from './evidenceOfTask.ts'
import classes from './task.module.css'
import { useTaskKinds } from './useTaskKinds.ts'

/** What was done for the task in the year: each row opens its record. */
export function TaskEvidence({ task }: { readonly task: TaskAnswer }) {
  const { words, language } = useTaskWords()
  const mayI = useMayI()
  const text = words.taskPage
  const names = evidenceMapWords[language]
  // Adjustments are no evidence: they stand in the history and beside their figures.
  const input = useMemo(
    () => ({ ...evidenceOfTask(task), kinds: task.kinds.map(({ evidenceKind }) => evidenceKind) }),
    [task],
  )
  const columns: readonly Column<EvidenceRow>[] = useMemo(
    () => [
      {
        id: 'title',
        label: text.what,
        cell: (row) => (
          <span className={classes.what}>
            <img src={`data:image/svg+xml,${encodeURIComponent(markSvg(row.evidenceKind))}`} alt="" />
            {row.title || kindName(names, row.evidenceKind)}
          </span>
        ),
        isSortable: true,
      },
      { id: 'occurredOn', label: text.on, cell: (row) => dateText(row.occurredOn), isSortable: true, width: '98px' },
      {
        id: 'quantities',
        label: text.result,
        cell: (row) => resultText(row, language),
        width: '22%',
      },
      {
        id: 'evidenceKind',
        label: text.kind,
        cell: (row) => kindName(names, row.evidenceKind),
        isSortable: true,
        isHidden: true,
        width: '140px',
      },
      { id: 'agencyName', label: text.agency, cell: (row) => row.agencyName, isSortable: true, width: '18%' },
      {
        id: 'territoryName',
        label: text.unit,
        cell: (row) => row.territoryName,
        isSortable: true,
        isHidden: true,
        width: '140px',
      },
      {
        id: 'photoCount',
        label: text.photos,
        cell: (row) => (row.photoCount > 0 ? String(row.photoCount) : ''),
        isSortable: true,
        align: 'right',
        width: '60px',
      },
    ],
    [text, names, language],
  )
  const filters: readonly Filter[] = useMemo(
    () => [
      {
        name: 'territoryId',
        label: text.unit,
        options: task.units.map(({ territoryId, name }) => ({ value: territoryId, label: name })),
      },
    ],
    [text, task.units],
  )
  if (task.isRestricted && task.taskStatus === null)
    return (
      <div className={classes.card}>
        <EmptyState kind="notYours" title={words.restricted} why={text.restrictedWhy} />
      </div>
    )
  if (!mayI(listEvidence)) return <p className={classes.quiet}>{words.notYours}</p>
  if (task.records === 0) return <NoEvidence task={task} />
  return (
    <DataList
      contract={listEvidence}
      input={input}
      label={text.evidence}
      columns={columns}
      filters={filters}
      rowKey={(row) => row.id}
      rowTo={(row) => recordAddress(row) ?? `/ke-hoach/nhiem-vu/${task.code}?xem=lich-su`}
      firstSort="-occurredOn"
      empty={{ title: text.noEvidence, why: text.noEvidenceWhy }}
    />
  )
}

/** Nothing yet: why, and the form with which it begins; or that there is no such form yet. */
function NoEvidence({ task }: { readonly task: TaskAnswer }) {
  const { words } = useTaskWords()
  const kinds = useTaskKinds(task)
  const hasForm = recordForms.some(({ evidenceKind }) => kinds.includes(evidenceKind))
  return (
    <div className={classes.card}>
      <EmptyState
        kind="nothingYet"
        title={words.taskPage.noEvidence}
        why={hasForm ? words.taskPage.noEvidenceWhy : words.taskPage.noForm}
      />
    </div>
  )
}
