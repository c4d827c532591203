// Every command and read by role: how far it reaches, what the office has changed, and changing it with the reason.

import { SegmentedControl, Switch, Text, TextInput, useMatches } from '@mantine/core'
import { useMemo, useState } from 'react'
import { instantText } from '../../platform/format.ts'
import { matches } from '../../platform/listing.ts'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { usePermissionName } from '../../platform/web/permissionNames.ts'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { listRoles } from '../accountContract.ts'
import { isChanged, type Permission } from '../roleMatrix.ts'
import { ChangeRole } from './ChangeRole.tsx'
import { RoleMatrix } from './RoleMatrix.tsx'
import { roleName } from './roleName.ts'
import classes from './roles.module.css'
import { Section } from './Section.tsx'
import { useUnitWords } from './useUnitWords.ts'

export default function RolesPage() {
  const words = useUnitWords()
  const { data, error, refetch } = useRead(listRoles, {})
  const [chosen, setChosen] = useState<{ readonly name: string; readonly role: string }>()
  if (!data) return <PagePending error={error} refetch={refetch} />
  const permission = data.permissions.find(({ name }) => name === chosen?.name)
  const changed = data.permissions.reduce((sum, { changed: own }) => sum + Object.keys(own).length, 0)
  return (
    <Page
      beside={
        permission && chosen ? (
          <ChangeRole
            key={`${chosen.name} ${chosen.role}`}
            permission={permission}
            role={chosen.role}
            onClose={() => setChosen(undefined)}
          />
        ) : null
      }
    >
      <PageHead title={words.roles.list} sentence={words.roles.sentence(changed)} />
      <Filtered
        permissions={data.permissions}
        roles={data.roles}
        chosen={chosen}
        onChoose={(name, role) => setChosen({ name, role })}
      />
      <Section title={words.roles.changes}>
        {data.changes.length === 0 ? <Text c="dimmed">{words.roles.noChanges}</Text> : null}
        {data.changes.map(({ role, permission: name, reach, reason, changedAt, changedBy }) => (
          <div key={`${role} ${name} ${changedAt}`}>
            <ChangeLine role={role} name={name} reach={reach} />
            <Text size="sm" c="dimmed">
              {words.roles.by(changedBy, instantText(changedAt))}. {reason}
            </Text>
          </div>
        ))}
      </Section>
    </Page>
  )
}

interface ChangeLineProps {
  readonly role: string
  readonly name: string
  readonly reach: 'own' | 'subordinate' | 'all' | 'none' | 'shipped'
}

function ChangeLine({ role, name, reach }: ChangeLineProps) {
  const words = useUnitWords()
  const nameOf = usePermissionName()
  return <Text>{words.roles.changeLine(roleName(role, words), nameOf(name), words.reach[reach])}</Text>
}

interface FilteredProps {
  readonly permissions: readonly Permission[]
  readonly roles: readonly string[]
  readonly chosen: { readonly name: string; readonly role: string } | undefined
  readonly onChoose: (name: string, role: string) => void
}

function Filtered({ permissions, roles, chosen, onChoose }: FilteredProps) {
  const words = useUnitWords()
  const nameOf = usePermissionName()
  const [search, change] = useSearch()
  const isPhone = useMatches({ base: true, md: false }, { getInitialValueInEffect: false })
  const kind = search.loai === 'read' || search.loai === 'command' ? search.loai : 'all'
  const role = roles.includes(search.vt ?? '') ? (search.vt ?? '') : (roles[0] ?? '')
  const shown = useMemo(
    () =>
      permissions.filter(
        (permission) =>
          (kind === 'all' || permission.kind === kind) &&
          (search.doi !== '1' || roles.some((own) => isChanged(permission, own))) &&
          matches(search.tim ?? '', [permission.name, nameOf(permission.name)]),
      ),
    [permissions, roles, kind, search.doi, search.tim, nameOf],
  )
  return (
    <section aria-label={words.roles.matrix}>
      <div className={classes.tools}>
        <TextInput
          aria-label={words.roles.search}
          placeholder={words.roles.search}
          value={search.tim ?? ''}
          onChange={(event) => change({ tim: event.currentTarget.value })}
        />
        <SegmentedControl
          transitionDuration={0}
          size="xs"
          aria-label={words.roles.filterKind}
          value={kind}
          onChange={(next) => change({ loai: next === 'all' ? undefined : next }, { step: true })}
          data={[
            { value: 'all', label: words.general.everything },
            { value: 'command', label: words.roles.kind.command },
            { value: 'read', label: words.roles.kind.read },
          ]}
        />
        <Switch
          label={words.roles.onlyChanged}
          checked={search.doi === '1'}
          onChange={(event) => change({ doi: event.currentTarget.checked ? '1' : undefined }, { step: true })}
        />
        {isPhone ? (
          <SelectField
            label={words.roles.role}
            options={roles.map((own) => ({ value: own, label: roleName(own, words) }))}
            value={role}
            onChange={(next) => change({ vt: next || undefined }, { step: true })}
            required
          />
        ) : null}
      </div>
      {shown.length === 0 ? (
        <EmptyState kind="nothingMatches" title={words.roles.nothing} />
      ) : (
        <RoleMatrix permissions={shown} roles={isPhone ? [role] : roles} chosen={chosen} onChoose={onChoose} />
      )}
    </section>
  )
}
