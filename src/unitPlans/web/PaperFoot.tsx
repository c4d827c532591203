// The foot of a form: what is wanting, what is saved where, who saved meanwhile, saving and handing in.
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { instantText } from '../../platform/format.ts'
import { DraftNote } from '../../platform/web/DraftNote.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import type { ProblemError } from '../../platform/web/problemError.ts'
import type { Draft } from '../../platform/web/useDraft.ts'
import { useWords } from '../../platform/web/useWords.ts'
import type { UnitPaperForm } from '../questions.ts'
import { unitPlansWords } from '../words.ts'
import type { usePaperDraft } from './usePaperDraft.ts'

interface PaperFootProps {
  readonly form: UnitPaperForm
  readonly paper: Omit<ReturnType<typeof usePaperDraft>, 'draft' | 'facts' | 'change'> & {
    readonly draft: Draft<{ readonly facts: object | null; readonly base: number | null }>
  }
  readonly wanting: number
  readonly isSaving: boolean
  readonly isSending: boolean
  readonly problem: ProblemError | undefined
  readonly label: string
  readonly onSubmit: () => void
}

export function PaperFoot({ form, paper, wanting, isSaving, isSending, problem, label, onSubmit }: PaperFootProps) {
  const words = useWords(unitPlansWords)
  const isConflict = paper.isBehind || problem?.code === 'unitPaper.changedMeanwhile'
  return (
    <Stack gap={12} mt={28}>
      <div role="alert">
        {wanting > 0 ? (
          <Alert color="dat" variant="light">
            {words.form.incomplete(wanting)}
          </Alert>
        ) : null}
      </div>
      {isConflict ? (
        <Alert color="dat" variant="light" role="alert">
          <Text>{words.form.conflict(form.savedBy ?? '')}</Text>
          <Group gap={8} mt={8}>
            <Button size="compact-sm" variant="default" onClick={() => void paper.takeTheirs()}>
              {words.form.takeTheirs}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => void paper.keepMine()}>
              {words.form.keepMine}
            </Button>
          </Group>
        </Alert>
      ) : (
        <ProblemNote problem={problem} kept={paper.isUnsaved ? words.form.unsaved : undefined} />
      )}
      <Group justify="space-between" gap={12}>
        <div>
          <Text size="sm" c="dimmed" role="status">
            <Saved form={form} isSaving={isSaving} isUnsaved={paper.isUnsaved} />
          </Text>
          {paper.isUnsaved ? <DraftNote draft={paper.draft} /> : null}
        </div>
        <Group gap={8}>
          <Button
            size="md"
            variant="default"
            loading={isSaving}
            disabled={!paper.isUnsaved}
            onClick={() => void paper.save()}
          >
            {words.form.save}
          </Button>
          <Button size="md" loading={isSending} leftSection={<IconSend size={16} stroke={1.75} />} onClick={onSubmit}>
            {label}
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}

function Saved({ form, isSaving, isUnsaved }: { form: UnitPaperForm; isSaving: boolean; isUnsaved: boolean }) {
  const words = useWords(unitPlansWords).form
  if (isSaving) return words.saving
  if (isUnsaved) return words.unsaved
  return form.savedAt ? words.savedHere(instantText(form.savedAt), form.savedBy ?? '') : words.neverSaved
}
