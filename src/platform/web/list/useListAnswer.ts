import type { ReadContract } from '../../contract.ts'
import type { ProblemError } from '../problemError.ts'
import { useRead } from '../useRead.ts'
import type { Filter } from './column.ts'
import type { ListState } from './useListState.ts'

export interface ListAnswer<Row> {
  readonly rows: readonly Row[]
  readonly total: number
  readonly isFirst: boolean
  readonly isRefreshing: boolean
  readonly problem: ProblemError | null
  retry(): void
}

/** The input of a list read: the page's own, and what the list's state adds. */
export function listInput(state: ListState, filters: readonly Filter[], input: object): Record<string, unknown> {
  const set = filters.flatMap((filter) => {
    const value = state.filters[filter.name]
    return value ? [[filter.name, inputValue(filter, value)]] : []
  })
  return {
    ...input,
    ...Object.fromEntries(set),
    ...(state.search.trim() ? { search: state.search.trim() } : {}),
    ...(state.sort ? { sort: state.sort, direction: state.direction } : {}),
  }
}

function inputValue(filter: Filter, value: string): unknown {
  if (filter.kind === 'yes') return true
  if (filter.kind === 'date') return value
  if (filter.isNumber) return Number(value)
  return filter.isMany ? [value] : value
}

/** One page from the server. */
export function useServerList<Row>(
  contract: ReadContract,
  state: ListState,
  filters: readonly Filter[],
  input: object,
): ListAnswer<Row> {
  const asked = { ...listInput(state, filters, input), page: state.page, pageSize: state.pageSize }
  const { data, error, isPending, isFetching, refetch } = useRead(contract, asked as never)
  const answer = data as { rows: Row[]; total: number } | undefined
  return {
    rows: answer?.rows ?? [],
    total: answer?.total ?? 0,
    isFirst: isPending,
    isRefreshing: isFetching,
    problem: error,
    retry: () => void refetch(),
  }
}
