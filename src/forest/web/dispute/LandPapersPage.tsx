// Land papers: which, by whom, whose kind of holder; no name of a person.
import { Button } from '@mantine/core'
import { dateText, numberText } from '../../../platform/format.ts'
import { DataList } from '../../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../../platform/web/list/column.ts'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import type { Language } from '../../../platform/words.ts'
import { type LandPaperRow, listLandPapers, recordLandPaper } from '../../disputeContract.ts'
import { ownerCategories } from '../../plot.ts'
import { type ForestWords, forestWords } from '../../words.ts'

export default function LandPapersPage() {
  const words = useWords(forestWords)
  const language = useLanguage()
  const mayI = useMayI()
  const { landPaper } = words
  return (
    <Page>
      <PageHead
        title={landPaper.title}
        sentence={landPaper.why}
        crumbs={[{ label: words.plot.list, to: '/rung' }]}
        actions={
          mayI(recordLandPaper) ? (
            <Button component={PageLink} to="/rung/giay-to-dat/ghi">
              {landPaper.record}
            </Button>
          ) : null
        }
      />
      <DataList
        contract={listLandPapers}
        label={landPaper.title}
        columns={columnsOf(words, language)}
        filters={filtersOf(words)}
        rowKey={(row) => row.id}
        rowTo={(row) => `/rung/giay-to-dat/${row.id}`}
        firstSort="-issuedOn"
        empty={{ title: landPaper.none }}
      />
    </Page>
  )
}

function columnsOf(words: ForestWords, language: Language): readonly Column<LandPaperRow>[] {
  const { columns } = words.landPaper
  return [
    { id: 'paperNumber', label: columns.paperNumber, cell: (row) => row.paperNumber, isSortable: true },
    {
      id: 'issuedOn',
      label: columns.issuedOn,
      cell: (row) => dateText(row.issuedOn),
      isSortable: true,
      width: '110px',
    },
    { id: 'issuer', label: columns.issuer, cell: (row) => row.issuer, isSortable: true, width: '220px' },
    {
      id: 'holderCategory',
      label: columns.holderCategory,
      cell: ({ holderCategory }) => (holderCategory ? words.ownerCategory[holderCategory] : words.landPaper.unknown),
      isSortable: true,
      width: '200px',
    },
    { id: 'holderName', label: columns.holderName, cell: (row) => row.holderName, isHidden: true, width: '220px' },
    {
      id: 'territoryName',
      label: words.columns.territoryName,
      cell: (row) => row.territoryName ?? words.plot.unknown,
      width: '140px',
    },
    {
      id: 'geodesicAreaHa',
      label: columns.geodesicAreaHa,
      cell: (row) => numberText(row.geodesicAreaHa, language, 2),
      isSortable: true,
      align: 'right',
      width: '110px',
    },
    { id: 'source', label: columns.source, cell: (row) => row.source, isHidden: true, width: '200px' },
  ]
}

const filtersOf = (words: ForestWords): readonly Filter[] => [
  {
    name: 'holderCategory',
    label: words.landPaper.columns.holderCategory,
    options: ownerCategories.map((value) => ({ value, label: words.ownerCategory[value] })),
  },
  { kind: 'yes', name: 'withdrawn', label: words.landPaper.withdrawnFilter },
]
