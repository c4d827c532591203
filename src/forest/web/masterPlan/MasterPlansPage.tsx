// Forestry planning of every level.
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
import { planLevels } from '../../masterPlan/masterPlan.ts'
import { listMasterPlans, type MasterPlanRow, recordMasterPlan } from '../../masterPlanContract.ts'
import { type ForestWords, forestWords } from '../../words.ts'

export default function MasterPlansPage() {
  const words = useWords(forestWords)
  const language = useLanguage()
  const mayI = useMayI()
  const { masterPlan: said } = words
  const filters: readonly Filter[] = [
    {
      name: 'planLevel',
      label: said.columns.planLevel,
      options: planLevels.map((value) => ({ value, label: said.planLevel[value] })),
    },
    { kind: 'yes', name: 'withdrawn', label: said.withdrawnOnes },
  ]
  return (
    <Page>
      <PageHead
        title={said.title}
        sentence={said.why}
        crumbs={[
          { label: words.plot.list, to: '/rung' },
          { label: words.impactProject.title, to: '/rung/du-an' },
        ]}
        actions={
          mayI(recordMasterPlan) ? (
            <Button component={PageLink} to="/rung/quy-hoach/ghi">
              {said.record}
            </Button>
          ) : null
        }
      />
      <DataList
        contract={listMasterPlans}
        label={said.title}
        columns={columnsOf(words, language)}
        filters={filters}
        rowKey={(row) => row.id}
        rowTo={(row) => `/rung/quy-hoach/${row.id}`}
        firstSort="-approvedOn"
        empty={{ title: said.none, why: said.layerHint }}
      />
    </Page>
  )
}

function columnsOf(words: ForestWords, language: Language): readonly Column<MasterPlanRow>[] {
  const { columns, planLevel } = words.masterPlan
  return [
    { id: 'planName', label: columns.planName, cell: (row) => row.planName, isSortable: true },
    {
      id: 'planLevel',
      label: columns.planLevel,
      cell: (row) => planLevel[row.planLevel],
      isSortable: true,
      width: '150px',
    },
    { id: 'instrument', label: columns.instrument, cell: (row) => row.instrument, width: '260px' },
    {
      id: 'approvedOn',
      label: columns.approvedOn,
      cell: (row) => dateText(row.approvedOn),
      isSortable: true,
      width: '140px',
    },
    {
      id: 'validTo',
      label: columns.validTo,
      cell: (row) => (row.validTo ? dateText(row.validTo) : null),
      width: '120px',
    },
    {
      id: 'areas',
      label: columns.areas,
      cell: (row) => numberText(row.areas, language),
      align: 'right',
      width: '90px',
    },
  ]
}
