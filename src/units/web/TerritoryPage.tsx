// One territory: since when and by which instrument, where it came from and what became of it, its boundary, who answers.

import { Anchor, Button, List, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { OutputOf } from '../../platform/contract.ts'
import { dateText, hardSpace, numberText, percentText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { ShapeMap } from '../../platform/web/map/ShapeMap.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useLanguage } from '../../platform/web/useWords.ts'
import { importTerritories } from '../boundaryContract.ts'
import { extentOf } from '../boundaryImport/shape.ts'
import { amendTerritory, showTerritory, succeedTerritory } from '../contract.ts'
import { AmendTerritory } from './AmendTerritory.tsx'
import { AnsweringTable } from './AnsweringTable.tsx'
import { capital } from './capital.ts'
import { Facts } from './Facts.tsx'
import { NamedLinks } from './NamedLinks.tsx'
import { Section } from './Section.tsx'
import { ShapeChip } from './ShapeChip.tsx'
import { useUnitWords } from './useUnitWords.ts'
import { ValidityChip } from './ValidityChip.tsx'
import { validityText } from './validityText.ts'

type Shown = OutputOf<typeof showTerritory>

export default function TerritoryPage() {
  const { territoryId = '' } = usePathParams()
  const words = useUnitWords()
  const { date } = useAsOf()
  const [isAmending, setAmending] = useState(false)
  const { data, error, refetch } = useRead(showTerritory, { territoryId, on: date })
  if (!data) return <PagePending error={error} refetch={refetch} />
  return (
    <Page
      beside={
        isAmending ? <AmendTerritory key={data.row.id} row={data.row} onClose={() => setAmending(false)} /> : null
      }
    >
      <Head shown={data} date={date} onAmend={() => setAmending(true)} />
      <Section title={words.territory.facts}>
        <FactsOf shown={data} />
      </Section>
      <Boundary shown={data} date={date} />
      <Successions shown={data} />
      <Section title={words.territory.children}>
        <Text>
          {data.children.length > 0 ? (
            <NamedLinks named={data.children} to="/don-vi" />
          ) : (
            <Text span c="dimmed">
              {words.territory.noChildren}
            </Text>
          )}
        </Text>
      </Section>
      <Section title={words.territory.agencies}>
        <Text>
          {data.agencies.length > 0 ? (
            <NamedLinks named={data.agencies} to="/co-quan" />
          ) : (
            <Text span c="dimmed">
              {words.territory.noAgencies}
            </Text>
          )}
        </Text>
      </Section>
      <Section title={`${words.territory.answering}, ${dateText(date)}`}>
        <AnsweringTable answering={data.answering} label={words.territory.answering} hasTerritory={false} />
      </Section>
    </Page>
  )
}

interface PartProps {
  readonly shown: Shown
}

function Head({ shown, date, onAmend }: PartProps & { readonly date: string; readonly onAmend: () => void }) {
  const words = useUnitWords()
  const mayI = useMayI()
  const { row } = shown
  return (
    <PageHead
      title={capital(row.fullName)}
      crumbs={[{ label: words.territory.list, to: '/don-vi' }]}
      above={
        <>
          <ValidityChip {...row} on={date} />
          <ShapeChip row={row} />
        </>
      }
      sentence={[words.territoryKind[row.territoryKind], row.parentName, validityText(row, words)]
        .filter(Boolean)
        .join('. ')}
      actions={
        <>
          {mayI(amendTerritory) ? (
            <Button variant="default" onClick={onAmend}>
              {words.territory.amend}
            </Button>
          ) : null}
          {mayI(succeedTerritory) && row.validTo === null ? (
            <Button component={PageLink} to={`/don-vi/ke-thua?tu=${row.id}`} variant="default">
              {words.territory.succeed}
            </Button>
          ) : null}
        </>
      }
    />
  )
}

function FactsOf({ shown: { row } }: PartProps) {
  const words = useUnitWords()
  const language = useLanguage()
  return (
    <Facts
      facts={[
        [words.territory.code, row.code],
        [words.territory.kind, words.territoryKind[row.territoryKind]],
        row.parentId && row.parentName
          ? [
              words.territory.parent,
              <NamedLinks key="up" named={[{ id: row.parentId, name: row.parentName }]} to="/don-vi" />,
            ]
          : null,
        [words.territory.validity, validityText(row, words)],
        [
          words.territory.area,
          row.areaKm2 === null ? words.general.unknown : `${numberText(row.areaKm2, language, 2)}${hardSpace}km²`,
        ],
        [words.general.legalBasis, row.legalBasis],
      ]}
    />
  )
}

function Boundary({ shown, date }: PartProps & { readonly date: string }) {
  const words = useUnitWords()
  const mayI = useMayI()
  const { shape, row } = shown
  const outlines = useMemo(() => (shape ? [{ id: row.id, shape, tone: 'good' as const }] : []), [shape, row.id])
  const fit = useMemo(() => (shape ? extentOf([shape as never]) : undefined), [shape])
  return (
    <Section title={words.territory.map}>
      {shape ? (
        <>
          <ShapeMap
            label={words.territory.mapOf(row.fullName)}
            outlines={outlines}
            fit={fit}
            units={{ asOf: date }}
            asOf={date}
          />
          {row.isSketch ? <Text c="dimmed">{words.territory.sketchWhy}</Text> : null}
        </>
      ) : (
        <Text c="dimmed">
          {words.territory.noShape}{' '}
          {mayI(importTerritories) ? (
            <Anchor component={PageLink} to="/don-vi/nhap">
              {words.territory.import}
            </Anchor>
          ) : null}
        </Text>
      )}
    </Section>
  )
}

function Successions({ shown }: PartProps) {
  const words = useUnitWords()
  return (
    <>
      <Section title={words.territory.cameFrom}>
        <SuccessionList successions={shown.cameFrom} none={words.territory.noPredecessor} />
      </Section>
      <Section title={words.territory.became}>
        <SuccessionList successions={shown.became} none={words.territory.noSuccessor} />
      </Section>
    </>
  )
}

function SuccessionList({ successions, none }: { readonly successions: Shown['became']; readonly none: string }) {
  const words = useUnitWords()
  const language = useLanguage()
  if (successions.length === 0) return <Text c="dimmed">{none}</Text>
  return (
    <List>
      {successions.map(({ id, unit, succeededOn, areaShare, legalBasis }) => (
        <List.Item key={id}>
          <PageLink to={`/don-vi/${unit.id}`}>{unit.name}</PageLink>
          {', '}
          {areaShare === null
            ? words.territory.shareUnknown
            : words.territory.share(percentText(areaShare, language, areaShare === 1 ? 0 : 1))}
          <Text size="sm" c="dimmed">
            {dateText(succeededOn)}. {legalBasis}
          </Text>
        </List.Item>
      ))}
    </List>
  )
}
