// One high-risk place: where, why, how often, since when; and its end.
import { Alert, Text } from '@mantine/core'
import { dateText, hectaresText } from '../../../platform/format.ts'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PagePending } from '../../../platform/web/PagePending.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useRead } from '../../../platform/web/useRead.ts'
import { usePathParams } from '../../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { endHighRiskPlace, showHighRiskPlace } from '../../highRiskContract.ts'
import { forestWords } from '../../words.ts'
import { EndOnDay } from '../EndOnDay.tsx'
import { FactGrid } from '../FactGrid.tsx'
import { GroundMap } from '../impact/GroundMap.tsx'

speakProblemsOf(forestWords)

export default function HighRiskPlacePage() {
  const { highRiskPlaceId = '' } = usePathParams()
  const words = useWords(forestWords)
  const language = useLanguage()
  const { data, error, refetch } = useRead(showHighRiskPlace, { highRiskPlaceId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  const { row, recordedBy, mayEnd } = data
  const { highRisk } = words
  const { columns } = highRisk
  return (
    <Page>
      <PageHead
        title={row.placeName}
        crumbs={[
          { label: words.plot.list, to: '/rung' },
          { label: highRisk.title, to: '/rung/trong-diem' },
        ]}
        above={row.isDemonstration ? <StateChip tone="warning">{words.plot.demonstration}</StateChip> : null}
        sentence={[row.territoryName, hectaresText(row.geodesicAreaHa, language), highRisk.by(recordedBy)]
          .filter(Boolean)
          .join('. ')}
      />
      {row.validTo ? <Alert color="gray">{highRisk.ended(dateText(row.validTo), row.endReason ?? '')}</Alert> : null}
      <FactGrid
        facts={[
          [columns.riskKinds, row.riskKinds.map((kind) => highRisk.riskKind[kind]).join(', ')],
          [columns.visitsPerMonth, String(row.visitsPerMonth)],
          [columns.validFrom, dateText(row.validFrom)],
          [columns.reason, row.reason],
        ]}
      />
      <RecordSection title={highRisk.ground}>
        <GroundMap label={highRisk.ground} shape={data.shape} />
        <Text size="sm" c="dimmed">
          {highRisk.visitsUnknown}
        </Text>
      </RecordSection>
      {mayEnd ? (
        <RecordSection title={highRisk.end}>
          <EndOnDay
            key={row.id}
            contract={endHighRiskPlace}
            about={row.id}
            inputOf={(validTo, reason) => ({ highRiskPlaceId: row.id, validTo, reason })}
            dayPointer="/validTo"
            from={row.validFrom}
            labels={{ endsOn: highRisk.endOn, reason: highRisk.endReason, end: highRisk.end }}
            onEnded={() => notify(highRisk.endDone)}
          />
        </RecordSection>
      ) : null}
    </Page>
  )
}
