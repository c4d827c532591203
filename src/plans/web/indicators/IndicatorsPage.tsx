// What the tasks are measured by: each indicator with the records it counts, from which day, on which basis.
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { dateText } from '../../../platform/format.ts'
import { useAsOf } from '../../../platform/web/asOf.ts'
import { DataList, type RowOf } from '../../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../../platform/web/list/column.ts'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import type { Language } from '../../../platform/words.ts'
import { readPlanTasks } from '../../contract.ts'
import { condition } from '../../countingRule.ts'
import { addIndicator, listIndicators } from '../../indicatorContract.ts'
import { evidenceMapWords, kindName, quantityName } from '../../map/words.ts'
import type { TaskWords } from '../../taskWords.ts'
import { unitOfMeasureName } from '../../unitOfMeasureWords.ts'
import type { PlansWords } from '../../words.ts'
import { useTaskWords } from '../useTaskWords.ts'

type Row = RowOf<typeof listIndicators>

export default function IndicatorsPage() {
  const { words, language, number } = useTaskWords()
  const { date } = useAsOf()
  const mayI = useMayI()
  const tasks = useRead(readPlanTasks, {}, { staleMs: 300_000 }).data
  const count = useRead(listIndicators, { asOf: date, pageSize: 1 }).data?.total
  const columns = useMemo(() => columnsOf(words, language), [words, language])
  const filters: readonly Filter[] = useMemo(
    () => [
      {
        name: 'taskId',
        label: words.indicators.task,
        options: (tasks?.groups ?? []).flatMap((group) =>
          group.tasks.map(({ taskId, code, title }) => ({ value: taskId, label: `${code} ${title}` })),
        ),
      },
      { kind: 'yes', name: 'isHistory', label: words.indicators.old },
    ],
    [words, tasks],
  )
  const input = useMemo(() => ({ asOf: date }), [date])
  return (
    <Page>
      <PageHead
        title={words.indicators.title}
        crumbs={[{ label: words.navigation.administration }]}
        sentence={count === undefined ? undefined : words.indicators.sentence(number(count))}
        actions={
          mayI(addIndicator) && (
            <Button component={PageLink} to="/quan-tri/chi-so/them" leftSection={<IconPlus size={16} stroke={1.75} />}>
              {words.indicators.add}
            </Button>
          )
        }
      />
      <DataList
        contract={listIndicators}
        input={input}
        label={words.indicators.title}
        columns={columns}
        filters={filters}
        rowKey={(row) => `${row.indicatorId} ${row.validFrom}`}
        rowTo={(row) => `/quan-tri/chi-so/${row.indicatorId}`}
        firstSort="taskCode"
      />
    </Page>
  )
}

function columnsOf(words: PlansWords & TaskWords, language: Language): readonly Column<Row>[] {
  const text = words.indicators
  const names = evidenceMapWords[language]
  return [
    {
      id: 'name',
      label: text.name,
      cell: (row) => (
        <span lang="vi">
          {row.name} {row.isRestricted && <StateChip state="restricted">{text.restrictedChip}</StateChip>}
        </span>
      ),
      isSortable: true,
    },
    { id: 'taskCode', label: text.task, cell: (row) => row.taskCode, isSortable: true, width: '92px' },
    {
      id: 'unitOfMeasure',
      label: text.unitOfMeasure,
      cell: (row) => unitOfMeasureName(row.unitOfMeasure, language),
      isSortable: true,
      width: '116px',
    },
    {
      id: 'evidenceKinds',
      label: text.kinds,
      cell: (row) => row.evidenceKinds.map((kind) => kindName(names, kind)).join(', '),
      width: '18%',
    },
    {
      id: 'quantity',
      label: text.quantity,
      cell: (row) => quantityName(names, row.quantity, row.name),
      isSortable: true,
      width: '16%',
    },
    {
      id: 'filter',
      label: text.filter,
      cell: (row) =>
        Object.entries(row.filter)
          .flatMap(([attribute, values]) => condition(attribute, values, language))
          .join('; ') || text.everything,
      width: '22%',
    },
    {
      id: 'validFrom',
      label: text.validFrom,
      cell: (row) => dateText(row.validFrom),
      isSortable: true,
      width: '108px',
    },
    {
      id: 'validTo',
      label: text.validTo,
      cell: (row) => row.validTo && dateText(row.validTo),
      isSortable: true,
      isHidden: true,
      width: '108px',
    },
    { id: 'changedBy', label: text.changedBy, cell: (row) => row.changedBy, isHidden: true, width: '150px' },
  ]
}
