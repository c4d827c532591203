// The tasks by who leads them today: what waits for a successor first, then the agencies with most of it late.
import type { TaskRow } from '../../taskShapes.ts'

export interface AgencyTasks {
  /** Null: the plan names no agency of its own for these. */
  readonly agencyId: string | null
  readonly name: string | null
  /** The agency has ended and nobody has taken these over. */
  readonly isWaiting: boolean
  readonly rows: readonly TaskRow[]
  readonly late: number
}

export function byAgency(rows: readonly TaskRow[]): readonly AgencyTasks[] {
  const found = new Map<
    string,
    { agencyId: string | null; name: string | null; isWaiting: boolean; rows: Set<TaskRow> }
  >()
  const add = (row: TaskRow, agencyId: string | null, name: string | null, isWaiting: boolean) => {
    const key = `${agencyId} ${isWaiting}`
    const own = found.get(key) ?? { agencyId, name, isWaiting, rows: new Set() }
    own.rows.add(row)
    found.set(key, own)
  }
  for (const row of rows)
    for (const { agencies, waiting } of row.leads) {
      for (const { agencyId, name } of waiting) add(row, agencyId, name, true)
      for (const { agencyId, name } of agencies) add(row, agencyId, name, false)
      if (agencies.length + waiting.length === 0) add(row, null, null, false)
    }
  return [...found.values()]
    .map((each) => {
      const own = [...each.rows]
      return { ...each, rows: own, late: own.filter(({ taskStatus }) => taskStatus === 'late').length }
    })
    .sort(
      (a, b) =>
        Number(b.isWaiting) - Number(a.isWaiting) ||
        Number(a.agencyId === null) - Number(b.agencyId === null) ||
        b.late - a.late ||
        (a.name ?? '').localeCompare(b.name ?? '', 'vi'),
    )
}
