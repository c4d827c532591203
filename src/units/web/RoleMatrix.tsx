import { usePermissionName } from '../../platform/web/permissionNames.ts'
import { useMayI } from '../../platform/web/useMayI.ts'
import { changeRole } from '../accountContract.ts'
import { isChanged, type Permission, reachNow } from '../roleMatrix.ts'
import { roleName } from './roleName.ts'
import classes from './roles.module.css'
import { useUnitWords } from './useUnitWords.ts'

interface RoleMatrixProps {
  readonly permissions: readonly Permission[]
  readonly roles: readonly string[]
  readonly chosen: { readonly name: string; readonly role: string } | undefined
  readonly onChoose: (name: string, role: string) => void
}

/** Names by roles; each cell says how far, and opens the change of it. */
export function RoleMatrix({ permissions, roles, chosen, onChoose }: RoleMatrixProps) {
  const words = useUnitWords()
  const nameOf = usePermissionName()
  const mayChange = useMayI()(changeRole)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={classes.frame} tabIndex={0} aria-label={words.roles.matrix}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.roles.permission}</th>
            {roles.map((role) => (
              <th key={role} scope="col">
                {roleName(role, words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {permissions.map((permission) => (
            <tr key={permission.name}>
              <th scope="row">
                {nameOf(permission.name)}
                <code>{permission.name}</code>
              </th>
              {permission.openTo ? (
                <td colSpan={roles.length} className={classes.open}>
                  {words.roles.openTo[permission.openTo]}
                </td>
              ) : (
                roles.map((role) => {
                  const reach = reachNow(permission, role)
                  const label = words.roles.cell(roleName(role, words), nameOf(permission.name), words.reach[reach])
                  return (
                    <td key={role} data-reach={reach} data-changed={isChanged(permission, role) || undefined}>
                      <button
                        type="button"
                        aria-label={`${label}${isChanged(permission, role) ? `, ${words.roles.changed}` : ''}`}
                        aria-expanded={chosen?.name === permission.name && chosen.role === role}
                        disabled={!mayChange}
                        onClick={() => onChoose(permission.name, role)}
                      >
                        {words.reach[reach]}
                        {isChanged(permission, role) ? <span aria-hidden> •</span> : null}
                      </button>
                    </td>
                  )
                })
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
