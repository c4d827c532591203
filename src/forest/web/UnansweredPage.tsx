// Compartments for which somebody is missing: who, where, how much forest; and the way to mend it.
import { Button } from '@mantine/core'
import { numberText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { Language } from '../../platform/words.ts'
import { assignResponsibility } from '../../units/peopleContract.ts'
import { missingAnswers } from '../unanswered.ts'
import { listUnanswered, type UnansweredRow } from '../unansweredContract.ts'
import { type ForestWords, forestWords } from '../words.ts'
import { type UnitOptions, useUnitOptions } from './unitOptions.ts'

export default function UnansweredPage() {
  const words = useWords(forestWords)
  const language = useLanguage()
  const { date } = useAsOf()
  const mayI = useMayI()
  const units = useUnitOptions(date)
  const { unanswered } = words
  return (
    <Page>
      <PageHead
        title={unanswered.title}
        sentence={unanswered.why}
        crumbs={[{ label: words.plot.list, to: '/rung' }]}
        actions={
          mayI(assignResponsibility, {}) ? (
            <Button component={PageLink} to="/trach-nhiem" variant="default">
              {unanswered.assign}
            </Button>
          ) : null
        }
      />
      <DataList
        contract={listUnanswered}
        input={{ asOf: date }}
        label={unanswered.title}
        columns={columnsOf(words, language)}
        filters={filtersOf(words, units)}
        rowKey={(row) => row.id}
        rowTo={(row) => `/rung?tim=${encodeURIComponent(`TK ${row.compartmentCode}`)}`}
        firstSort="-geodesicAreaHa"
        empty={{ title: unanswered.none, why: unanswered.why }}
      />
    </Page>
  )
}

function columnsOf(words: ForestWords, language: Language): readonly Column<UnansweredRow>[] {
  const { columns, missing } = words.unanswered
  return [
    { id: 'compartmentCode', label: columns.compartmentCode, cell: (row) => row.compartmentCode, isSortable: true },
    {
      id: 'territoryName',
      label: words.columns.territoryName,
      cell: (row) => row.territoryName ?? words.plot.unknown,
      isSortable: true,
      width: '180px',
    },
    {
      id: 'missing',
      label: columns.missing,
      cell: (row) =>
        row.missing.map((each) => (
          <StateChip key={each} tone="warning">
            {missing[each]}
          </StateChip>
        )),
      width: '340px',
    },
    {
      id: 'plots',
      label: columns.plots,
      cell: (row) => numberText(row.plots, language),
      isSortable: true,
      align: 'right',
      width: '90px',
    },
    {
      id: 'plotsWithoutOwner',
      label: columns.plotsWithoutOwner,
      cell: (row) => numberText(row.plotsWithoutOwner, language),
      isSortable: true,
      align: 'right',
      width: '130px',
    },
    {
      id: 'geodesicAreaHa',
      label: columns.geodesicAreaHa,
      cell: (row) => numberText(row.geodesicAreaHa, language, 2),
      isSortable: true,
      align: 'right',
      width: '130px',
    },
  ]
}

function filtersOf(words: ForestWords, units: UnitOptions): readonly Filter[] {
  const { unanswered } = words
  return [
    {
      name: 'missing',
      label: unanswered.columns.missing,
      options: missingAnswers.map((value) => ({ value, label: unanswered.missing[value] })),
    },
    { name: 'territoryId', label: words.columns.territoryName, options: units },
  ]
}
