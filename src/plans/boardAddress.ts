// The task board in an address: year, filters, view, order. A link opens the same board for another person.
import { type TaskStatus, taskStatuses } from './taskStatus.ts'

const boardViews = ['list', 'byAgency'] as const
export type BoardView = (typeof boardViews)[number]

export interface BoardFilter {
  readonly plan?: string
  readonly year?: number
  readonly territoryId?: string
  readonly agencyId?: string
  readonly group?: number
  readonly statuses?: readonly TaskStatus[]
  readonly search?: string
  readonly sort?: string
  readonly direction?: 'asc' | 'desc'
}

export interface BoardAddress {
  readonly filter: BoardFilter
  readonly view: BoardView
  /** Only tasks of which a part waits for a successor: chosen on the screen, of the rows that came. */
  readonly isWaitingOnly: boolean
}

/** Filter → its key in the address. */
export const boardKeys = {
  plan: 'ke-hoach',
  year: 'nam',
  territoryId: 'don-vi',
  agencyId: 'co-quan',
  group: 'nhom',
  statuses: 'tinh-trang',
  search: 'tim',
  sort: 'xep',
  view: 'xem',
  waiting: 'cho',
} as const

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What the address says; what is unknown or misspelt in it is passed over. */
export function boardAddressOf(given: Readonly<Record<string, string>>): BoardAddress {
  const text = (key: string) => given[key]?.trim() || undefined
  const id = (key: string) => (uuid.test(given[key] ?? '') ? given[key] : undefined)
  const whole = (key: string, least: number, most: number) => {
    const number = /^\d{1,4}$/.test(given[key] ?? '') ? Number(given[key]) : 0
    return number >= least && number <= most ? number : undefined
  }
  const statuses = taskStatuses.filter((status) => given[boardKeys.statuses]?.split('.').includes(status))
  const sort = text(boardKeys.sort)
  const filter = {
    plan: text(boardKeys.plan)?.slice(0, 60),
    year: whole(boardKeys.year, 2020, 2100),
    territoryId: id(boardKeys.territoryId),
    agencyId: id(boardKeys.agencyId),
    group: whole(boardKeys.group, 1, 99),
    statuses: statuses.length > 0 ? statuses : undefined,
    search: text(boardKeys.search)?.slice(0, 200),
    sort: sort?.replace(/^-/, ''),
    direction: sort ? (sort.startsWith('-') ? ('desc' as const) : ('asc' as const)) : undefined,
  }
  const known = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
  return {
    filter: known as BoardFilter,
    view: given[boardKeys.view] === 'co-quan' ? 'byAgency' : 'list',
    isWaitingOnly: given[boardKeys.waiting] === '1',
  }
}
