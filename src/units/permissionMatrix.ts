// Who may what, as one table: each permission × each role, as shipped and as the office changed it. Pure.
import { builtInRoles, type Contract, type Reach } from '../platform/contract.ts'

export type ReachChange = Reach | 'none' | 'shipped'
export interface RoleChange {
  readonly role: string
  readonly permission: string
  readonly reach: ReachChange
}
export interface PermissionRow {
  readonly name: string
  readonly kind: 'command' | 'read'
  readonly openTo: 'everyone' | 'visitor' | null
  readonly shipped: Record<string, Reach | null>
  readonly changed: Record<string, Reach | null>
}

/** An administrator without these could not give them back. */
export const keptByAdministrator = ['role.change', 'role.list', 'account.list', 'account.renewLink', 'account.create']

/** `changes` in the order in which they were made: of a role and a name the last one stands. */
export function permissionMatrix(contracts: readonly Contract[], changes: readonly RoleChange[]): PermissionRow[] {
  return [...contracts]
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(({ name, kind, permits }) => ({
      name,
      kind,
      openTo: 'everyone' in permits ? 'everyone' : 'visitor' in permits ? 'visitor' : null,
      shipped: Object.fromEntries(
        builtInRoles.map((role) => [
          role,
          'everyone' in permits || 'visitor' in permits ? null : (permits[role] ?? null),
        ]),
      ),
      changed: changedOf(name, changes),
    }))
}

function changedOf(permission: string, changes: readonly RoleChange[]): Record<string, Reach | null> {
  const last = new Map(
    changes.filter((change) => change.permission === permission).map((change) => [change.role, change]),
  )
  return Object.fromEntries(
    [...last.values()].flatMap(({ role, reach }) =>
      reach === 'shipped' ? [] : [[role, reach === 'none' ? null : reach] as const],
    ),
  )
}
