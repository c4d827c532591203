import { may, reachOf, type Subject } from '../actor.ts'
import type { Contract } from '../contract.ts'
import { useAsOf } from './asOf.ts'
import { useSignIn } from './signIn.ts'

/**
 * Whether the signed-in person may do `contract`: to `subject` where given, otherwise to anything at all. While another day
 * is looked at, nothing can be changed. Hides what the server would refuse; the server decides.
 */
export function useMayI(): (contract: Contract, subject?: Subject) => boolean {
  const { actor } = useSignIn()
  const { isReadOnly } = useAsOf()
  return (contract, subject) => {
    if (isReadOnly && contract.kind === 'command') return false
    return subject ? may(actor ?? undefined, contract, subject) : reachOf(actor ?? undefined, contract) !== undefined
  }
}
