import { ActionIcon, Button, Card, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { nameIn } from '../boundaryImport/matching.ts'
import { emptyHeir, type HeirDraft, type SuccessionDraft } from '../successionDraft.ts'
import { territoryKinds } from '../unit.ts'
import { Section } from './Section.tsx'
import { TextField } from './TextField.tsx'
import type { Choice } from './useChoices.ts'
import { useUnitWords } from './useUnitWords.ts'

interface HeirFieldsProps {
  readonly draft: SuccessionDraft
  readonly change: (changes: Partial<SuccessionDraft>) => void
  readonly territories: readonly Choice[]
  readonly faultAt: (pointer: string) => string | undefined
}

/** The territories that take the place of others: new ones, or ones of the register. */
export function HeirFields({ draft, change, territories, faultAt }: HeirFieldsProps) {
  const words = useUnitWords()
  const { heirs } = draft
  const add = (heir: Partial<HeirDraft>) => {
    const key = String(Math.max(0, ...heirs.map((other) => Number(other.key))) + 1)
    const only = heirs.length === 0
    // Of a single heir everything is meant, until somebody says otherwise.
    const parts = only ? Object.fromEntries(draft.endingIds.map((id) => [id, { [key]: 100 }])) : draft.parts
    change({ heirs: [...heirs, { ...emptyHeir(key), ...heir }], parts })
  }
  const set = (key: string, changes: Partial<HeirDraft>) =>
    change({ heirs: heirs.map((heir) => (heir.key === key ? { ...heir, ...changes } : heir)) })
  return (
    <Section title={words.succession.heirs}>
      {heirs.map((heir, index) => (
        <Card key={heir.key} withBorder padding={14} radius={12}>
          <Stack gap={12}>
            <Group justify="space-between" wrap="nowrap">
              <Text fw={600}>{words.succession.heir(index + 1)}</Text>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={34}
                aria-label={words.succession.removeHeir(words.succession.heir(index + 1))}
                onClick={() => change({ heirs: heirs.filter(({ key }) => key !== heir.key) })}
              >
                <IconX size={18} stroke={1.75} color="var(--text-2)" />
              </ActionIcon>
            </Group>
            <OneHeir
              heir={heir}
              set={(changes) => set(heir.key, changes)}
              territories={territories}
              faultAt={faultAt}
            />
          </Stack>
        </Card>
      ))}
      {faultAt('/heirs') ? (
        <Text size="sm" c="var(--bad)">
          {faultAt('/heirs')}
        </Text>
      ) : null}
      <Group gap={8}>
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => add({})}>
          {words.succession.newHeir}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.75} />}
          onClick={() => add({ territoryId: '' })}
        >
          {words.succession.knownHeir}
        </Button>
      </Group>
    </Section>
  )
}

interface OneHeirProps extends Pick<HeirFieldsProps, 'territories' | 'faultAt'> {
  readonly heir: HeirDraft
  readonly set: (changes: Partial<HeirDraft>) => void
}

function OneHeir({ heir, set, territories, faultAt }: OneHeirProps) {
  const words = useUnitWords()
  const at = (field: string) => faultAt(`/heirs/${heir.key}/${field}`)
  if (heir.territoryId !== undefined)
    return (
      <SelectField
        label={words.succession.knownHeir}
        options={territories}
        value={heir.territoryId}
        onChange={(territoryId) => set({ territoryId })}
        error={at('territoryId')}
        required
      />
    )
  return (
    <>
      <TextField
        label={words.territory.fullName}
        value={heir.fullName}
        onChange={(fullName) => set({ fullName, name: nameIn(fullName) })}
        error={at('fullName')}
        required
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={12}>
        <TextField
          label={words.territory.name}
          value={heir.name}
          onChange={(name) => set({ name })}
          error={at('name')}
          required
        />
        <TextField
          label={words.territory.code}
          value={heir.code}
          onChange={(code) => set({ code })}
          error={at('code')}
          inputMode="numeric"
          maxLength={5}
          required
        />
        <SelectField
          label={words.territory.kind}
          options={territoryKinds.map((value) => ({ value, label: words.territoryKind[value] }))}
          value={heir.territoryKind}
          onChange={(territoryKind) => set({ territoryKind })}
          error={at('territoryKind')}
          required
        />
        <SelectField
          label={words.territory.parent}
          options={territories}
          value={heir.parentId}
          onChange={(parentId) => set({ parentId })}
        />
      </SimpleGrid>
    </>
  )
}
