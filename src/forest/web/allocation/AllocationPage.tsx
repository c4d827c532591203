// One file of allocation: its steps and the next one, what was raised against it, its plots, its decision.
import { Alert, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../../platform/contract.ts'
import { dateText, hectaresText, numberText } from '../../../platform/format.ts'
import { DocumentFiles } from '../../../platform/web/DocumentFiles.tsx'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { PagePending } from '../../../platform/web/PagePending.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useRead } from '../../../platform/web/useRead.ts'
import { usePathParams } from '../../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { isUndecided } from '../../allocation/allocation.ts'
import { readAllocationPeople, showAllocation, withdrawAllocation } from '../../allocationContract.ts'
import { type ForestWords, forestWords } from '../../words.ts'
import { FactGrid } from '../FactGrid.tsx'
import { Withdraw } from '../Withdraw.tsx'
import { AllocationMap, AllocationPlots, AllocationStops } from './AllocationPlots.tsx'
import { AllocationStateChip } from './AllocationStateChip.tsx'
import { AllocationSteps } from './AllocationSteps.tsx'
import { Objections } from './Objections.tsx'
import { RecordStep } from './RecordStep.tsx'

speakProblemsOf(forestWords)

interface PartProps {
  readonly shown: OutputOf<typeof showAllocation>
  readonly words: ForestWords
}

export default function AllocationPage() {
  const { allocationId = '' } = usePathParams()
  const words = useWords(forestWords)
  const { data, error, refetch } = useRead(showAllocation, { allocationId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  const { row, withdrawalReason } = data
  return (
    <Page>
      <Head shown={data} words={words} />
      {withdrawalReason ? <Alert color="gray">{words.allocation.withdrawnBecause(withdrawalReason)}</Alert> : null}
      <Facts shown={data} words={words} />
      <AllocationSteps shown={data} words={words} />
      <Objections shown={data} words={words} />
      {isUndecided(row.allocationState) ? <AllocationStops shown={data} words={words} /> : null}
      <RecordStep key={`step ${row.id}`} shown={data} words={words} />
      <Change shown={data} words={words} />
      <AllocationMap shown={data} words={words} />
      <AllocationPlots shown={data} words={words} />
      {data.mayPeople && isUndecided(row.allocationState) ? <Draft allocationId={row.id} words={words} /> : null}
      {data.mayPeople ? <People key={`people ${row.id}`} allocationId={row.id} words={words} /> : null}
      {data.mayWithdraw ? (
        <Withdraw contract={withdrawAllocation} record={{ allocationId }} said={words.allocation} />
      ) : null}
    </Page>
  )
}

function Head({ shown: { row, nextStep, recordedBy }, words }: PartProps) {
  const language = useLanguage()
  const { allocation } = words
  return (
    <PageHead
      title={allocation.titleOf(
        row.recipientName ?? words.allocationRecipient[row.allocationRecipient],
        hectaresText(row.decidedHa ?? row.proposedHa ?? row.geodesicAreaHa, language),
      )}
      crumbs={[
        { label: words.plot.list, to: '/rung' },
        { label: allocation.title, to: '/rung/giao-rung' },
      ]}
      above={
        <>
          <AllocationStateChip state={row.allocationState} words={words} />
          {row.isDemonstration ? <StateChip tone="warning">{words.plot.demonstration}</StateChip> : null}
        </>
      }
      sentence={[
        row.village,
        row.territoryName,
        nextStep ? allocation.next(words.allocationStep[nextStep]) : null,
        allocation.by(recordedBy),
      ]
        .filter(Boolean)
        .join('. ')}
    />
  )
}

function Facts({ shown: { row }, words }: PartProps) {
  const language = useLanguage()
  const { columns } = words.allocation
  const hectares = (value: number | null) => (value === null ? words.plot.unknown : numberText(value, language, 2))
  return (
    <FactGrid
      facts={[
        [columns.allocationRecipient, words.allocationRecipient[row.allocationRecipient]],
        [columns.households, row.households === null ? words.plot.unknown : numberText(row.households, language)],
        [columns.agencyName, row.agencyName],
        [columns.plots, numberText(row.plots, language)],
        [columns.proposedHa, hectares(row.proposedHa)],
        [columns.geodesicAreaHa, hectares(row.geodesicAreaHa)],
        ...(row.decidedOn
          ? ([
              [columns.decisionNumber, row.decisionNumber],
              [columns.decidedOn, dateText(row.decidedOn)],
              [columns.decidedHa, hectares(row.decidedHa)],
            ] as const)
          : []),
      ]}
    />
  )
}

function Change({ shown: { row, change }, words: { allocation } }: PartProps) {
  if (row.decidedOn === null || row.allocationState === 'withdrawn') return null
  return (
    <RecordSection title={allocation.change}>
      {change?.isUndone ? <Alert color="yellow">{allocation.changeUndone}</Alert> : null}
      {change ? (
        <PageLink to={`/rung/bien-dong/${change.changeId}`}>{allocation.change}</PageLink>
      ) : (
        <Alert color="yellow">{allocation.noChange}</Alert>
      )}
    </RecordSection>
  )
}

interface FileProps {
  readonly allocationId: string
  readonly words: ForestWords
}

function People({ allocationId, words: { allocation } }: FileProps) {
  const [isAsked, setAsked] = useState(false)
  const asking = { enabled: isAsked, staleMs: Number.POSITIVE_INFINITY }
  const { data, error } = useRead(readAllocationPeople, { allocationId }, asking)
  const { columns, fields } = allocation
  const named = (label: string, name: string | null) => (name === null ? [] : [[label, name] as const])
  return (
    <RecordSection title={allocation.people}>
      {error ? <ProblemNote problem={error} /> : null}
      {isAsked && data ? (
        <div role="status">
          <FactGrid
            facts={[
              [columns.recipientName, data.recipientName],
              ...named(fields.representative, data.representative),
              ...named(fields.receivedBy, data.receivedBy),
              ...data.objectors.map(
                ({ raisedOn, objector }) => [allocation.objector(dateText(raisedOn)), objector] as const,
              ),
            ]}
          />
        </div>
      ) : (
        <Group gap={12}>
          <Button variant="default" loading={isAsked && !error} onClick={() => setAsked(true)}>
            {allocation.showPeople}
          </Button>
          <Text size="sm" c="dimmed">
            {allocation.peopleWritten}
          </Text>
        </Group>
      )}
    </RecordSection>
  )
}

/** The decision as a paper to go on writing; whoever may see the names may take it. */
function Draft({ allocationId, words: { allocation } }: FileProps) {
  return (
    <RecordSection title={allocation.draft}>
      <Text size="sm" c="dimmed" maw={760}>
        {allocation.draftNote}
      </Text>
      <Group gap={12} mt={8}>
        <DocumentFiles
          path="allocations/decision-draft"
          input={{ allocationId }}
          said={{ docx: allocation.draftDocx, pdf: allocation.draftPdf }}
        />
      </Group>
    </RecordSection>
  )
}
