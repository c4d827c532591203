// One planning: its instrument, its layer, what each value of the layer was taken for.
import { Alert, Anchor, Text } from '@mantine/core'
import { dateText, numberText } from '../../../platform/format.ts'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { WithdrawRecord } from '../../../platform/web/form/WithdrawRecord.tsx'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { PagePending } from '../../../platform/web/PagePending.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useRead } from '../../../platform/web/useRead.ts'
import { usePathParams } from '../../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { restoreMasterPlan, showMasterPlan, withdrawMasterPlan } from '../../masterPlanContract.ts'
import { forestWords } from '../../words.ts'
import { FactGrid } from '../FactGrid.tsx'

speakProblemsOf(forestWords)

export default function MasterPlanPage() {
  const { forestryMasterPlanId = '' } = usePathParams()
  const words = useWords(forestWords)
  const language = useLanguage()
  const { data, error, refetch } = useRead(showMasterPlan, { forestryMasterPlanId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  const { row, useField, values, recordedBy, mayWithdraw } = data
  const { masterPlan: said } = words
  const { columns } = said
  return (
    <Page>
      <PageHead
        title={row.planName}
        crumbs={[
          { label: words.plot.list, to: '/rung' },
          { label: said.title, to: '/rung/quy-hoach' },
        ]}
        above={
          <>
            {row.isWithdrawn ? <StateChip tone="bad">{said.withdrawnOnes}</StateChip> : null}
            {row.isDemonstration ? <StateChip tone="warning">{words.plot.demonstration}</StateChip> : null}
          </>
        }
        sentence={[said.planLevel[row.planLevel], row.instrument, said.by(recordedBy)].join('. ')}
        actions={
          mayWithdraw ? (
            <WithdrawRecord
              withdraw={withdrawMasterPlan}
              restore={restoreMasterPlan}
              record={{ forestryMasterPlanId }}
              isWithdrawn={row.isWithdrawn}
            />
          ) : null
        }
      />
      {row.hasNewerFile ? <Alert color="yellow">{said.newerFile}</Alert> : null}
      <FactGrid
        facts={[
          [columns.approvedOn, dateText(row.approvedOn)],
          [columns.validTo, row.validTo ? dateText(row.validTo) : words.plot.unknown],
          [columns.areas, numberText(row.areas, language)],
          [columns.useField, useField ?? said.wholeLayer],
        ]}
      />
      {row.layerName ? (
        <Anchor component={PageLink} to={`/lop-ban-do/${row.mapLayerId}`}>
          {`${columns.mapLayerId}: ${row.layerName}`}
        </Anchor>
      ) : null}
      <RecordSection title={columns.plannedUses}>
        {values.map(({ value, areas, hectares, plannedUse }) => (
          <Text key={value}>
            {`${said.valueSaid(value || said.empty, numberText(areas, language), numberText(hectares, language, 2))} → `}
            <b>{plannedUse ? said.plannedUse[plannedUse] : said.unknownUse}</b>
          </Text>
        ))}
      </RecordSection>
    </Page>
  )
}
