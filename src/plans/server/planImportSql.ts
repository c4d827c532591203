// Plans being entered: what was opened, line by line, and whom a plan may name.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { FileTable } from '../../platform/tables/table.ts'
import type { NameableAgency } from '../planImport/namedAgencies.ts'
import type { PlanFacts, PlanLine } from '../planImport/planLine.ts'
import type { PlanImportRow } from '../planImportContract.ts'

export type OpenedFacts = Partial<PlanFacts> & { readonly issuerAgencyId?: string; readonly territoryId?: string }

export interface OpenedPlan {
  readonly id: string
  readonly planImportKind: PlanImportRow['planImportKind']
  readonly fileId: string | null
  readonly fileName: string
  readonly tableFormat: FileTable['tableFormat'] | null
  readonly encoding: string | null
  readonly copiedPlanId: string | null
  readonly facts: OpenedFacts
  readonly lines: readonly PlanLine[]
}

export async function insertPlanImport(
  tx: Transaction,
  opened: OpenedPlan,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await sql`
    insert into plans.plan_imports (plan_import_id, plan_import_kind, file_id, file_name, table_format, encoding,
      copied_plan_id, plan_facts, lines, plan_import_status, opened_by, opened_at)
    values (${opened.id}::uuid, ${opened.planImportKind}, ${opened.fileId}::uuid, ${opened.fileName}, ${opened.tableFormat},
      ${opened.encoding}, ${opened.copiedPlanId}::uuid, ${JSON.stringify(opened.facts)}::jsonb,
      ${JSON.stringify(opened.lines)}::jsonb, 'open', ${by}::uuid, ${at}::timestamptz)`.execute(tx)
}

type Instants = 'openedAt' | 'writtenAt' | 'undoneAt'
type SelectedRow = Omit<PlanImportRow, Instants> &
  Record<'openedAt', Date> &
  Record<'writtenAt' | 'undoneAt', Date | null>

const rowColumns = sql`
  record.plan_import_id as id, record.plan_import_kind as "planImportKind", record.file_name as "fileName",
  record.table_format as "tableFormat", record.encoding, record.plan_import_status as "planImportStatus",
  jsonb_array_length(record.lines) as "lineCount", plan.code as "planCode", record.task_count as "taskCount",
  record.correction_count as "correctionCount", coalesce(account.person_name, '') as "openedBy",
  record.opened_at as "openedAt", record.written_at as "writtenAt", record.undone_at as "undoneAt"`
const rowTables = sql`
  plans.plan_imports record
  left join plans.plans plan on plan.plan_id = record.plan_id
  left join published.accounts account on account.account_id = record.opened_by`

const rowOf = ({ openedAt, writtenAt, undoneAt, ...row }: SelectedRow): PlanImportRow => ({
  ...row,
  openedAt: openedAt.toISOString(),
  writtenAt: writtenAt?.toISOString() ?? null,
  undoneAt: undoneAt?.toISOString() ?? null,
})

/** The newest first. */
export async function selectPlanImports(tx: Transaction): Promise<PlanImportRow[]> {
  const { rows } = await sql<SelectedRow>`
    select ${rowColumns} from ${rowTables} order by record.opened_at desc, record.plan_import_id`.execute(tx)
  return rows.map(rowOf)
}

export interface StoredPlanImport {
  readonly row: PlanImportRow
  readonly planId: string | null
  readonly facts: OpenedFacts
  readonly lines: PlanLine[]
}

/** Undefined when there is none. `forUpdate`: until the end of the transaction nobody else writes it. */
export async function selectPlanImport(
  tx: Transaction,
  planImportId: string,
  { forUpdate = false } = {},
): Promise<StoredPlanImport | undefined> {
  if (forUpdate)
    await sql`select from plans.plan_imports where plan_import_id = ${planImportId}::uuid for update`.execute(tx)
  const { rows } = await sql<SelectedRow & Pick<StoredPlanImport, 'planId' | 'facts' | 'lines'>>`
    select ${rowColumns}, record.plan_id as "planId", record.plan_facts as facts, record.lines
    from ${rowTables} where record.plan_import_id = ${planImportId}::uuid`.execute(tx)
  const [found] = rows
  if (!found) return undefined
  const { planId, facts, lines, ...row } = found
  return { row: rowOf(row), planId, facts, lines }
}

