// One side of a dispute: a plot by its number, or a land paper by its own.
import { Select } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '../../../platform/web/useRead.ts'
import { listPlots } from '../../contract.ts'
import { listLandPapers } from '../../disputeContract.ts'
import type { ForestWords } from '../../words.ts'

interface SideFieldProps {
  readonly label: string
  /** `plot <id>`, `paper <id>`, or '' for none. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | undefined
  readonly words: ForestWords
}

export function SideField({ label, value, onChange, error, words }: SideFieldProps) {
  const [search, setSearch] = useState('')
  const plots = useRead(listPlots, { search, pageSize: 10 }).data?.rows ?? []
  const papers = useRead(listLandPapers, { search, pageSize: 5 }).data?.rows ?? []
  const nameOf = (category: (typeof plots)[number]['ownerCategory']) =>
    category ? words.ownerCategory[category] : words.overlap.unknownOwner
  const options = [
    ...plots.map(({ id, codePath, ownerCategory, territoryName }) => ({
      value: `plot ${id}`,
      label: [words.overlap.plot(codePath), nameOf(ownerCategory), territoryName].filter(Boolean).join(', '),
    })),
    ...papers.map(({ id, paperNumber, holderCategory }) => ({
      value: `paper ${id}`,
      label: `${words.overlap.paper(paperNumber)}, ${nameOf(holderCategory)}`,
    })),
  ]
  return (
    <Select
      label={label}
      placeholder={words.dispute.chooseSide}
      size="md"
      data={options}
      value={value || null}
      onChange={(next) => onChange(next ?? '')}
      searchable
      onSearchChange={setSearch}
      // The server has searched, with or without marks.
      filter={({ options: all }) => all}
      error={error}
      withAsterisk
    />
  )
}

export const sideOf = (value: string): { plotId: string } | { landPaperId: string } => {
  const [kind, id = ''] = value.split(' ')
  return kind === 'plot' ? { plotId: id } : { landPaperId: id }
}
