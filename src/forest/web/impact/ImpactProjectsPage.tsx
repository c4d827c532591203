// Projects whose ground touches forest.
import { Button } from '@mantine/core'
import { instantText, numberText } from '../../../platform/format.ts'
import { DataList } from '../../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../../platform/web/list/column.ts'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import type { Language } from '../../../platform/words.ts'
import { type ImpactProjectRow, listImpactProjects } from '../../impactContract.ts'
import { type ForestWords, forestWords } from '../../words.ts'
import { useUnitOptions } from '../unitOptions.ts'

export default function ImpactProjectsPage() {
  const words = useWords(forestWords)
  const language = useLanguage()
  const units = useUnitOptions()
  const { impactProject } = words
  const filters: readonly Filter[] = [
    { name: 'territoryId', label: words.columns.territoryName, options: units },
    { kind: 'yes', name: 'withdrawn', label: impactProject.withdrawnFilter },
  ]
  return (
    <Page>
      <PageHead
        title={impactProject.title}
        sentence={impactProject.why}
        crumbs={[{ label: words.plot.list, to: '/rung' }]}
        actions={
          <>
            <Button component={PageLink} to="/rung/quy-hoach" variant="default">
              {words.masterPlan.title}
            </Button>
            <Button component={PageLink} to="/rung/du-an/xem">
              {impactProject.check}
            </Button>
          </>
        }
      />
      <DataList
        contract={listImpactProjects}
        label={impactProject.title}
        columns={columnsOf(words, language)}
        filters={filters}
        rowKey={(row) => row.id}
        rowTo={(row) => `/rung/du-an/${row.id}`}
        firstSort="-recordedAt"
        empty={{ title: impactProject.none, why: impactProject.why }}
      />
    </Page>
  )
}

function columnsOf(words: ForestWords, language: Language): readonly Column<ImpactProjectRow>[] {
  const { columns } = words.impactProject
  return [
    { id: 'projectName', label: columns.projectName, cell: (row) => row.projectName, isSortable: true },
    { id: 'investor', label: columns.investor, cell: (row) => row.investor ?? words.plot.unknown, width: '200px' },
    {
      id: 'territoryName',
      label: words.columns.territoryName,
      cell: (row) => row.territoryName ?? words.plot.unknown,
      width: '150px',
    },
    {
      id: 'geodesicAreaHa',
      label: columns.geodesicAreaHa,
      cell: (row) => numberText(row.geodesicAreaHa, language, 2),
      isSortable: true,
      align: 'right',
      width: '110px',
    },
    {
      id: 'recordedAt',
      label: columns.recordedAt,
      cell: (row) => instantText(row.recordedAt),
      isSortable: true,
      width: '160px',
    },
    {
      id: 'projectPurpose',
      label: columns.projectPurpose,
      cell: (row) => row.projectPurpose,
      isHidden: true,
      width: '200px',
    },
    { id: 'legalBasis', label: columns.legalBasis, cell: (row) => row.legalBasis, isHidden: true, width: '200px' },
  ]
}
