// One request to harvest: what the register says of its ground now, and the decision.
import { Alert, Anchor, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import type { OutputOf } from '../../../platform/contract.ts'
import { fileAddress } from '../../../platform/files/file.ts'
import { dateText, hectaresText, numberText } from '../../../platform/format.ts'
import { written } from '../../../platform/typed.ts'
import { DateField } from '../../../platform/web/DateField.tsx'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
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
import { decideHarvestRequest, showHarvestRequest, withdrawHarvestRequest } from '../../impactContract.ts'
import { type ForestWords, forestWords } from '../../words.ts'
import { FactGrid } from '../FactGrid.tsx'
import { Withdraw } from '../Withdraw.tsx'
import { GroundMap } from './GroundMap.tsx'
import { HarvestStops, ImpactSums, TouchedPlots } from './ImpactFound.tsx'
import { RequestStateChip } from './RequestStateChip.tsx'

speakProblemsOf(forestWords)

interface PartProps {
  readonly shown: OutputOf<typeof showHarvestRequest>
  readonly words: ForestWords
}

export default function HarvestRequestPage() {
  const { harvestRequestId = '' } = usePathParams()
  const words = useWords(forestWords)
  const { data, error, refetch } = useRead(showHarvestRequest, { harvestRequestId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  const { row, impact, foundStops } = data
  const isOpen = row.harvestRequestState === 'submitted'
  return (
    <Page>
      <Head shown={data} words={words} />
      <RecordSection title={words.harvestRequest.againstRegister}>
        <HarvestStops stops={isOpen ? impact.harvestStops : (foundStops ?? [])} words={words} />
        <ImpactSums impact={impact} words={words} />
      </RecordSection>
      <RecordSection title={words.harvestRequest.map}>
        <GroundMap label={words.harvestRequest.map} shape={data.shape} />
        <TouchedPlots impact={impact} words={words} />
      </RecordSection>
      <Facts shown={data} words={words} />
      {data.mayDecide ? <Decide key={row.id} shown={data} words={words} /> : null}
      {data.mayWithdraw ? (
        <Withdraw contract={withdrawHarvestRequest} record={{ harvestRequestId }} said={words.harvestRequest} />
      ) : null}
    </Page>
  )
}

function Head({ shown: { row, recordedBy }, words }: PartProps) {
  const language = useLanguage()
  const { harvestRequest } = words
  return (
    <PageHead
      title={harvestRequest.titleOf(dateText(row.requestedOn), hectaresText(row.geodesicAreaHa, language))}
      crumbs={[
        { label: words.plot.list, to: '/rung' },
        { label: harvestRequest.title, to: '/rung/khai-thac' },
      ]}
      above={
        <>
          <RequestStateChip state={row.harvestRequestState} words={words} />
          {row.isDemonstration ? <StateChip tone="warning">{words.plot.demonstration}</StateChip> : null}
        </>
      }
      sentence={[
        row.requesterName ?? (row.ownerCategory ? words.ownerCategory[row.ownerCategory] : null),
        row.territoryName,
        harvestRequest.by(recordedBy),
      ]
        .filter(Boolean)
        .join('. ')}
    />
  )
}

function Facts({ shown: { row, remarks, file, decisionReason }, words }: PartProps) {
  const language = useLanguage()
  const { columns, fields, facts } = words.harvestRequest
  const known: readonly (readonly [string, string | null])[] = [
    [columns.treeSpecies, row.treeSpecies],
    [columns.expectedVolume, row.expectedVolume === null ? null : numberText(row.expectedVolume, language, 1)],
    [fields.remarks, remarks],
    [columns.decidedOn, row.decidedOn ? dateText(row.decidedOn) : null],
    [columns.decisionNumber, row.decisionNumber],
    [fields.reason, decisionReason],
  ]
  const said = known.filter((fact): fact is readonly [string, string] => fact[1] !== null)
  if (said.length === 0 && !file) return null
  return (
    <RecordSection title={facts}>
      <FactGrid facts={said} />
      {file ? (
        <Anchor href={fileAddress(file.fileId, 'original')} target="_blank" rel="noopener">
          {file.name}
        </Anchor>
      ) : null}
    </RecordSection>
  )
}

const nothingYet = { decidedOn: '', decisionNumber: '', reason: '' }

function Decide({ shown: { row, impact }, words }: PartProps) {
  const { harvestRequest } = words
  const { today } = useSignIn().office
  const draft = useDraft(`${decideHarvestRequest.name} ${row.id}`, { ...nothingYet, decidedOn: today })
  const deciding = useCommand(decideHarvestRequest)
  const { decidedOn, decisionNumber, reason } = draft.value
  const decide = async (isApproved: boolean) => {
    const input = {
      harvestRequestId: row.id,
      isApproved,
      decidedOn,
      ...written({ decisionNumber, reason }),
    }
    if (!(await deciding.send(input, { id: draft.commandId }))) return
    await draft.discard()
    notify(isApproved ? harvestRequest.approved : harvestRequest.refused)
  }
  if (!draft.isReady) return null
  const isStopped = impact.harvestStops.length > 0
  return (
    <RecordSection title={harvestRequest.decide}>
      <Stack gap={12} maw={560}>
        {isStopped ? <Alert color="yellow">{harvestRequest.onlyRefuse}</Alert> : null}
        <DateField
          label={harvestRequest.columns.decidedOn}
          value={decidedOn}
          min={row.requestedOn}
          max={today}
          onChange={(next) => draft.change({ decidedOn: next })}
          error={deciding.faultAt('/decidedOn')}
          required
        />
        <TextInput
          label={harvestRequest.columns.decisionNumber}
          maxLength={100}
          value={decisionNumber}
          onChange={(event) => draft.change({ decisionNumber: event.currentTarget.value })}
        />
        <Textarea
          label={harvestRequest.fields.reason}
          description={harvestRequest.reasonHelp}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => draft.change({ reason: event.currentTarget.value })}
          error={deciding.faultAt('/reason')}
        />
        <ProblemNote problem={deciding.problem} />
        <Group gap={8}>
          <Button
            onClick={() => void decide(true)}
            loading={deciding.isSending}
            disabled={isStopped || decidedOn === ''}
          >
            {harvestRequest.approve}
          </Button>
          <Button
            variant="default"
            onClick={() => void decide(false)}
            loading={deciding.isSending}
            disabled={decidedOn === '' || reason.trim().length < 5}
          >
            {harvestRequest.refuse}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {harvestRequest.ofMoment}
        </Text>
      </Stack>
    </RecordSection>
  )
}
