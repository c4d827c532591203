// All units and their papers of a year: what came, what is late, what nobody has begun.
import { Button, Group, NativeSelect } from '@mantine/core'
import { IconCalendarDue, IconPencil } from '@tabler/icons-react'
import { reportingYearOf } from '../../plans/reportingPeriod.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { dateText, numberText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { Language } from '../../platform/words.ts'
import { draftPlan, draftReview, setUnitPaperDeadline } from '../contract.ts'
import { paperAddress, writingAddress } from '../paperAddress.ts'
import { listUnitPapers, type UnitPaperListRow } from '../questions.ts'
import { type UnitPaperKind, unitPaperStates } from '../unitPaper.ts'
import { type UnitPlansWords, unitPlansWords } from '../words.ts'
import { DueDatePanel } from './DueDatePanel.tsx'
import { PaperStateChip } from './PaperStateChip.tsx'

speakProblemsOf(unitPlansWords)

const kindsOf = { unitPlans: ['unitPlan'], reviews: ['interim', 'final'] } as const

export function PaperList({ of }: { readonly of: 'unitPlans' | 'reviews' }) {
  const words = useWords(unitPlansWords)
  const language = useLanguage()
  const { year, asOf, choose, panel, open } = useListChoice()
  const kinds = [...kindsOf[of]]
  const input = { kinds, year, ...asOf }
  const { data } = useRead(listUnitPapers, { ...input, pageSize: 1 })
  const title = words.list[of]
  return (
    <Page
      beside={
        panel === 'han' && data ? (
          <DueDatePanel kinds={kinds} answer={data} onClose={() => open(undefined)} />
        ) : undefined
      }
    >
      <PageHead
        title={title}
        sentence={data && <Summary answer={data} />}
        actions={<Actions of={of} year={year} onSetDue={() => open('han')} />}
      />
      <DataList
        contract={listUnitPapers}
        input={input}
        label={title}
        columns={columnsOf(of, words, language)}
        filters={filtersOf(words)}
        rowKey={(row) => row.key}
        rowTo={(row) => addressOf(row, year, data?.plan.planId)}
        firstSort="agencyName"
        tools={<YearChoice year={year} choose={choose} words={words} />}
        empty={{ title: words.list.none, why: words.list.noneWhy }}
      />
    </Page>
  )
}

function useListChoice() {
  const { date, isReadOnly } = useAsOf()
  const [search, change] = useSearch()
  const asked = Number(search.nam)
  const year = Number.isInteger(asked) && asked >= 2020 && asked <= 2100 ? asked : reportingYearOf(date)
  return {
    year,
    asOf: isReadOnly ? { asOf: date } : {},
    choose: (next: string) => change({ nam: next }, { step: true }),
    panel: search.lam,
    open: (lam: string | undefined) => change({ lam }, { step: true }),
  }
}

const addressOf = (row: UnitPaperListRow, year: number, planId: string | undefined) =>
  row.unitPaperId && row.isOpen
    ? paperAddress(row.unitPaperKind, row.unitPaperId)
    : writingAddress(row.unitPaperKind, { ...(planId ? { planId } : {}), ...row, year })

/** `18 bản phải gửi: 1 đã nhận, 2 đã gửi, 15 chưa gửi, 15 quá hạn. Hạn 31/01/2026` */
function Summary({ answer }: { readonly answer: OutputOf<typeof listUnitPapers> }) {
  const words = useWords(unitPlansWords)
  const language = useLanguage()
  const { counts } = answer
  const all = unitPaperStates.reduce((sum, state) => sum + counts[state], 0)
  const count = (number: number) => numberText(number, language)
  const parts = [
    ...[...unitPaperStates]
      .reverse()
      .filter((state) => counts[state] > 0)
      .map((state) => words.list.count(count(counts[state]), words.unitPaperState[state].toLocaleLowerCase(language))),
    ...(counts.late > 0 ? [words.list.lateCount(count(counts.late))] : []),
  ]
  return all === 0 ? null : words.list.sentence(count(all), parts.join(', '))
}

