import { Anchor, Text, Timeline } from '@mantine/core'
import type { Static } from 'typebox'
import { outreachWords } from '../../outreach/words.ts'
import { dateText, instantText } from '../../platform/format.ts'
import { PhotoStrip } from '../../platform/web/form/PhotoStrip.tsx'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { WithdrawRecord } from '../../platform/web/form/WithdrawRecord.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useWords } from '../../platform/web/useWords.ts'
import { restoreVisit, type Visit, withdrawVisit } from '../contract.ts'
import type { HouseholdsWords } from '../words.ts'

interface VisitTimelineProps {
  readonly visits: readonly Static<typeof Visit>[]
  readonly words: HouseholdsWords
}

/** Every visit, newest first. */
export function VisitTimeline({ visits, words }: VisitTimelineProps) {
  return (
    <RecordSection title={words.visit.list}>
      {visits.length === 0 ? <Text c="dimmed">{words.household.neverVisited}</Text> : null}
      <Timeline bulletSize={14} lineWidth={2} active={-1}>
        {visits.map((visit) => (
          <Timeline.Item key={visit.id} title={dateText(visit.visitedOn)}>
            <OneVisit visit={visit} words={words} />
          </Timeline.Item>
        ))}
      </Timeline>
    </RecordSection>
  )
}

function OneVisit({ visit, words }: { readonly visit: Static<typeof Visit>; readonly words: HouseholdsWords }) {
  const { materialKind } = useWords(outreachWords)
  const given = visit.materials.map((one) => `${materialKind[one.materialKind]} ${one.quantity}`).join(', ')
  const lines = [
    visit.visitors,
    words.visit.topics(visit.topicNames.join(', ')),
    visit.said,
    given ? words.visit.gave(given) : null,
    visit.nextVisitDueOn ? words.visit.next(dateText(visit.nextVisitDueOn)) : null,
  ]
  return (
    <>
      {visit.isWithdrawn ? <StateChip tone="bad">{words.household.withdrawn}</StateChip> : null}
      {lines.filter(Boolean).map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
      {visit.pledgeId ? (
        <Anchor component={PageLink} to={`/cam-ket/${visit.pledgeId}`} size="sm">
          {words.visit.signed}
        </Anchor>
      ) : null}
      <Text size="sm" c="dimmed">
        {words.visit.by(visit.agencyName, visit.recordedBy, instantText(visit.recordedAt))}
      </Text>
      {visit.photos.length > 0 ? <PhotoStrip photos={visit.photos} none="" takenAt={instantText} /> : null}
      {visit.mayWithdraw ? (
        <WithdrawRecord
          withdraw={withdrawVisit}
          restore={restoreVisit}
          record={{ visitId: visit.id }}
          isWithdrawn={visit.isWithdrawn}
        />
      ) : null}
    </>
  )
}
