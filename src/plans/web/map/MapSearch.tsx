import { CloseButton, TextInput, UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { matches } from '../../../platform/listing.ts'
import classes from './mapPage.module.css'
import type { UnitChoice } from './useEvidence.ts'
import { useEvidenceMapWords } from './useEvidenceMapWords.ts'

interface MapSearchProps {
  readonly value: string
  readonly units: readonly UnitChoice[]
  readonly onChange: (search: string) => void
  readonly onUnit: (unit: UnitChoice) => void
}

/** One field for both: units found by name are offered to go to, evidence found by its words stays in list and map. */
export function MapSearch({ value, units, onChange, onUnit }: MapSearchProps) {
  const { words } = useEvidenceMapWords()
  const found =
    value.trim().length > 1 ? units.filter((unit) => unit.bounds && matches(value, [unit.name])).slice(0, 5) : []
  return (
    <search className={classes.search}>
      <TextInput
        size="xs"
        aria-label={words.search}
        placeholder={words.search}
        leftSection={<IconSearch size={16} stroke={1.75} />}
        rightSection={value && <CloseButton size="sm" aria-label={words.clear} onClick={() => onChange('')} />}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {found.length > 0 && (
        <ul className={classes.found} aria-label={words.searchUnits}>
          {found.map((unit) => (
            <li key={unit.id}>
              <UnstyledButton className={classes.foundUnit} onClick={() => onUnit(unit)}>
                {unit.name}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </search>
  )
}
