// All SQL of the working calendar.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { CalendarDayRow } from '../calendarContract.ts'
import type { CalendarDayFacts, CalendarDayKind } from '../calendarDay.ts'
import type { GivenCalendarRow } from '../calendarFile.ts'

interface Recording {
  readonly by: string
  readonly at: Date
  readonly importId?: string
}

export async function insertCalendarDay(
  tx: Transaction,
  id: string,
  day: CalendarDayFacts,
  { by, at, importId }: Recording,
) {
  await sql`
    insert into law.calendar_days (calendar_day_id, day_on, calendar_day_kind, name, instrument, clause, is_verified,
      calendar_import_id, recorded_by, recorded_at)
    values (${id}::uuid, ${day.dayOn}::date, ${day.calendarDayKind}, ${day.name}, ${day.instrument}, ${day.clause},
      ${day.isVerified}::boolean, ${importId ?? null}::uuid, ${by}::uuid, ${at}::timestamptz)
    on conflict do nothing`.execute(tx)
}

export async function hasCalendarDays(tx: Transaction): Promise<boolean> {
  const { rows } = await sql`select from law.calendar_days limit 1`.execute(tx)
  return rows.length > 0
}

export async function selectStandingDays(
  tx: Transaction,
): Promise<{ dayOn: string; calendarDayKind: CalendarDayKind }[]> {
  const { rows } = await sql<{ dayOn: string; calendarDayKind: CalendarDayKind }>`
    select day_on::text as "dayOn", calendar_day_kind as "calendarDayKind" from published.calendar_days`.execute(tx)
  return rows
}

type StoredDay = Omit<CalendarDayRow, 'recordedAt' | 'withdrawnAt'> & { recordedAt: Date; withdrawnAt: Date | null }

/** Every row, the withdrawn too, in order of the day. */
export async function selectCalendarDays(tx: Transaction, year?: number): Promise<CalendarDayRow[]> {
  const { rows } = await sql<StoredDay>`
    select d.calendar_day_id as id, d.day_on::text as "dayOn", d.calendar_day_kind as "calendarDayKind", d.name,
      d.instrument, d.clause, d.is_verified as "isVerified", d.recorded_at as "recordedAt", a.person_name as "recordedBy",
      d.withdrawn_at as "withdrawnAt", d.withdrawn_reason as "withdrawnReason"
    from law.calendar_days d join published.accounts a on a.account_id = d.recorded_by
    where ${year ?? null}::int is null or extract(year from d.day_on) = ${year ?? null}::int
    order by d.day_on, d.recorded_at`.execute(tx)
  return rows.map((row) => ({
    ...row,
    recordedAt: row.recordedAt.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  }))
}

/** Answers whether a standing day was withdrawn. */
export async function withdrawCalendarDay(
  tx: Transaction,
  calendarDayId: string,
  { by, at, reason }: { readonly by: string; readonly at: Date; readonly reason: string },
): Promise<boolean> {
  const { rows } = await sql`
    update law.calendar_days set withdrawn_by = ${by}::uuid, withdrawn_at = ${at}::timestamptz, withdrawn_reason = ${reason}
    where calendar_day_id = ${calendarDayId}::uuid and withdrawn_at is null returning calendar_day_id`.execute(tx)
  return rows.length > 0
}

export async function withdrawImportedDays(
  tx: Transaction,
  importId: string,
  { by, at, reason }: { readonly by: string; readonly at: Date; readonly reason: string },
) {
  await sql`
    update law.calendar_days set withdrawn_by = ${by}::uuid, withdrawn_at = ${at}::timestamptz, withdrawn_reason = ${reason}
    where calendar_import_id = ${importId}::uuid and withdrawn_at is null`.execute(tx)
}

interface CalendarImport {
  readonly fileName: string
  readonly fileRows: GivenCalendarRow[]
  readonly openedAt: Date
  readonly openedBy: string
  readonly writtenAt: Date | null
  readonly undoneAt: Date | null
}

export async function insertCalendarImport(
  tx: Transaction,
  id: string,
  { fileName, rows, by, at }: { fileName: string; rows: readonly GivenCalendarRow[]; by: string; at: Date },
) {
  await sql`
    insert into law.calendar_imports (calendar_import_id, file_name, file_rows, opened_by, opened_at)
    values (${id}::uuid, ${fileName}, ${JSON.stringify(rows)}::jsonb, ${by}::uuid, ${at}::timestamptz)`.execute(tx)
}

export async function selectCalendarImport(
  tx: Transaction,
  id: string,
  { forWriting = false } = {},
): Promise<CalendarImport | undefined> {
  const { rows } = await sql<CalendarImport>`
    select i.file_name as "fileName", i.file_rows as "fileRows", i.opened_at as "openedAt", a.person_name as "openedBy",
      i.written_at as "writtenAt", i.undone_at as "undoneAt"
    from law.calendar_imports i join published.accounts a on a.account_id = i.opened_by
    where i.calendar_import_id = ${id}::uuid ${forWriting ? sql`for update of i` : sql``}`.execute(tx)
  return rows[0]
}

export async function markCalendarImport(tx: Transaction, id: string, what: 'written' | 'undone', at: Date) {
  await sql`
    update law.calendar_imports set ${sql.ref(`${what}_at`)} = ${at}::timestamptz
    where calendar_import_id = ${id}::uuid`.execute(tx)
}
