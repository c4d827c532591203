// One high-risk place: where, why, how often, since when; and its end.
import { Alert, Button, Stack, Text, Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { boundsOf } from '../../../geo/looseGeometry.ts'
import { dateText, hectaresText } from '../../../platform/format.ts'
import { DateField } from '../../../platform/web/DateField.tsx'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { ShapeMap } from '../../../platform/web/map/ShapeMap.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PagePending } from '../../../platform/web/PagePending.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { useDraft } from '../../../platform/web/useDraft.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { usePathParams } from '../../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { endHighRiskPlace, showHighRiskPlace } from '../../highRiskContract.ts'
import { forestWords } from '../../words.ts'
import { FactGrid } from '../FactGrid.tsx'

speakProblemsOf(forestWords)

export default function HighRiskPlacePage() {
  const { highRiskPlaceId = '' } = usePathParams()
  const words = useWords(forestWords)
  const language = useLanguage()
  const { data, error, refetch } = useRead(showHighRiskPlace, { highRiskPlaceId })
  const shape = data?.shape
  const outlines = useMemo(() => (shape ? [{ id: 'place', shape, tone: 'look' as const }] : []), [shape])
  const fit = useMemo(() => (shape ? boundsOf([shape]) : undefined), [shape])
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
        <ShapeMap label={highRisk.ground} outlines={outlines} fit={fit} units={{}} />
        <Text size="sm" c="dimmed">
          {highRisk.visitsUnknown}
        </Text>
      </RecordSection>
      {mayEnd ? <End key={row.id} highRiskPlaceId={row.id} validFrom={row.validFrom} /> : null}
    </Page>
  )
}

function End({ highRiskPlaceId, validFrom }: { readonly highRiskPlaceId: string; readonly validFrom: string }) {
  const { highRisk } = useWords(forestWords)
  const { today } = useSignIn().office
  const draft = useDraft(`${endHighRiskPlace.name} ${highRiskPlaceId}`, { validTo: '', reason: '' })
  const ending = useCommand(endHighRiskPlace)
  const { validTo, reason } = draft.value
  const end = async () => {
    const input = { highRiskPlaceId, validTo, reason: reason.trim() }
    if (!(await ending.send(input, { id: draft.commandId }))) return
    await draft.discard()
    notify(highRisk.endDone)
  }
  if (!draft.isReady) return null
  return (
    <RecordSection title={highRisk.end}>
      <Stack gap={12} maw={560}>
        <DateField
          label={highRisk.endOn}
          value={validTo}
          min={validFrom}
          max={today}
          onChange={(next) => draft.change({ validTo: next })}
          error={ending.faultAt('/validTo')}
          required
        />
        <Textarea
          label={highRisk.endReason}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => draft.change({ reason: event.currentTarget.value })}
          error={ending.faultAt('/reason')}
          withAsterisk
        />
        <ProblemNote problem={ending.problem} />
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => void end()}
          loading={ending.isSending}
          disabled={validTo === '' || reason.trim().length < 5}
        >
          {highRisk.end}
        </Button>
      </Stack>
    </RecordSection>
  )
}
