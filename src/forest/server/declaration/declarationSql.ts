// SQL of what owners declare.
import { type RawBuilder, sql } from 'kysely'
import type { InputOf } from '../../../platform/contract.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'
import {
  byKnown,
  byText,
  labelled,
  type PagedList,
  smallestFirst,
} from '../../../platform/server/database/pagedList.ts'
import type { Language } from '../../../platform/words.ts'
import {
  type ConfirmingSide,
  type DeclarationState,
  declarationDue,
  declarationStateOf,
} from '../../declaration/declaration.ts'
import type {
  confirmForCommune,
  DeclarationRow,
  listDeclarations,
  submitDeclaration,
} from '../../declarationContract.ts'
import { forestWords } from '../../words.ts'
import { unitAround } from '../overlap/groundSql.ts'

interface Writing {
  readonly by: string
  readonly at: Date
}

export async function insertDeclaration(
  tx: Transaction,
  id: string,
  { photoIds = [], ...given }: InputOf<typeof submitDeclaration>,
  { by, at, today, isDemonstration }: Writing & { readonly today: string; readonly isDemonstration: boolean },
): Promise<void> {
  await sql`
    insert into forest.change_declarations (change_declaration_id, plot_id, change_cause, happened_on, declared_on, area_ha,
      description, agency_id, is_demonstration, recorded_by, recorded_at)
    values (${id}::uuid, ${given.plotId}::uuid, ${given.changeCause}, ${given.happenedOn}::date, ${today}::date,
      ${given.areaHa ?? null}::float8, ${given.description}, ${given.agencyId ?? null}::uuid, ${isDemonstration}::boolean,
      ${by}::uuid, ${at}::timestamptz)`.execute(tx)
  await sql`
    insert into forest.declaration_photos (change_declaration_id, file_id)
    select ${id}::uuid, unnest(${[...photoIds]}::uuid[])`.execute(tx)
}

/** False: that side has said so already. */
export async function insertConfirmation(
  tx: Transaction,
  side: ConfirmingSide,
  { changeDeclarationId, isTrue, seenOn, remark }: InputOf<typeof confirmForCommune>,
  { by, at }: Writing,
): Promise<boolean> {
  const { rows } = await sql`
    insert into forest.declaration_confirmations (change_declaration_id, confirming_side, is_true, seen_on, remark, confirmed_by,
      confirmed_at)
    values (${changeDeclarationId}::uuid, ${side}, ${isTrue}::boolean, ${seenOn}::date, ${remark ?? null}, ${by}::uuid,
      ${at}::timestamptz)
    on conflict do nothing returning confirming_side`.execute(tx)
  return rows.length > 0
}

export async function markSettled(
  tx: Transaction,
  id: string,
  { changeId, reason }: { readonly changeId?: string | undefined; readonly reason?: string | undefined },
  { by, at, today }: Writing & { readonly today: string },
): Promise<void> {
  await sql`
    update forest.change_declarations set settled_on = ${today}::date, settled_by = ${by}::uuid, settled_at = ${at}::timestamptz,
      change_id = ${changeId ?? null}::uuid, refusal_reason = ${changeId ? null : (reason ?? null)}
    where change_declaration_id = ${id}::uuid`.execute(tx)
}

/** The plot as it is known now, or as it last was. */
const lastVersion = sql`left join lateral (
  select version.compartment_code, version.subcompartment_code, version.plot_code, version.inner_point
  from forest.plot_versions version where version.plot_id = record.plot_id and version.superseded_at is null
  order by version.valid_from desc limit 1) plot on true`
const isGone = sql`exists (select from published.withdrawn_records gone where gone.record_id = record.change_declaration_id)`
const foundBy = (side: ConfirmingSide) => sql`(select found.is_true from forest.declaration_confirmations found
  where found.change_declaration_id = record.change_declaration_id and found.confirming_side = ${sql.lit(side)})`
const [commune, ranger] = [foundBy('commune'), foundBy('ranger')]
/** The rule `declarationStateOf`. */
const stateIs: Readonly<Record<DeclarationState, RawBuilder<unknown>>> = {
  withdrawn: isGone,
  entered: sql`(not ${isGone} and record.change_id is not null)`,
  refused: sql`(not ${isGone} and record.refusal_reason is not null)`,
  doubted: sql`(not ${isGone} and record.settled_at is null and (${commune} is false or ${ranger} is false))`,
  confirmed: sql`(not ${isGone} and record.settled_at is null and ${commune} is true and ${ranger} is true)`,
  declared: sql`(not ${isGone} and record.settled_at is null and ${commune} is not false and ${ranger} is not false
    and not (${commune} is true and ${ranger} is true))`,
}