function Actions({
  of,
  year,
  onSetDue,
}: {
  readonly of: string
  readonly year: number
  readonly onSetDue: () => void
}) {
  const words = useWords(unitPlansWords)
  const mayI = useMayI()
  const pencil = <IconPencil size={16} stroke={1.75} />
  const write = (kind: UnitPaperKind, label: string, variant: 'filled' | 'default') => (
    <Button component={PageLink} to={writingAddress(kind, { year })} leftSection={pencil} variant={variant}>
      {label}
    </Button>
  )
  // The station answers and sets dates; it owes no paper to itself.
  if (mayI(setUnitPaperDeadline))
    return (
      <Button variant="default" leftSection={<IconCalendarDue size={16} stroke={1.75} />} onClick={onSetDue}>
        {words.due.set}
      </Button>
    )
  if (of === 'unitPlans') return mayI(draftPlan) ? write('unitPlan', words.list.writePlan, 'filled') : null
  if (!mayI(draftReview)) return null
  return (
    <>
      {write('interim', words.list.writeInterim, 'default')}
      {write('final', words.list.writeFinal, 'filled')}
    </>
  )
}

function YearChoice(props: {
  readonly year: number
  readonly choose: (year: string) => void
  readonly words: UnitPlansWords
}) {
  const { year, choose, words } = props
  const { date } = useAsOf()
  const last = Math.max(reportingYearOf(date) + 1, year)
  const years = Array.from({ length: Math.max(1, last - 2024) }, (_, index) => last - index)
  return (
    <NativeSelect
      aria-label={words.list.year}
      value={String(year)}
      onChange={(event) => choose(event.currentTarget.value)}
      data={years.map((each) => ({ value: String(each), label: words.list.yearOf(each) }))}
    />
  )
}

function columnsOf(
  of: 'unitPlans' | 'reviews',
  words: UnitPlansWords,
  language: Language,
): readonly Column<UnitPaperListRow>[] {
  const { columns } = words
  const date = (day: string | null) => (day ? dateText(day) : '')
  const kindOf = (row: UnitPaperListRow) =>
    row.unitPaperKind === 'interim'
      ? words.kindUntil(words.unitPaperKind.interim, dateText(row.coversTo))
      : words.unitPaperKind[row.unitPaperKind]
  const kind: Column<UnitPaperListRow> = {
    id: 'unitPaperKind',
    label: columns.unitPaperKind,
    cell: kindOf,
    isSortable: true,
    width: '180px',
  }
  const ofPlans: readonly Column<UnitPaperListRow>[] = [
    {
      id: 'activities',
      label: columns.activities,
      cell: (row) => (row.activities ? numberText(row.activities, language) : ''),
      isSortable: true,
      align: 'right',
      width: '96px',
    },
    {
      id: 'amountDong',
      label: columns.amountDong,
      cell: (row) => (row.amountDong === null ? '' : numberText(row.amountDong, language)),
      isSortable: true,
      align: 'right',
      width: '130px',
    },
  ]
  return [
    {
      id: 'agencyName',
      label: columns.agencyName,
      cell: (row) => <span lang="vi">{row.agencyName}</span>,
      isSortable: true,
    },
    ...(of === 'reviews' ? [kind] : []),
    {
      id: 'unitPaperState',
      label: columns.unitPaperState,
      cell: (row) => (
        <Group gap={6} wrap="wrap">
          <PaperStateChip state={row.unitPaperState} />
          {row.daysLate !== null && row.submittedOn === null ? (
            <StateChip state="late">{words.late(row.daysLate)}</StateChip>
          ) : null}
        </Group>
      ),
      isSortable: true,
      width: '236px',
    },
    { id: 'dueOn', label: columns.dueOn, cell: (row) => date(row.dueOn), isSortable: true, width: '104px' },
    {
      id: 'submittedOn',
      label: columns.submittedOn,
      cell: (row) => date(row.submittedOn),
      isSortable: true,
      width: '104px',
    },
    {
      id: 'decidedOn',
      label: columns.decidedOn,
      cell: (row) => date(row.decidedOn),
      isSortable: true,
      isHidden: true,
      width: '104px',
    },
    {
      id: 'daysLate',
      label: columns.daysLate,
      cell: (row) => row.daysLate ?? '',
      isSortable: true,
      isHidden: true,
      align: 'right',
      width: '90px',
    },
    { id: 'number', label: columns.number, cell: (row) => row.number, isSortable: true, width: '130px' },
    ...(of === 'unitPlans' ? ofPlans : []),
    { id: 'title', label: columns.title, cell: (row) => row.title, isHidden: true, width: '260px' },
  ]
}

const filtersOf = (words: UnitPlansWords): readonly Filter[] => [
  {
    name: 'states',
    label: words.columns.unitPaperState,
    isMany: true,
    options: unitPaperStates.map((value) => ({ value, label: words.unitPaperState[value] })),
  },
  { kind: 'yes', name: 'isLate', label: words.list.onlyLate },
]
