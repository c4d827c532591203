import { List, Text } from '@mantine/core'
import type { BuiltInRole } from '../../platform/contract.ts'
import { usePermissionName } from '../../platform/web/permissionNames.ts'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useForm } from '../../platform/web/useForm.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { changeRole, listAccounts } from '../accountContract.ts'
import { affected, direction, isChanged, type Permission, reachNow, shippedReach } from '../roleMatrix.ts'
import { Facts } from './Facts.tsx'
import { FormPanel } from './FormPanel.tsx'
import { roleName } from './roleName.ts'
import { TextField } from './TextField.tsx'
import { useUnitWords } from './useUnitWords.ts'

interface ChangeRoleProps {
  readonly permission: Permission
  readonly role: string
  readonly onClose: () => void
}

const reaches = ['all', 'subordinate', 'own', 'none'] as const

/** How far a role reaches for one name, with the people whom the change affects, before it is made. */
export function ChangeRole({ permission, role, onClose }: ChangeRoleProps) {
  const words = useUnitWords()
  const nameOf = usePermissionName()
  const accounts = useRead(listAccounts, { pageSize: 1000 }).data?.rows ?? []
  const form = useForm(changeRole, { role: role as BuiltInRole, permission: permission.name })
  const { value, change, field, faultAt } = form
  const [now, shipped] = [reachNow(permission, role), shippedReach(permission, role)]
  const chosen = value.reach === 'shipped' ? shipped : value.reach
  const people = chosen ? affected(accounts, permission, role, chosen) : []
  const way = chosen ? direction(now, chosen) : 'same'
  const name = nameOf(permission.name)
  return (
    <FormPanel
      title={`${words.roles.changeTitle}: ${roleName(role, words)}`}
      why={name}
      act={words.roles.change}
      form={form}
      done={words.roles.changedNotice}
      onClose={onClose}
    >
      <Facts
        facts={[
          [words.roles.now, words.reach[now]],
          [words.roles.shippedAs, words.reach[shipped]],
        ]}
      />
      <SelectField
        label={words.roles.reach}
        options={[
          ...reaches.filter((reach) => reach !== now).map((reach) => ({ value: reach, label: words.reach[reach] })),
          ...(isChanged(permission, role) ? [{ value: 'shipped' as const, label: words.reach.shipped }] : []),
        ]}
        value={value.reach ?? ''}
        onChange={(reach) => change({ reach: reach || undefined } as never)}
        error={faultAt('/reach')}
        required
      />
      {chosen ? (
        <div role="status">
          {way === 'same' ? null : <Text>{words.roles[way](`${name}, ${words.reach[chosen]}`)}</Text>}
          <Text size="sm">{words.roles.affected(people.length)}</Text>
          <List size="sm">
            {people.map(({ id, personName, postTitles }) => (
              <List.Item key={id}>{[personName, ...postTitles].join(', ')}</List.Item>
            ))}
          </List>
        </div>
      ) : null}
      <TextField
        label={words.general.reason}
        description={words.general.reasonHelp}
        {...field('reason')}
        isLong
        required
      />
    </FormPanel>
  )
}
