import { Text, Timeline } from '@mantine/core'
import { dateText, instantText, numberText } from '../../platform/format.ts'
import { PhotoStrip } from '../../platform/web/form/PhotoStrip.tsx'
import { WithdrawRecord } from '../../platform/web/form/WithdrawRecord.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useLanguage } from '../../platform/web/useWords.ts'
import { type Result, restoreResult, withdrawResult } from '../contract.ts'
import { movementQuantities, wholeQuantities } from '../movement.ts'
import type { MovementsWords } from '../words.ts'

/** Every result, newest first. */
export function ResultTimeline({
  results,
  words,
}: {
  readonly results: readonly Result[]
  readonly words: MovementsWords
}) {
  if (results.length === 0) return <Text c="dimmed">{words.movement.noResults}</Text>
  return (
    <Timeline bulletSize={14} lineWidth={2} active={-1}>
      {results.map((result) => (
        <Timeline.Item key={result.id} title={`${dateText(result.heldOn)}: ${result.agencyName}`}>
          <OneResult result={result} words={words} />
        </Timeline.Item>
      ))}
    </Timeline>
  )
}

function OneResult({ result, words }: { readonly result: Result; readonly words: MovementsWords }) {
  const language = useLanguage()
  const amounts = movementQuantities.flatMap((quantity) => {
    const amount = result.quantities[quantity]
    if (amount === undefined) return []
    return [
      `${words.movementQuantity[quantity]}: ${numberText(amount, language, wholeQuantities.includes(quantity) ? 0 : 2)}`,
    ]
  })
  return (
    <>
      {result.isWithdrawn ? <StateChip tone="bad">{words.movement.withdrawn}</StateChip> : null}
      <Text size="sm">{amounts.join('. ')}</Text>
      <Text size="sm">{[result.placeName, result.territoryName].filter(Boolean).join(', ')}</Text>
      {result.remark ? <Text size="sm">{result.remark}</Text> : null}
      <Text size="sm" c="dimmed">
        {words.result.by(result.recordedBy, instantText(result.recordedAt))}
      </Text>
      {result.photos.length > 0 ? <PhotoStrip photos={result.photos} none="" takenAt={instantText} /> : null}
      {result.mayWithdraw ? (
        <WithdrawRecord
          withdraw={withdrawResult}
          restore={restoreResult}
          record={{ resultId: result.id }}
          isWithdrawn={result.isWithdrawn}
        />
      ) : null}
    </>
  )
}
