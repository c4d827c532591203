// The office changes what a role may do; it holds from the next request on.
import { Problem } from '../../platform/problem.ts'
import { command } from '../../platform/server/command.ts'
import { changeRole } from '../accountContract.ts'
import { keptByAdministrator } from '../permissionMatrix.ts'
import { insertRoleChange } from './roleSql.ts'

export const roleCommands = [
  command(changeRole, {
    async run({ tx, id, now, actor, contracts }, { role, permission, reach, reason }) {
      const contract = contracts.find(({ name }) => name === permission)
      if (!contract) throw new Problem('role.noSuchPermission', 422, { permission })
      if ('everyone' in contract.permits || 'visitor' in contract.permits)
        throw new Problem('role.openToAll', 422, { permission })
      if (
        role === 'administrator' &&
        keptByAdministrator.includes(permission) &&
        reach !== 'all' &&
        reach !== 'shipped'
      )
        throw new Problem('role.mustKeep', 422, { permission })
      await insertRoleChange(tx, { id, role, permission, reach, reason, accountId: actor.accountId, now })
      return { id }
    },
  }),
]
