// Somebody can always administer: what would leave nobody is refused.
import { Problem } from '../../platform/problem.ts'
import type { Moment } from '../../platform/server/command.ts'
import { countAdministrators } from './accountSql.ts'

/** Does `work`; throws Problem `account.lastAdministrator` when there was an administrator before and is none after. */
export async function keepingAnAdministrator<T>({ tx, today }: Moment, work: () => Promise<T>): Promise<T> {
  const before = await countAdministrators(tx, today)
  const answer = await work()
  if (before > 0 && (await countAdministrators(tx, today)) === 0) throw new Problem('account.lastAdministrator')
  return answer
}
