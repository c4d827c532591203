// What owners declared of their forest, and how each stands.
import { Button } from '@mantine/core'
import { dateText, numberText } from '../../../platform/format.ts'
import { DataList } from '../../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../../platform/web/list/column.ts'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import type { Language } from '../../../platform/words.ts'
import { declarationStates } from '../../declaration/declaration.ts'
import { type DeclarationRow, listDeclarations } from '../../declarationContract.ts'
import { changeCauses } from '../../plot.ts'
import { type ForestWords, forestWords } from '../../words.ts'
import { useUnitOptions } from '../unitOptions.ts'
import { DeclarationStateChip } from './DeclarationStateChip.tsx'

export default function DeclarationsPage() {
  const words = useWords(forestWords)
  const language = useLanguage()
  const units = useUnitOptions()
  const { declaration } = words
  const filters: readonly Filter[] = [
    {
      name: 'declarationState',
      label: declaration.columns.declarationState,
      options: declarationStates.map((value) => ({ value, label: declaration.state[value] })),
    },
    {
      name: 'changeCause',
      label: declaration.columns.changeCause,
      options: changeCauses.map((value) => ({ value, label: words.changeCause[value] })),
    },
    { name: 'territoryId', label: words.columns.territoryName, options: units },
  ]
  return (
    <Page>
      <PageHead
        title={declaration.title}
        sentence={declaration.why}
        crumbs={[
          { label: words.plot.list, to: '/rung' },
          { label: words.plotChange.list, to: '/rung/bien-dong' },
        ]}
        actions={
          <Button component={PageLink} to="/rung" variant="default">
            {declaration.openPlots}
          </Button>
        }
      />
      <DataList
        contract={listDeclarations}
        label={declaration.title}
        columns={columnsOf(words, language)}
        filters={filters}
        rowKey={(row) => row.id}
        rowTo={(row) => `/rung/khai-bao/${row.id}`}
        firstSort="-declaredOn"
        empty={{ title: declaration.none, why: declaration.noPlot }}
      />
    </Page>
  )
}

function columnsOf(words: ForestWords, language: Language): readonly Column<DeclarationRow>[] {
  const { columns, found } = words.declaration
  const foundText = (isTrue: boolean | null) => (isTrue === null ? found.none : isTrue ? found.true : found.false)
  return [
    {
      id: 'declaredOn',
      label: columns.declaredOn,
      cell: (row) => (
        <>
          {dateText(row.declaredOn)} {row.isLate ? <StateChip tone="warning">{columns.isLate}</StateChip> : null}
        </>
      ),
      isSortable: true,
    },
    {
      id: 'declarationState',
      label: columns.declarationState,
      cell: (row) => <DeclarationStateChip state={row.declarationState} words={words} />,
      width: '180px',
    },
    { id: 'codePath', label: words.columns.codePath, cell: (row) => row.codePath, width: '120px' },
    {
      id: 'changeCause',
      label: columns.changeCause,
      cell: (row) => words.changeCause[row.changeCause],
      isSortable: true,
      width: '170px',
    },
    {
      id: 'territoryName',
      label: words.columns.territoryName,
      cell: (row) => row.territoryName ?? words.plot.unknown,
      width: '150px',
    },
    {
      id: 'happenedOn',
      label: columns.happenedOn,
      cell: (row) => dateText(row.happenedOn),
      isSortable: true,
      width: '120px',
    },
    { id: 'commune', label: columns.commune, cell: (row) => foundText(row.commune), width: '110px' },
    { id: 'ranger', label: columns.ranger, cell: (row) => foundText(row.ranger), width: '110px' },
    {
      id: 'areaHa',
      label: columns.areaHa,
      cell: (row) => (row.areaHa === null ? null : numberText(row.areaHa, language, 2)),
      align: 'right',
      isHidden: true,
      width: '110px',
    },
  ]
}
