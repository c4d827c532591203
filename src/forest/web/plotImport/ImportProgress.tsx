// What the server is at, how far it is, and the button that stops it.
import { Button, Progress, Stack, Text } from '@mantine/core'
import { numberText } from '../../../platform/format.ts'
import { notify } from '../../../platform/web/notices.ts'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { cancelPlotImport } from '../../plotImportContract.ts'
import { forestWords } from '../../words.ts'
import type { ShownImport } from './shownImport.ts'

export function ImportProgress({ shown }: { readonly shown: ShownImport }) {
  const words = useWords(forestWords).plotImport
  const language = useLanguage()
  const cancelling = useCommand(cancelPlotImport)
  const { row, stepRows } = shown
  const status = row.plotImportStatus
  if (status !== 'reading' && status !== 'writing' && status !== 'undoing') return null
  const isBegun = stepRows > 0 && row.rowsDone > 0
  const count = (number: number) => numberText(number, language)
  const said = isBegun ? words.progress[status](count(row.rowsDone), count(stepRows)) : words.waiting
  const stop = async () => {
    if (await cancelling.send({ plotImportId: row.id })) notify(words.stopped)
  }
  return (
    <Stack gap={10} maw={560}>
      <Progress
        value={isBegun ? (100 * row.rowsDone) / stepRows : 0}
        aria-label={words.status[status]}
        size="lg"
        striped={!isBegun}
      />
      <Text role="status">{said}</Text>
      <Text size="sm" c="dimmed">
        {words.mayLeave}
      </Text>
      <ProblemNote problem={cancelling.problem} />
      {status === 'undoing' ? null : (
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => void stop()}
          loading={cancelling.isSending}
        >
          {words.stop[status]}
        </Button>
      )}
    </Stack>
  )
}
