// Who acts, and whether they may: pure, so that the server refuses and the screen hides by the same rule.
import type { Contract, Reach } from './contract.ts'

/** A signed-in person as the permissions see them. Agencies and territories are ids of the day of asking. */
export interface Actor {
  readonly accountId: string
  readonly personId: string
  readonly name: string
  readonly roles: readonly string[]
  /** Agencies in which the person holds a post now, and the agencies these succeeded. */
  readonly agencyIds: readonly string[]
  /** Territories of those agencies, all territories below them, and the ones these succeeded. */
  readonly territoryIds: readonly string[]
  /** Changes to the shipped permissions made by the office: role → name → reach, or null where it was taken away. */
  readonly overrides: Readonly<Record<string, Readonly<Record<string, Reach | null>>>>
  readonly language: 'vi' | 'en'
}

/** What a command or read is about. Neither given: it concerns the office as a whole, only reach `all` is enough. */
export interface Subject {
  readonly agencyId?: string | null
  readonly territoryId?: string | null
}

/** The account of whoever works at the machine's own command line: who can read the data folder needs no password. */
export const operatorAccountId = '00000000-0000-8000-8000-000000000001'
export const operatorRole = 'operator'

const order: readonly Reach[] = ['own', 'subordinate', 'all']

/** The widest reach the actor has for this name; undefined when none. */
export function reachOf(actor: Actor | undefined, contract: Contract): Reach | undefined {
  const { permits } = contract
  if ('visitor' in permits) return 'all'
  if (!actor) return undefined
  if (actor.roles.includes(operatorRole)) return 'all'
  if ('everyone' in permits) return permits.everyone
  const reaches = actor.roles.flatMap((role) => reachOfRole(actor, role, contract) ?? [])
  return reaches.sort((a, b) => order.indexOf(b) - order.indexOf(a))[0]
}

/** What the office set for the role, else what is shipped: one role's loss is not another's. */
function reachOfRole(actor: Actor, role: string, { name, permits }: Contract): Reach | null | undefined {
  const changes = actor.overrides[role] ?? {}
  return Object.hasOwn(changes, name) ? changes[name] : (permits as Record<string, Reach | undefined>)[role]
}

/** Whether the actor may do `contract` to `subject`. */
export function may(actor: Actor | undefined, contract: Contract, subject: Subject): boolean {
  const reach = reachOf(actor, contract)
  if (!reach) return false
  if (reach === 'all') return true
  if (!actor) return false
  if (subject.agencyId && actor.agencyIds.includes(subject.agencyId)) return true
  return reach === 'subordinate' && !!subject.territoryId && actor.territoryIds.includes(subject.territoryId)
}

/** The rows a list may show: everything, or those of these agencies or territories. */
export type Scope =
  | { readonly all: true }
  | { readonly all: false; readonly agencyIds: readonly string[]; readonly territoryIds: readonly string[] }

export function scopeOf(actor: Actor | undefined, contract: Contract): Scope | undefined {
  const reach = reachOf(actor, contract)
  if (!reach) return undefined
  if (reach === 'all' || !actor) return { all: true }
  return { all: false, agencyIds: actor.agencyIds, territoryIds: reach === 'subordinate' ? actor.territoryIds : [] }
}