export function pagedDeclarations(
  { declarationState, changeCause, territoryId, plotId }: InputOf<typeof listDeclarations>,
  language: Language,
): PagedList {
  const cause = labelled(sql`record.change_cause`, forestWords[language].changeCause)
  const conditions = [
    declarationState ? stateIs[declarationState] : sql`not ${isGone}`,
    ...(changeCause ? [sql`record.change_cause = ${changeCause}`] : []),
    ...(plotId ? [sql`record.plot_id = ${plotId}::uuid`] : []),
    ...(territoryId
      ? [
          sql`exists (select from published.territories within where within.territory_id = ${territoryId}::uuid
            and ST_Covers(within.shape, plot.inner_point))`,
        ]
      : []),
  ]
  return {
    id: sql`record.change_declaration_id`,
    tables: sql`forest.change_declarations record ${lastVersion}`,
    where: sql.join(conditions, sql` and `),
    words: [
      sql`concat_ws('/', plot.compartment_code, plot.subcompartment_code, plot.plot_code)`,
      cause,
      sql`record.description`,
    ],
    sorts: {
      declaredOn: [byKnown(sql`record.declared_on`)],
      happenedOn: [byKnown(sql`record.happened_on`)],
      changeCause: [byText(cause)],
    },
    first: { sort: 'declaredOn', direction: 'desc' },
    ties: [smallestFirst(sql`record.change_declaration_id`)],
  }
}

type StoredRow = Omit<DeclarationRow, 'dueOn' | 'isLate' | 'declarationState'> & {
  readonly isWithdrawn: boolean
  readonly hasChange: boolean
  readonly isRefused: boolean
}

/** The units are those of the day on which it happened. */
export async function selectDeclarationRows(tx: Transaction, ids: readonly string[]): Promise<DeclarationRow[]> {
  const { rows } = await sql<StoredRow>`
    select record.change_declaration_id as id, record.plot_id as "plotId",
      nullif(concat_ws('/', plot.compartment_code, plot.subcompartment_code, plot.plot_code), '') as "codePath",
      unit.id as "territoryId", unit.name as "territoryName", record.change_cause as "changeCause",
      record.happened_on as "happenedOn", record.declared_on as "declaredOn", record.area_ha as "areaHa",
      ${commune} as commune, ${ranger} as ranger, ${isGone} as "isWithdrawn", record.change_id is not null as "hasChange",
      record.refusal_reason is not null as "isRefused", record.is_demonstration as "isDemonstration"
    from forest.change_declarations record ${lastVersion} ${unitAround(sql`plot.inner_point`, sql`record.happened_on`)}
    where record.change_declaration_id = any(${[...ids]}::uuid[])`.execute(tx)
  return rows.map(({ isWithdrawn, hasChange, isRefused, ...row }) => {
    const due = declarationDue(row.happenedOn, row.declaredOn)
    return {
      ...row,
      dueOn: due?.dueOn ?? null,
      isLate: due?.isLate ?? false,
      declarationState: declarationStateOf({ ...row, isWithdrawn, hasChange, isRefused }),
    }
  })
}

export async function selectDeclaration(tx: Transaction, id: string) {
  const { rows } = await sql<{
    agencyId: string | null
    agencyName: string | null
    description: string
    recordedBy: string
    changeId: string | null
    refusalReason: string | null
    photos: readonly string[]
  }>`
    select record.agency_id as "agencyId", agency.name as "agencyName", record.description,
      coalesce(account.person_name, '') as "recordedBy", record.change_id as "changeId", record.refusal_reason as "refusalReason",
      array(select photo.file_id from forest.declaration_photos photo
        where photo.change_declaration_id = record.change_declaration_id order by photo.file_id) as photos
    from forest.change_declarations record
    left join published.agencies agency on agency.agency_id = record.agency_id
    left join published.accounts account on account.account_id = record.recorded_by
    where record.change_declaration_id = ${id}::uuid`.execute(tx)
  return rows[0]
}

export async function selectConfirmations(tx: Transaction, id: string) {
  const { rows } = await sql<{
    confirmingSide: ConfirmingSide
    isTrue: boolean
    seenOn: string
    remark: string | null
    by: string
    at: Date
  }>`
    select found.confirming_side as "confirmingSide", found.is_true as "isTrue", found.seen_on as "seenOn", found.remark,
      coalesce(account.person_name, '') as by, found.confirmed_at as at
    from forest.declaration_confirmations found
    left join published.accounts account on account.account_id = found.confirmed_by
    where found.change_declaration_id = ${id}::uuid order by found.confirmed_at`.execute(tx)
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

/** Changes of a plot from a day on that stand and of which no declaration speaks yet. */
export async function selectChangesOf(tx: Transaction, plotId: string, from: string) {
  const { rows } = await sql<{ id: string; changeCause: DeclarationRow['changeCause']; validFrom: string }>`
    select change.change_id as id, change.change_cause as "changeCause", change.valid_from as "validFrom"
    from forest.changes change join forest.change_plots its on its.change_id = change.change_id
    where its.plot_id = ${plotId}::uuid and change.undone_at is null and change.valid_from >= ${from}::date
      and not exists (select from forest.change_declarations other where other.change_id = change.change_id)
    order by change.valid_from desc, change.change_id`.execute(tx)
  return rows
}

/** For whom a plot is judged: the unit in which it lies on a day. */
export async function selectPlotUnit(tx: Transaction, plotId: string, on: string) {
  const { rows } = await sql<{ territoryId: string | null }>`
    select unit.id as "territoryId"
    from (select ${plotId}::uuid as plot_id) record ${lastVersion} ${unitAround(sql`plot.inner_point`, sql`${on}::date`)}
    where plot.inner_point is not null`.execute(tx)
  return rows[0]
}
