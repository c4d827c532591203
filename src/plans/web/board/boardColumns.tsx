import { dateText } from '../../../platform/format.ts'
import type { Column } from '../../../platform/web/list/column.ts'
import type { Language } from '../../../platform/words.ts'
import type { BoardAnswer } from '../../contract.ts'
import { reportingYearOf } from '../../reportingPeriod.ts'
import type { TaskRow } from '../../taskShapes.ts'
import type { TaskWords } from '../../taskWords.ts'
import type { PlansWords } from '../../words.ts'
import { Assigned } from '../Assigned.tsx'
import { StatusChip } from '../StatusChip.tsx'
import { DueOn } from './DueOn.tsx'
import { MonthBars, monthsSoFar } from './MonthBars.tsx'
import { TaskFigures } from './TaskFigures.tsx'
import { TaskTitle } from './TaskTitle.tsx'

/** The columns of the board. The first, the number, stands before every row; their ids are those of the export. */
export function boardColumns(
  words: PlansWords & TaskWords,
  language: Language,
  data: BoardAnswer | undefined,
): readonly Column<TaskRow>[] {
  const { columns } = words.board
  const year = data?.year ?? 0
  const last = data ? monthsSoFar(data.asOf, data.year, reportingYearOf(data.asOf)) : 12
  return [
    { id: 'code', label: columns.code, cell: (row) => row.code, isSortable: true, width: '52px' },
    { id: 'title', label: columns.title, cell: (row) => <TaskTitle row={row} />, isSortable: true },
    { id: 'leads', label: columns.leads, cell: (row) => <Assigned assigned={row.leads} isShort />, width: '20%' },
    {
      id: 'coordinating',
      label: columns.coordinating,
      cell: (row) => <Assigned assigned={row.coordinating} isShort />,
      isHidden: true,
      width: '16%',
    },
    {
      id: 'expectedResult',
      label: columns.expectedResult,
      cell: (row) => <span lang="vi">{row.expectedResult}</span>,
      isHidden: true,
      width: '14%',
    },
    {
      id: 'timeText',
      label: columns.timeText,
      cell: (row) => <span lang="vi">{row.timeText}</span>,
      isHidden: true,
      width: '96px',
    },
    {
      id: 'figures',
      label: words.board.done(year),
      cell: (row) => <TaskFigures row={row} />,
      width: '17%',
    },
    {
      id: 'months',
      label: words.board.months(last),
      cell: (row) => <MonthBars months={row.months} last={last} />,
      isNotExported: true,
      width: '116px',
    },
    {
      id: 'records',
      label: columns.records,
      cell: (row) => (row.isRestricted ? '' : new Intl.NumberFormat(language).format(row.records)),
      isSortable: true,
      isHidden: true,
      align: 'right',
      width: '84px',
    },
    {
      id: 'lastOn',
      label: columns.lastOn,
      cell: (row) => row.lastOn && dateText(row.lastOn),
      isSortable: true,
      isHidden: true,
      width: '104px',
    },
    {
      id: 'taskStatus',
      label: columns.taskStatus,
      cell: (row) => <StatusChip standing={row} />,
      isSortable: true,
      width: '176px',
    },
    {
      id: 'dueOn',
      label: columns.dueOn,
      cell: (row) => <DueOn row={row} />,
      isSortable: true,
      align: 'right',
      width: '76px',
    },
  ]
}