/** Every version of every agency, as a plan may name it. */
export async function selectNameableAgencies(tx: Transaction): Promise<NameableAgency[]> {
  const { rows } = await sql<NameableAgency>`
    select agency_id as id, name, coalesce(short_name, name) as "shortName", agency_kind as "agencyKind",
      territory_id as "territoryId", valid_from::text as "validFrom", valid_to::text as "validTo"
    from published.agencies order by valid_from, agency_id`.execute(tx)
  return rows
}

/** Whether the issuer has a plan of this number and symbol in the year of the day. */
export async function isPlanCodeTaken(
  tx: Transaction,
  { code, issuerAgencyId, issuedOn }: { code: string; issuerAgencyId: string; issuedOn: string },
): Promise<boolean> {
  const { rows } = await sql`
    select from plans.plans
    where lower(code) = lower(${code}) and issuer_agency_id = ${issuerAgencyId}::uuid
      and issued_year = extract(year from ${issuedOn}::date)`.execute(tx)
  return rows.length > 0
}

/** The tasks of a plan as lines to be copied, whom they name today among them. */
export async function selectCopiedLines(tx: Transaction, planId: string, on: string): Promise<PlanLine[]> {
  const units = (role: 'lead' | 'coordinating') => sql`
    coalesce((select jsonb_agg(jsonb_build_object('namedAs', each.named_as, 'agencyIds', each.ids) order by each.sort)
      from (select part.named_as, min(part.sort) as sort,
          coalesce(jsonb_agg(part.agency_id order by part.sort, part.agency_id) filter (where part.agency_id is not null
            and agency.valid_from <= ${on}::date and (agency.valid_to is null or ${on}::date < agency.valid_to)), '[]') as ids
        from plans.task_assignments part left join published.agencies agency on agency.agency_id = part.agency_id
        where part.task_id = task.task_id and part.assignment_role = ${role} and part.ended_by is null
        group by part.named_as) each), '[]')`
  const { rows } = await sql<{
    groupNumber: number
    groupTitle: string
    taskId: string
    title: string
    expectedResult: string
    timeText: string
    lead: { namedAs: string; agencyIds: string[] }[]
    coordinating: { namedAs: string; agencyIds: string[] }[]
  }>`
    select part.group_number as "groupNumber", part.title as "groupTitle", task.task_id as "taskId", task.title,
      task.expected_result as "expectedResult", task.time_text as "timeText",
      ${units('lead')} as lead, ${units('coordinating')} as coordinating
    from plans.tasks task join plans.task_groups part using (task_group_id)
    where part.plan_id = ${planId}::uuid order by task.sort`.execute(tx)
  const lines: PlanLine[] = []
  for (const { groupNumber, groupTitle, taskId, lead, coordinating, ...task } of rows) {
    const isFirst = lines.every(({ lineKind, code }) => lineKind !== 'group' || code !== String(groupNumber))
    const blank = { lead: '', coordinating: '', expectedResult: '', timeText: '', cellFaults: [] }
    if (isFirst)
      lines.push({
        rowNumber: lines.length + 1,
        lineKind: 'group',
        code: String(groupNumber),
        title: groupTitle,
        ...blank,
      })
    const text = (units: typeof lead) => units.map(({ namedAs }) => namedAs).join('; ')
    lines.push({
      ...task,
      rowNumber: lines.length + 1,
      lineKind: 'task',
      // It is numbered anew where it stands.
      code: '',
      lead: text(lead),
      coordinating: text(coordinating),
      cellFaults: [],
      known: { lead, coordinating },
      copiedTaskId: taskId,
    })
  }
  return lines
}
