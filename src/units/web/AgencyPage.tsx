// One agency: since when, who holds its posts, where it works, what it came from and became.

import { Button, List, Text } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../platform/contract.ts'
import { dateText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { amendAgency, showAgency, succeedAgency } from '../agencyContract.ts'
import { AgencyAreas } from './AgencyAreas.tsx'
import { type AgencyAct, AgencyPanel } from './AgencyPanel.tsx'
import { AgencyPosts } from './AgencyPosts.tsx'
import { AnsweringTable } from './AnsweringTable.tsx'
import { Facts } from './Facts.tsx'
import { NamedLinks } from './NamedLinks.tsx'
import { Section } from './Section.tsx'
import { useUnitWords } from './useUnitWords.ts'
import { ValidityChip } from './ValidityChip.tsx'
import { validityText } from './validityText.ts'

export type ShownAgency = OutputOf<typeof showAgency>

export default function AgencyPage() {
  const { agencyId = '' } = usePathParams()
  const words = useUnitWords()
  const { date } = useAsOf()
  const [act, setAct] = useState<AgencyAct>()
  const { data, error, refetch } = useRead(showAgency, { agencyId, on: date })
  if (!data) return <PagePending error={error} refetch={refetch} />
  return (
    <Page
      beside={
        act ? <AgencyPanel key={JSON.stringify(act)} act={act} shown={data} onClose={() => setAct(undefined)} /> : null
      }
    >
      <Head shown={data} date={date} onAct={setAct} />
      <Section title={words.territory.facts}>
        <FactsOf shown={data} />
      </Section>
      <AgencyPosts shown={data} date={date} onAct={setAct} />
      <AgencyAreas shown={data} date={date} onAct={setAct} />
      <Section title={`${words.agency.answering}, ${dateText(date)}`}>
        <AnsweringTable answering={data.answering} label={words.agency.answering} />
      </Section>
      <Section title={words.agency.cameFrom}>
        <SuccessionList successions={data.cameFrom} />
      </Section>
      <Section title={words.agency.became}>
        <SuccessionList successions={data.became} />
      </Section>
    </Page>
  )
}

interface PartProps {
  readonly shown: ShownAgency
}

function Head({
  shown: { row },
  date,
  onAct,
}: PartProps & { readonly date: string; readonly onAct: (act: AgencyAct) => void }) {
  const words = useUnitWords()
  const mayI = useMayI()
  return (
    <PageHead
      title={row.name}
      crumbs={[{ label: words.agency.list, to: '/co-quan' }]}
      above={<ValidityChip {...row} on={date} />}
      sentence={[words.agencyKind[row.agencyKind], row.territoryName, validityText(row, words)]
        .filter(Boolean)
        .join('. ')}
      actions={
        <>
          {mayI(amendAgency) ? (
            <Button variant="default" onClick={() => onAct({ kind: 'amend' })}>
              {words.agency.amend}
            </Button>
          ) : null}
          {mayI(succeedAgency) && row.validTo === null ? (
            <Button component={PageLink} to={`/co-quan/${row.id}/ke-thua`} variant="default">
              {words.agency.succeed}
            </Button>
          ) : null}
        </>
      }
    />
  )
}

function FactsOf({ shown: { row } }: PartProps) {
  const words = useUnitWords()
  return (
    <Facts
      facts={[
        [words.agency.code, row.code],
        [words.agency.shortName, row.shortName],
        [words.agency.kind, words.agencyKind[row.agencyKind]],
        row.parentId && row.parentName
          ? [
              words.agency.parent,
              <NamedLinks key="up" named={[{ id: row.parentId, name: row.parentName }]} to="/co-quan" />,
            ]
          : null,
        row.territoryId && row.territoryName
          ? [
              words.agency.territory,
              <NamedLinks key="at" named={[{ id: row.territoryId, name: row.territoryName }]} to="/don-vi" />,
            ]
          : null,
        [words.territory.validity, validityText(row, words)],
        [words.general.legalBasis, row.legalBasis],
      ]}
    />
  )
}

function SuccessionList({ successions }: { readonly successions: ShownAgency['became'] }) {
  const words = useUnitWords()
  if (successions.length === 0) return <Text c="dimmed">{words.agency.noSuccession}</Text>
  return (
    <List>
      {successions.map(({ id, unit, succeededOn, legalBasis }) => (
        <List.Item key={id}>
          <PageLink to={`/co-quan/${unit.id}`}>{unit.name}</PageLink>
          <Text size="sm" c="dimmed">
            {dateText(succeededOn)}. {legalBasis}
          </Text>
        </List.Item>
      ))}
    </List>
  )
}
