import { Button, Skeleton, useMatches } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import type { OutputOf, ReadContract } from '../contract.ts'
import { numberText } from '../format.ts'
import { platformWords } from '../words/platformWords.ts'
import { EmptyState } from './EmptyState.tsx'
import { useKey } from './keys.ts'
import { lastList } from './lastList.ts'
import type { Column, Filter } from './list/column.ts'
import { FilterMenu, filterText } from './list/FilterMenu.tsx'
import { GuardedExport } from './list/GuardedExport.tsx'
import { ListCards } from './list/ListCards.tsx'
import { ListPages } from './list/ListPages.tsx'
import { ListTable } from './list/ListTable.tsx'
import { ColumnMenu, ExportMenu, LinkButton } from './list/ListTools.tsx'
import classes from './list/list.module.css'
import { SavedViews } from './list/SavedViews.tsx'
import { SearchBox } from './list/SearchBox.tsx'
import { useChosenColumns } from './list/useChosenColumns.ts'
import { type ListAnswer, listInput, useServerList } from './list/useListAnswer.ts'
import { type ListState, useListState } from './list/useListState.ts'
import { useIsLate } from './PageSkeleton.tsx'
import { ProblemNote } from './ProblemNote.tsx'
import { useLanguage, useWords } from './useWords.ts'

interface ListProps<Row> {
  /** What the list holds, for readers aloud: `Các buổi tuyên truyền`. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  /** Where a row leads. */
  readonly rowTo?: (row: Row) => string
  readonly filters?: readonly Filter[]
  /** The first order: `heldOn`, or `-heldOn` downwards. */
  readonly firstSort?: string
  /** When nothing was ever entered: why, and the first action. */
  readonly empty?: { readonly title: string; readonly why?: ReactNode; readonly action?: ReactNode }
  /** Key of the row whose panel is open. */
  readonly chosen?: string | undefined
  /** The list holds personal data: an export asks for its reason. */
  readonly isGuarded?: boolean
  /** Beside the search: views of the page. */
  readonly tools?: ReactNode
}

const noFilters: readonly Filter[] = []

/** A list that the server searches, sorts, filters and pages; exported with the same input. */
export function DataList<Contract extends ReadContract>({
  contract,
  input = {},
  ...props
}: ListProps<RowOf<Contract>> & { readonly contract: Contract; readonly input?: object }) {
  const filters = props.filters ?? noFilters
  const state = useListState(filters, props.firstSort)
  const answer = useServerList<RowOf<Contract>>(contract, state, filters, input)
  return (
    <List {...props} name={contract.name} state={state} answer={answer} exported={listInput(state, filters, input)} />
  )
}

export type RowOf<Contract extends ReadContract> = OutputOf<Contract> extends { rows: (infer Row)[] } ? Row : never

interface AnsweredProps<Row> extends ListProps<Row> {
  readonly name: string
  readonly state: ListState
  readonly answer: ListAnswer<Row>
  readonly exported?: object
}

function List<Row>({ name, state, answer, exported, tools, ...props }: AnsweredProps<Row>) {
  const words = useWords(platformWords).list
  const language = useLanguage()
  const frame = useRef<HTMLDivElement>(null)
  const { shown, chosen, choose } = useChosenColumns(name, props.columns, state)
  const ids = shown.map((column) => column.id)
  const exportIds = shown.filter((column) => !column.isNotExported).map((column) => column.id)
  const move = (step: number) => {
    const links = [...(frame.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLElement)
    links[at === -1 ? (step > 0 ? 0 : links.length - 1) : at + step]?.focus()
  }
  const { rowTo } = props
  useEffect(() => {
    if (rowTo) lastList.set(answer.rows.map((row) => rowTo(row).split('?')[0] ?? ''))
  }, [answer.rows, rowTo])
  useKey('KeyJ', () => move(1))
  useKey('KeyK', () => move(-1))
  return (
    <section aria-label={props.label}>
      <search className={`${classes.tools} not-on-paper`}>
        <SearchBox state={state} />
        <FilterMenu filters={props.filters ?? noFilters} state={state} />
        {tools}
        <span className={classes.spring} />
        <span className={classes.count} role="status">
          {answer.isFirst ? words.refreshing : words.total(numberText(answer.total, language))}
        </span>
        <span className={classes.office}>
          <SavedViews name={name} />
        </span>
        <LinkButton columns={ids} />
        <span className={classes.office}>
          <ColumnMenu columns={props.columns} chosen={chosen} choose={choose} />
        </span>
        {exported && !props.isGuarded && <ExportMenu read={name} input={exported} columns={exportIds} />}
        {exported && props.isGuarded && <GuardedExport read={name} input={exported} columns={exportIds} />}
      </search>
      <ProblemNote problem={answer.problem} onRetry={answer.retry} />
      <div ref={frame} className={classes.frame}>
        <div className={classes.line} data-on={answer.isRefreshing || undefined} aria-hidden />
        <Rows {...props} columns={shown} state={state} answer={answer} />
      </div>
      <ListPages state={state} total={answer.total} />
    </section>
  )
}

function Rows<Row>({ answer, state, ...props }: Omit<AnsweredProps<Row>, 'name'>) {
  const words = useWords(platformWords).list
  const isLate = useIsLate(400)
  const isPhone = useMatches({ base: true, sm: false }, { getInitialValueInEffect: false })
  const filters = props.filters ?? noFilters
  if (answer.isFirst) return isLate ? <RowSkeletons /> : <div style={{ minHeight: 320 }} />
  if (answer.rows.length === 0) {
    if (answer.problem) return null
    const set = filters.filter(({ name }) => state.filters[name])
    const said = [...set.map((filter) => filterText(filter, state.filters[filter.name] ?? '')), state.search].filter(
      Boolean,
    )
    return said.length > 0 ? (
      <EmptyState
        kind="nothingMatches"
        title={words.nothingMatches}
        why={`${words.activeFilters(said.join(', '))}${state.search ? ` ${words.withMarks}` : ''}`}
        action={
          <Button variant="default" onClick={state.clear}>
            {words.clear}
          </Button>
        }
      />
    ) : (
      <EmptyState
        kind="nothingYet"
        title={props.empty?.title ?? words.nothingYet}
        why={props.empty?.why}
        action={props.empty?.action}
      />
    )
  }
  const rows = { ...props, state, rows: answer.rows, isStale: answer.isRefreshing }
  return isPhone ? <ListCards {...rows} /> : <ListTable {...rows} />
}

function RowSkeletons() {
  return (
    <div style={{ padding: '12px 18px' }}>
      {Array.from({ length: 10 }, (_, row) => `row ${row}`).map((key) => (
        <Skeleton key={key} height={20} my={8} />
      ))}
    </div>
  )
}
