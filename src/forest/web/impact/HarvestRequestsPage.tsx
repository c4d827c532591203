// Requests to harvest: what waits for a decision, what was decided.
import { Button } from '@mantine/core'
import { dateText, numberText } from '../../../platform/format.ts'
import { DataList } from '../../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../../platform/web/list/column.ts'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import type { Language } from '../../../platform/words.ts'
import { harvestRequestStates } from '../../impact/impact.ts'
import { type HarvestRequestRow, listHarvestRequests, submitHarvestRequest } from '../../impactContract.ts'
import { type ForestWords, forestWords } from '../../words.ts'
import { type UnitOptions, useUnitOptions } from '../unitOptions.ts'
import { RequestStateChip } from './RequestStateChip.tsx'

export default function HarvestRequestsPage() {
  const words = useWords(forestWords)
  const language = useLanguage()
  const mayI = useMayI()
  const { actor } = useSignIn()
  const units = useUnitOptions()
  const { harvestRequest } = words
  // Somewhere at least: where exactly the server judges.
  const maySubmit = mayI(submitHarvestRequest, { territoryId: actor?.territoryIds[0] ?? null })
  return (
    <Page>
      <PageHead
        title={harvestRequest.title}
        sentence={harvestRequest.why}
        crumbs={[{ label: words.plot.list, to: '/rung' }]}
        actions={
          maySubmit ? (
            <Button component={PageLink} to="/rung/khai-thac/ghi">
              {harvestRequest.submit}
            </Button>
          ) : null
        }
      />
      <DataList
        contract={listHarvestRequests}
        label={harvestRequest.title}
        columns={columnsOf(words, language)}
        filters={filtersOf(words, units)}
        rowKey={(row) => row.id}
        rowTo={(row) => `/rung/khai-thac/${row.id}`}
        firstSort="-requestedOn"
        empty={{ title: harvestRequest.none, why: harvestRequest.why }}
      />
    </Page>
  )
}

function columnsOf(words: ForestWords, language: Language): readonly Column<HarvestRequestRow>[] {
  const { columns } = words.harvestRequest
  return [
    {
      id: 'requestedOn',
      label: columns.requestedOn,
      cell: (row) => dateText(row.requestedOn),
      isSortable: true,
      width: '110px',
    },
    {
      id: 'harvestRequestState',
      label: columns.harvestRequestState,
      cell: (row) => <RequestStateChip state={row.harvestRequestState} words={words} />,
      isSortable: true,
      width: '150px',
    },
    {
      id: 'ownerCategory',
      label: columns.ownerCategory,
      cell: (row) =>
        row.requesterName ?? (row.ownerCategory ? words.ownerCategory[row.ownerCategory] : words.plot.unknown),
      isSortable: true,
    },
    {
      id: 'territoryName',
      label: words.columns.territoryName,
      cell: (row) => row.territoryName ?? words.plot.unknown,
      width: '150px',
    },
    { id: 'treeSpecies', label: columns.treeSpecies, cell: (row) => row.treeSpecies, width: '120px' },
    {
      id: 'geodesicAreaHa',
      label: columns.geodesicAreaHa,
      cell: (row) => numberText(row.geodesicAreaHa, language, 2),
      isSortable: true,
      align: 'right',
      width: '110px',
    },
    {
      id: 'expectedVolume',
      label: columns.expectedVolume,
      cell: (row) => (row.expectedVolume === null ? words.plot.unknown : numberText(row.expectedVolume, language, 1)),
      align: 'right',
      width: '130px',
    },
    {
      id: 'decidedOn',
      label: columns.decidedOn,
      cell: (row) => (row.decidedOn ? dateText(row.decidedOn) : ''),
      isSortable: true,
      width: '120px',
    },
    {
      id: 'decisionNumber',
      label: columns.decisionNumber,
      cell: (row) => row.decisionNumber,
      isHidden: true,
      width: '130px',
    },
  ]
}

function filtersOf(words: ForestWords, units: UnitOptions): readonly Filter[] {
  return [
    {
      name: 'harvestRequestState',
      label: words.harvestRequest.columns.harvestRequestState,
      options: harvestRequestStates.map((value) => ({ value, label: words.harvestRequest.status[value] })),
    },
    { name: 'territoryId', label: words.columns.territoryName, options: units },
  ]
}
