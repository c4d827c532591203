// One household: who lives there, every visit, what was signed. Whoever opens it is written down.

import { Button, SimpleGrid, Text } from '@mantine/core'
import type { OutputOf } from '../../platform/contract.ts'
import { dateText, instantText } from '../../platform/format.ts'
import { RecordMap } from '../../platform/web/form/PlaceMap.tsx'
import { RecordLife } from '../../platform/web/form/RecordLife.tsx'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { WithdrawRecord } from '../../platform/web/form/WithdrawRecord.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { restoreHousehold, showHousehold, withdrawHousehold } from '../contract.ts'
import { type HouseholdsWords, householdsWords } from '../words.ts'
import { VisitTimeline } from './VisitTimeline.tsx'

speakProblemsOf(householdsWords)

interface PartProps {
  readonly shown: OutputOf<typeof showHousehold>
  readonly words: HouseholdsWords
}

export default function HouseholdPage() {
  const { householdId = '' } = usePathParams()
  const words = useWords(householdsWords)
  // Asked once, and after a command: not each time that somebody looks at the window again.
  const { data, error, refetch } = useRead(showHousehold, { householdId }, { staleMs: Number.POSITIVE_INFINITY })
  if (!data) return <PagePending error={error} refetch={refetch} />
  const { row, disclosures } = data
  return (
    <Page>
      <Head shown={data} words={words} />
      <VisitTimeline visits={data.visits} words={words} />
      <Facts shown={data} words={words} />
      <RecordSection title={words.household.where}>
        {row.place ? (
          <RecordMap
            label={words.household.map}
            points={[{ id: row.id, evidenceKind: 'householdVisit', ...row.place }]}
          />
        ) : (
          <Text c="dimmed">{words.household.noPlace}</Text>
        )}
      </RecordSection>
      <RecordLife steps={data.history} fieldName={(field) => words.field[field as keyof typeof words.field] ?? field} />
      {disclosures.length > 0 ? (
        <Text size="sm" c="dimmed" mt={12}>
          {`${words.household.disclosed}: ${disclosures.map(({ at, by }) => `${by} ${instantText(at)}`).join('; ')}`}
        </Text>
      ) : null}
    </Page>
  )
}

function Head({ shown, words }: PartProps) {
  const { row, mayAmend, mayVisit, mayWithdraw } = shown
  return (
    <PageHead
      title={row.headName}
      crumbs={[{ label: words.household.list, to: '/ho-gan-rung' }]}
      above={
        <>
          <StateChip tone={row.isVisitedThisYear ? 'good' : 'warning'}>
            {row.isVisitedThisYear ? words.household.visited : words.household.notVisited}
          </StateChip>
          {row.daysLate ? <StateChip tone="bad">{words.household.late(row.daysLate)}</StateChip> : null}
          {row.isWithdrawn ? <StateChip tone="bad">{words.household.withdrawn}</StateChip> : null}
          {row.isDemonstration ? <StateChip tone="warning">{words.household.demonstration}</StateChip> : null}
        </>
      }
      sentence={[row.village, row.territoryName, row.agencyName].join('. ')}
      actions={
        <>
          {mayWithdraw ? (
            <WithdrawRecord
              withdraw={withdrawHousehold}
              restore={restoreHousehold}
              record={{ householdId: row.id }}
              isWithdrawn={row.isWithdrawn}
            />
          ) : null}
          {mayAmend ? (
            <Button component={PageLink} to={`/ho-gan-rung/${row.id}/sua`} variant="default">
              {words.household.amend}
            </Button>
          ) : null}
          {mayVisit ? (
            <Button component={PageLink} to={`/ho-gan-rung/${row.id}/tham`}>
              {words.visit.record}
            </Button>
          ) : null}
        </>
      }
    />
  )
}

function Facts({ shown, words }: PartProps) {
  const { household, row } = shown
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.field.telephone, household.telephone],
    [words.field.people, household.people === undefined ? undefined : words.household.people(household.people)],
    [words.field.forestNearby, household.forestNearby],
    [words.field.nextVisitDueOn, row.nextVisitDueOn ? dateText(row.nextVisitDueOn) : undefined],
    [words.field.remark, household.remark],
  ]
  return (
    <RecordSection title={words.household.facts}>
      <SimpleGrid component="dl" cols={{ base: 1, sm: 2 }} spacing={12} m={0}>
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <Text component="dt" size="xs" c="dimmed">
                {label}
              </Text>
              <Text component="dd" m={0}>
                {value}
              </Text>
            </div>
          ))}
      </SimpleGrid>
    </RecordSection>
  )
}
