import { Checkbox, Group, Stack, Text } from '@mantine/core'
import { percentText } from '../../platform/format.ts'
import { NumberField } from '../../platform/web/NumberField.tsx'
import { StateChip, type Tone } from '../../platform/web/StateChip.tsx'
import { useLanguage } from '../../platform/web/useWords.ts'
import { heirsWithout, partsOf, type SuccessionDraft, type SumState, sumOf } from '../successionDraft.ts'
import { Section } from './Section.tsx'
import { useUnitWords } from './useUnitWords.ts'

interface PartsFieldsProps {
  readonly draft: SuccessionDraft
  readonly change: (changes: Partial<SuccessionDraft>) => void
  readonly nameOf: (territoryId: string) => string
  readonly faultAt: (pointer: string) => string | undefined
}

const tones: Readonly<Record<SumState, Tone>> = { fits: 'good', open: 'warning', wrong: 'bad', none: 'bad' }

/** Of each territory that ends: to which heirs it goes and how much of it; the sum is checked as it is typed. */
export function PartsFields({ draft, change, nameOf }: PartsFieldsProps) {
  const words = useUnitWords().succession
  const language = useLanguage()
  const { heirs, endingIds, parts } = draft
  const heirName = (key: string) => {
    const index = heirs.findIndex((heir) => heir.key === key)
    const heir = heirs[index]
    return (heir?.territoryId ? nameOf(heir.territoryId) : heir?.fullName) || words.heir(index + 1)
  }
  const set = (fromId: string, next: Readonly<Record<string, number | null>>) =>
    change({ parts: { ...parts, [fromId]: next } })
  return (
    <Section title={words.parts}>
      <Text size="sm" c="dimmed">
        {words.partsHelp}
      </Text>
      {endingIds.map((fromId) => {
        const own = partsOf(draft, fromId)
        const { state, percent } = sumOf(own)
        const said = {
          fits: words.sumFits,
          open: words.sumOpen,
          wrong: words.sumWrong(percentText(percent / 100, language)),
          none: words.sumNone,
        }[state]
        return (
          <Stack key={fromId} gap={8} component="fieldset" m={0} p={0} bd="0">
            <Group justify="space-between" component="legend" w="100%">
              <Text fw={600}>{nameOf(fromId)}</Text>
              <StateChip tone={tones[state]}>{said}</StateChip>
            </Group>
            {heirs.map(({ key }) => {
              const isGiven = Object.hasOwn(own, key)
              const { [key]: gone, ...others } = own
              return (
                <Group key={key} gap={12} wrap="nowrap" align="center">
                  <Checkbox
                    label={heirName(key)}
                    checked={isGiven}
                    onChange={(event) => set(fromId, event.currentTarget.checked ? { ...own, [key]: null } : others)}
                    style={{ flex: 1 }}
                  />
                  <div style={{ width: 110 }}>
                    {isGiven ? (
                      <NumberField
                        label={heirName(key)}
                        isLabelHidden
                        value={gone ?? null}
                        onChange={(share) => set(fromId, { ...own, [key]: share })}
                        digits={2}
                        unit="%"
                      />
                    ) : null}
                  </div>
                </Group>
              )
            })}
          </Stack>
        )
      })}
      {heirsWithout(draft).map(({ key }) => (
        <Text key={key} size="sm" c="var(--bad)">
          {words.heirWithout(heirName(key))}
        </Text>
      ))}
    </Section>
  )
}
