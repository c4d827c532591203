// What a role may do as shipped and as the office has changed it, and what a change would mean. Pure.
import type { OutputOf, Reach } from '../platform/contract.ts'
import type { listRoles } from './accountContract.ts'

export type Permission = OutputOf<typeof listRoles>['permissions'][number]
export type ChosenReach = Reach | 'none'

const order: readonly ChosenReach[] = ['none', 'own', 'subordinate', 'all']

export const shippedReach = ({ shipped }: Permission, role: string): ChosenReach => shipped[role] ?? 'none'

/** What stands now: the office's change, else what is shipped. */
export function reachNow(permission: Permission, role: string): ChosenReach {
  return isChanged(permission, role) ? (permission.changed[role] ?? 'none') : shippedReach(permission, role)
}

export const isChanged = ({ changed }: Permission, role: string): boolean => Object.hasOwn(changed, role)

/** More, less, or the same. */
export function direction(before: ChosenReach, after: ChosenReach): 'gains' | 'loses' | 'same' {
  const step = order.indexOf(after) - order.indexOf(before)
  return step > 0 ? 'gains' : step < 0 ? 'loses' : 'same'
}

interface Holder {
  readonly personName: string
  readonly roles: readonly string[]
  readonly accountState: string
}

/**
 * Who is affected at once: open accounts with the role, apart from those whom another of their roles gives as much before
 * and after.
 */
export function affected<Account extends Holder>(
  accounts: readonly Account[],
  permission: Permission,
  role: string,
  after: ChosenReach,
): Account[] {
  const widest = (roles: readonly string[], reach: (own: string) => ChosenReach) =>
    Math.max(...roles.map((own) => order.indexOf(reach(own))))
  return accounts.filter(({ roles, accountState }) => {
    if (!roles.includes(role) || accountState === 'closed') return false
    const before = widest(roles, (own) => reachNow(permission, own))
    return before !== widest(roles, (own) => (own === role ? after : reachNow(permission, own)))
  })
}
