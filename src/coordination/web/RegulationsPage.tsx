// Every set of coordination rules, who has rules with whom, and the ways to enter one and to see what is to be done.
import { Button, List } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { sessionChoices } from '../../outreach/contract.ts'
import { dateText, numberText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { Language } from '../../platform/words.ts'
import { enterRegulation, listRegulations, type RegulationRow, recordMeeting } from '../contract.ts'
import { partnersOf } from '../coordinationRegulation.ts'
import { type CoordinationWords, coordinationWords } from '../words.ts'

export default function RegulationsPage() {
  const words = useWords(coordinationWords)
  const language = useLanguage()
  const mayI = useMayI()
  const asOf = useAsOf()
  const choices = useRead(sessionChoices, { on: asOf.date }, { staleMs: 600_000 }).data
  const inForce = useRead(listRegulations, { ...asOf.input, inForce: true, pageSize: 1000 }).data?.rows
  const open = inForce?.reduce((sum, { openConclusions }) => sum + openConclusions, 0) ?? 0
  const enter = mayI(enterRegulation) ? (
    <Button component={PageLink} to="/phoi-hop/ghi" leftSection={<IconPlus size={16} stroke={1.75} />}>
      {words.regulation.enter}
    </Button>
  ) : null
  return (
    <Page>
      <PageHead
        title={words.regulation.list}
        sentence={words.conclusion.openFirst(open)}
        actions={
          <>
            <Button component={PageLink} to="/phoi-hop/ket-luan" variant="default">
              {words.conclusion.list}
            </Button>
            {mayI(recordMeeting) ? (
              <Button component={PageLink} to="/phoi-hop/hop" variant="default">
                {words.meeting.record}
              </Button>
            ) : null}
            {enter}
          </>
        }
      />
      <DataList
        contract={listRegulations}
        input={asOf.input}
        label={words.regulation.list}
        columns={columnsOf(words, language)}
        filters={filtersOf(words, choices?.organizers ?? [])}
        rowKey={(row) => row.id}
        rowTo={(row) => `/phoi-hop/${row.id}`}
        firstSort="-signedOn"
        empty={{ title: words.regulation.none, why: words.regulation.noneWhy, action: enter }}
      />
      {inForce && inForce.length > 0 ? (
        <RecordSection title={words.regulation.partners}>
          <List listStyleType="none">
            {partnersOf(inForce.map(({ partyNames }) => partyNames)).map(({ agencyName, with: others }) => (
              <List.Item key={agencyName}>{`${agencyName}: ${others.join('; ')}`}</List.Item>
            ))}
          </List>
        </RecordSection>
      ) : null}
    </Page>
  )
}

function columnsOf(words: CoordinationWords, language: Language): readonly Column<RegulationRow>[] {
  const { columns, regulation } = words
  return [
    {
      id: 'title',
      label: columns.title,
      cell: (row) => (
        <>
          {`${row.number}. ${row.title}`}{' '}
          {row.isWithdrawn ? <StateChip tone="bad">{regulation.withdrawn}</StateChip> : null}
        </>
      ),
      isSortable: true,
    },
    { id: 'partyNames', label: columns.partyNames, cell: (row) => row.partyNames.join('; '), width: '300px' },
    {
      id: 'signedOn',
      label: columns.signedOn,
      cell: (row) => dateText(row.signedOn),
      isSortable: true,
      width: '110px',
    },
    {
      id: 'isInForce',
      label: columns.state,
      cell: (row) => (
        <StateChip tone={row.isInForce ? 'good' : 'neutral'}>
          {row.isInForce ? regulation.inForce : regulation.notInForce}
        </StateChip>
      ),
      width: '150px',
    },
    {
      id: 'lastMetOn',
      label: columns.lastMetOn,
      cell: (row) => (row.lastMetOn ? dateText(row.lastMetOn) : regulation.noMeetings),
      isSortable: true,
      width: '130px',
    },
    {
      id: 'openConclusions',
      label: columns.openConclusions,
      cell: (row) => numberText(row.openConclusions, language),
      isSortable: true,
      align: 'right',
      width: '120px',
    },
  ]
}

function filtersOf(words: CoordinationWords, agencies: readonly { id: string; name: string }[]): readonly Filter[] {
  return [
    {
      name: 'agencyId',
      label: words.field.parties,
      options: agencies.map(({ id, name }) => ({ value: id, label: name })),
    },
    { kind: 'yes', name: 'inForce', label: words.regulation.onlyInForce },
    { kind: 'yes', name: 'withdrawn', label: words.regulation.showWithdrawn },
  ]
}
