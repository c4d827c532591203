import { Select } from '@mantine/core'
import { useState } from 'react'
import { numberText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column } from '../../platform/web/list/column.ts'
import { useLanguage } from '../../platform/web/useWords.ts'
import type { Language } from '../../platform/words.ts'
import { type HouseholdCoverageRow, readHouseholdCoverage } from '../contract.ts'
import type { HouseholdsWords } from '../words.ts'

/** Counts of each village; no name of a person is among them. */
export function VillageList({ words }: { readonly words: HouseholdsWords }) {
  const language = useLanguage()
  const asOf = useAsOf()
  const thisYear = Number(asOf.date.slice(0, 4))
  const [year, setYear] = useState(thisYear)
  return (
    <DataList
      contract={readHouseholdCoverage}
      input={{ ...asOf.input, year }}
      label={words.household.coverage}
      columns={columnsOf(words, language)}
      rowKey={(row) => row.id}
      firstSort="-notVisited"
      empty={{ title: words.household.none }}
      tools={
        <Select
          aria-label={words.household.year}
          data={[thisYear, thisYear - 1, thisYear - 2].map(String)}
          value={String(year)}
          onChange={(chosen) => chosen && setYear(Number(chosen))}
          allowDeselect={false}
          w={100}
        />
      }
    />
  )
}

function columnsOf({ columns }: HouseholdsWords, language: Language): readonly Column<HouseholdCoverageRow>[] {
  const counts = ['households', 'visited', 'notVisited', 'visits', 'pledged', 'late'] as const
  return [
    { id: 'village', label: columns.village, cell: (row) => row.village, isSortable: true },
    {
      id: 'territoryName',
      label: columns.territoryName,
      cell: (row) => row.territoryName,
      isSortable: true,
      width: '180px',
    },
    ...counts.map(
      (id): Column<HouseholdCoverageRow> => ({
        id,
        label: columns[id],
        cell: (row) => numberText(row[id], language),
        isSortable: true,
        align: 'right',
        width: '110px',
      }),
    ),
  ]
}
