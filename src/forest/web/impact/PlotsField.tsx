// Several plots, found by number, place or owner.
import { MultiSelect } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '../../../platform/web/useRead.ts'
import { listPlots } from '../../contract.ts'
import type { ForestWords } from '../../words.ts'

interface PlotsFieldProps {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (plotIds: readonly string[]) => void
  readonly error?: string | undefined
  /** Names of plots that are chosen already. */
  readonly known: Readonly<Record<string, string>>
  readonly onKnown: (known: Readonly<Record<string, string>>) => void
  readonly words: ForestWords
}

export function PlotsField({ label, value, onChange, error, known, onKnown, words }: PlotsFieldProps) {
  const [search, setSearch] = useState('')
  const found = useRead(listPlots, { search, pageSize: 12 }).data?.rows ?? []
  const labels = Object.fromEntries(
    found.map(({ id, codePath, ownerCategory, territoryName }) => [
      id,
      [words.overlap.plot(codePath), ownerCategory && words.ownerCategory[ownerCategory], territoryName]
        .filter(Boolean)
        .join(', '),
    ]),
  )
  const named = { ...known, ...labels }
  const shown = [...new Set([...value, ...found.map(({ id }) => id)])]
  return (
    <MultiSelect
      label={label}
      placeholder={value.length === 0 ? words.impact.choosePlots : undefined}
      size="md"
      data={shown.map((id) => ({ value: id, label: named[id] ?? id }))}
      value={[...value]}
      onChange={(next) => {
        onKnown(Object.fromEntries(next.map((id) => [id, named[id] ?? id])))
        onChange(next)
      }}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      // The server has searched, with or without marks.
      filter={({ options }) => options}
      maxValues={100}
      error={error}
      withAsterisk
    />
  )
}
