// How the search stands: begun by a button, how far it is, stopped.
import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { numberText } from '../../../platform/format.ts'
import { notify } from '../../../platform/web/notices.ts'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { useLanguage } from '../../../platform/web/useWords.ts'
import { type SurveyKind, surveyKinds } from '../../overlap/overlap.ts'
import { type OverlapSearchRow, startOverlapSearch, stopOverlapSearch } from '../../overlapContract.ts'
import type { ForestWords } from '../../words.ts'

/** `label`: the first time or again. */
export function StartSearch({ label, words }: { readonly label: string; readonly words: ForestWords }) {
  const { surveyLabel, surveyHelp, surveyKind: labels, begun } = words.overlap
  const [surveyKind, setSurveyKind] = useState<SurveyKind>('map10000')
  const starting = useCommand(startOverlapSearch)
  const start = async () => {
    if (await starting.send({ surveyKind })) notify(begun)
  }
  return (
    <Stack gap={8} maw={560} mt={12}>
      <Group align="flex-end" gap={8}>
        <SelectField
          label={surveyLabel}
          options={surveyKinds.map((value) => ({ value, label: labels[value] }))}
          value={surveyKind}
          onChange={(next) => next && setSurveyKind(next)}
          required
        />
        <Button onClick={() => void start()} loading={starting.isSending}>
          {label}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {surveyHelp}
      </Text>
      <ProblemNote problem={starting.problem} />
    </Stack>
  )
}

interface ProgressProps {
  readonly row: OverlapSearchRow
  readonly mayStop: boolean
  readonly words: ForestWords
}

export function SearchProgress({ row, mayStop, words }: ProgressProps) {
  const { overlap } = words
  const language = useLanguage()
  const stopping = useCommand(stopOverlapSearch)
  if (row.searchStatus === 'failed') return <Alert color="red">{overlap.failedWhy}</Alert>
  if (row.searchStatus !== 'searching') return null
  const share = Math.floor(row.progress * 100)
  const isBegun = row.progress > 0
  const stop = async () => {
    if (await stopping.send({ overlapSearchId: row.id })) notify(overlap.stopped)
  }
  return (
    <Stack gap={10} maw={560} mt={12}>
      <Progress value={share} aria-label={overlap.searchStatus.searching} size="lg" striped={!isBegun} />
      <Text role="status">
        {isBegun ? overlap.progress(String(share), numberText(row.plotCount, language)) : overlap.waiting}
      </Text>
      <Text size="sm" c="dimmed">
        {overlap.mayLeave}
      </Text>
      <ProblemNote problem={stopping.problem} />
      {mayStop ? (
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => void stop()}
          loading={stopping.isSending}
        >
          {overlap.stop}
        </Button>
      ) : null}
    </Stack>
  )
}
