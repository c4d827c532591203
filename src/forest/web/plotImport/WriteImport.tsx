// From which day the plots are so, by which source, and the one button that writes.
import { Button, Stack, Text, TextInput } from '@mantine/core'
import { numberText } from '../../../platform/format.ts'
import { DateField } from '../../../platform/web/DateField.tsx'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { useDraft } from '../../../platform/web/useDraft.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { type ElsewhereChoice, elsewhereChoices, isWritten, plotMatches } from '../../plotImport/plotImport.ts'
import { writePlotImport } from '../../plotImportContract.ts'
import { forestWords } from '../../words.ts'
import type { ShownImport } from './shownImport.ts'

interface WritingDraft {
  readonly validFrom: string
  readonly source: string
  readonly elsewhere: ElsewhereChoice
}
const nothingYet: WritingDraft = { validFrom: '', source: '', elsewhere: 'leaveOut' }

export function WriteImport({ shown }: { readonly shown: ShownImport }) {
  const words = useWords(forestWords).plotImport
  const language = useLanguage()
  const { today } = useSignIn().office
  const draft = useDraft<WritingDraft>(`${writePlotImport.name} ${shown.row.id}`, nothingYet)
  const writing = useCommand(writePlotImport)
  const { validFrom, source, elsewhere } = draft.value
  const count = (number: number) => numberText(number, language)
  const { matches } = shown
  const ready = plotMatches
    .filter((match) => isWritten(match, elsewhere))
    .reduce((sum, match) => sum + (matches[match] ?? 0), 0)
  const write = async () => {
    const input = { plotImportId: shown.row.id, validFrom, source: source.trim(), elsewhere }
    if (!(await writing.send(input, { id: draft.commandId }))) return
    await draft.discard()
    notify(words.begun)
  }
  if (!draft.isReady) return null
  return (
    <RecordSection title={words.write}>
      <Stack gap={12} maw={560}>
        <DateField
          label={words.validFrom}
          description={words.validFromHelp}
          value={validFrom}
          max={today}
          onChange={(next) => draft.change({ validFrom: next })}
          error={writing.faultAt('/validFrom')}
          required
        />
        <TextInput
          label={words.source}
          description={words.sourceHelp}
          value={source}
          maxLength={300}
          onChange={(event) => draft.change({ source: event.currentTarget.value })}
          error={writing.faultAt('/source')}
          withAsterisk
        />
        {matches.elsewhere ? (
          <SelectField
            label={words.elsewhereLabel(count(matches.elsewhere))}
            options={elsewhereChoices.map((value) => ({ value, label: words.elsewhere[value] }))}
            value={elsewhere}
            onChange={(next) => next && draft.change({ elsewhere: next })}
          />
        ) : null}
        {matches.several ? <Text size="sm">{words.several(count(matches.several))}</Text> : null}
        <ProblemNote problem={writing.problem} />
        <Button
          onClick={() => void write()}
          loading={writing.isSending}
          disabled={ready === 0 || validFrom === '' || source.trim().length < 3}
        >
          {ready === 0 ? words.nothingToWrite : words.writeButton(count(ready))}
        </Button>
        <Text size="sm" c="dimmed" ta="center">
          {words.undoable}
        </Text>
      </Stack>
    </RecordSection>
  )
}
