// One forest owner: its plots in the register, what it signed, the papers in its name; how to reach it only when asked for.
import { Anchor, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../../platform/contract.ts'
import { dateText, hectaresText, numberText } from '../../../platform/format.ts'
import { useAsOf } from '../../../platform/web/asOf.ts'
import { AmendRecord } from '../../../platform/web/form/AmendRecord.tsx'
import { RecordLife } from '../../../platform/web/form/RecordLife.tsx'
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
import { readOwnerContact, restoreOwner, showOwner, withdrawOwner } from '../../ownerContract.ts'
import { type ForestWords, forestWords } from '../../words.ts'
import { FactGrid } from '../FactGrid.tsx'
import { OwnerContact } from './OwnerContact.tsx'
import { OwnerContracts } from './OwnerContracts.tsx'

speakProblemsOf(forestWords)

interface PartProps {
  readonly shown: OutputOf<typeof showOwner>
  readonly words: ForestWords
}

export default function OwnerPage() {
  const { forestOwnerId = '' } = usePathParams()
  const words = useWords(forestWords)
  const { date } = useAsOf()
  const [isContactAsked, setContactAsked] = useState(false)
  const { data, error, refetch } = useRead(showOwner, { forestOwnerId, asOf: date })
  const asking = { enabled: isContactAsked, staleMs: Number.POSITIVE_INFINITY }
  const contact = useRead(readOwnerContact, { forestOwnerId }, asking)
  if (!data) return <PagePending error={error} refetch={refetch} />
  const names: Readonly<Record<string, string>> = words.owner.columns
  const values: Readonly<Record<string, string>> = words.ownerCategory
  return (
    <Page>
      <Head shown={data} words={words} />
      <Held shown={data} words={words} />
      {data.mayReach ? (
        <OwnerContact
          isAsked={isContactAsked}
          onAsk={() => setContactAsked(true)}
          contact={contact.data}
          problem={contact.error}
        />
      ) : null}
      <OwnerContracts
        forestOwnerId={data.row.id}
        contracts={data.contracts}
        counterparties={contact.data?.counterparties ?? []}
        mayKeep={data.mayKeep && !data.row.isWithdrawn}
      />
      <Papers shown={data} words={words} />
      <RecordLife
        steps={data.history}
        fieldName={(field) => names[field] ?? field}
        valueName={(value) => values[value]}
      />
    </Page>
  )
}

function Head({ shown: { row, mayKeep }, words }: PartProps) {
  const { owner } = words
  return (
    <PageHead
      title={row.ownerName ?? words.ownerCategory[row.ownerCategory]}
      crumbs={[
        { label: words.plot.list, to: '/rung' },
        { label: owner.list, to: '/rung/chu-rung' },
      ]}
      above={
        <>
          {row.isWithdrawn ? <StateChip tone="bad">{owner.withdrawnOnes}</StateChip> : null}
          {row.isDemonstration ? <StateChip tone="warning">{words.plot.demonstration}</StateChip> : null}
        </>
      }
      sentence={[words.ownerCategory[row.ownerCategory], row.territoryName, row.agencyName].filter(Boolean).join('. ')}
      actions={
        mayKeep ? (
          <>
            {row.isWithdrawn ? null : <AmendRecord to={`/rung/chu-rung/${row.id}/sua`} />}
            <WithdrawRecord
              withdraw={withdrawOwner}
              restore={restoreOwner}
              record={{ forestOwnerId: row.id }}
              isWithdrawn={row.isWithdrawn}
            />
          </>
        ) : null
      }
    />
  )
}

function Held({ shown: { row, remark }, words }: PartProps) {
  const language = useLanguage()
  const { owner } = words
  return (
    <>
      <FactGrid
        facts={[
          [owner.columns.plots, numberText(row.plots, language)],
          [owner.columns.geodesicAreaHa, numberText(row.geodesicAreaHa, language, 2)],
          ...(row.ownerCode === null ? [] : ([[owner.columns.ownerCode, String(row.ownerCode)]] as const)),
          ...(remark ? ([[owner.columns.remark, remark]] as const) : []),
        ]}
      />
      <Group mt={12}>
        <Button component={PageLink} to={`/rung?forestOwnerId=${row.id}`} variant="default">
          {owner.showPlots}
        </Button>
      </Group>
    </>
  )
}

function Papers({ shown: { landPapers }, words }: PartProps) {
  const language = useLanguage()
  const { owner } = words
  return (
    <RecordSection title={owner.landPapers}>
      {landPapers.length === 0 ? <Text c="dimmed">{owner.noLandPapers}</Text> : null}
      {landPapers.map(({ id, paperNumber, issuedOn, geodesicAreaHa }) => (
        <Text key={id}>
          <Anchor component={PageLink} to={`/rung/giay-to-dat/${id}`}>
            {paperNumber}
          </Anchor>
          {`, ${dateText(issuedOn)}, ${hectaresText(geodesicAreaHa, language)}`}
        </Text>
      ))}
    </RecordSection>
  )
}
