// What the office changed of the shipped roles, in the database.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { ReachChange } from '../permissionMatrix.ts'
import { isoText } from './instantSql.ts'

export interface RoleChangeRow {
  readonly role: string
  readonly permission: string
  readonly reach: ReachChange
  readonly reason: string
  readonly changedAt: string
  readonly changedBy: string
}

export async function insertRoleChange(
  tx: Transaction,
  change: {
    readonly id: string
    readonly role: string
    readonly permission: string
    readonly reach: ReachChange
    readonly reason: string
    readonly accountId: string
    readonly now: Date
  },
): Promise<void> {
  await sql`
    insert into units.role_changes (role_change_id, role, permission, reach, reason, changed_by, changed_at)
    values (${change.id}::uuid, ${change.role}, ${change.permission}, ${change.reach}, ${change.reason},
      ${change.accountId}::uuid, ${change.now}::timestamptz)`.execute(tx)
}

/** Every change, in the order in which they were made. */
export async function selectRoleChanges(tx: Transaction): Promise<RoleChangeRow[]> {
  const { rows } = await sql<RoleChangeRow>`
    select c.role, c.permission, c.reach, c.reason, ${isoText(sql`c.changed_at`)} as "changedAt", a.person_name as "changedBy"
    from units.role_changes c join published.accounts a on a.account_id = c.changed_by
    order by c.role_change_number`.execute(tx)
  return rows
}
