// One movement: what each unit did, who has not reported, every result with its photos.

import { Button, Text } from '@mantine/core'
import type { OutputOf } from '../../platform/contract.ts'
import { dateText } from '../../platform/format.ts'
import { AmendRecord } from '../../platform/web/form/AmendRecord.tsx'
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
import { restoreMovement, showMovement, withdrawMovement } from '../contract.ts'
import { type MovementsWords, movementsWords } from '../words.ts'
import { MovementBoard } from './MovementBoard.tsx'
import { ResultTimeline } from './ResultTimeline.tsx'

speakProblemsOf(movementsWords)

export default function MovementPage() {
  const { movementId = '' } = usePathParams()
  const words = useWords(movementsWords)
  const { data, error, refetch } = useRead(showMovement, { movementId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  const names: Readonly<Record<string, string>> = words.field
  const quantities: Readonly<Record<string, string>> = words.movementQuantity
  const points = data.results.flatMap(({ id, place, isWithdrawn }) =>
    place && !isWithdrawn ? [{ id, evidenceKind: 'movementResult', ...place }] : [],
  )
  return (
    <Page>
      <Head shown={data} words={words} />
      <RecordSection title={words.movement.board}>
        <MovementBoard shown={data} words={words} />
      </RecordSection>
      <RecordSection title={words.movement.results}>
        {points.length > 0 ? <RecordMap label={words.movement.map} points={points} /> : null}
        <ResultTimeline results={data.results} words={words} />
      </RecordSection>
      <RecordLife
        steps={data.history}
        fieldName={(field) => names[field] ?? field}
        valueName={(value) => quantities[value]}
      />
    </Page>
  )
}

function Head({ shown, words }: { readonly shown: OutputOf<typeof showMovement>; readonly words: MovementsWords }) {
  const { row, movement } = shown
  return (
    <PageHead
      title={row.name}
      crumbs={[{ label: words.movement.list, to: '/phong-trao' }]}
      above={
        <>
          {row.isWithdrawn ? <StateChip tone="bad">{words.movement.withdrawn}</StateChip> : null}
          {row.isDemonstration ? <StateChip tone="warning">{words.movement.demonstration}</StateChip> : null}
        </>
      }
      sentence={
        <>
          {[
            words.movement.sentence(row.reportedUnits, row.units),
            words.movement.period(dateText(row.startsOn), dateText(row.endsOn)),
            row.reportDueOn ? words.movement.due(dateText(row.reportDueOn)) : null,
            row.agencyName,
          ]
            .filter(Boolean)
            .join('. ')}
          <Text size="sm">{words.movement.basis(movement.basis)}</Text>
          {movement.remark ? <Text size="sm">{movement.remark}</Text> : null}
        </>
      }
      actions={
        <>
          {shown.mayAmend ? <AmendRecord to={`/phong-trao/${row.id}/sua`} /> : null}
          {shown.mayWithdraw ? (
            <WithdrawRecord
              withdraw={withdrawMovement}
              restore={restoreMovement}
              record={{ movementId: row.id }}
              isWithdrawn={row.isWithdrawn}
            />
          ) : null}
          {shown.mayRecord ? (
            <Button component={PageLink} to={`/phong-trao/${row.id}/ghi`}>
              {words.result.record}
            </Button>
          ) : null}
        </>
      }
    />
  )
}
