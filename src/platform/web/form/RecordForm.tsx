import { Button, Textarea } from '@mantine/core'
import { platformWords } from '../../words/platformWords.ts'
import { DraftNote } from '../DraftNote.tsx'
import { Page } from '../Page.tsx'
import { PageHead } from '../PageHead.tsx'
import { PageSkeleton } from '../PageSkeleton.tsx'
import { ProblemNote } from '../ProblemNote.tsx'
import type { Draft } from '../useDraft.ts'
import { useWords } from '../useWords.ts'
import { FormFoot } from './FormFoot.tsx'

interface RecordFormProps {
  readonly form: {
    readonly kept: Draft<object>
    readonly isReady: boolean
    readonly general: string | undefined
    readonly problem: Parameters<typeof ProblemNote>[0]['problem']
    readonly isSending: boolean
    /** Of an amendment: its reason, asked first. */
    readonly why?: { readonly value: string; readonly onChange: (reason: string) => void }
  }
  readonly title: string
  readonly sentence?: string
  readonly crumbs: React.ComponentProps<typeof PageHead>['crumbs']
  /** What the one main button says; the title, when nothing else. */
  readonly button?: string
  /** The question for the reason of an amendment. */
  readonly whyAmend?: string
  readonly onSend: () => Promise<void>
  readonly children: React.ReactNode
}

/** The page of a form: its questions, the state of the draft, what is wrong, the one main button. */
export function RecordForm({
  form,
  title,
  sentence,
  crumbs,
  button = title,
  whyAmend,
  onSend,
  children,
}: RecordFormProps) {
  const words = useWords(platformWords).form
  if (!form.isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead title={title} {...(sentence ? { sentence } : {})} {...(crumbs ? { crumbs } : {})} />
      {form.why ? (
        <Textarea
          label={whyAmend}
          value={form.why.value}
          onChange={(event) => form.why?.onChange(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={500}
          required
          size="md"
          mb={28}
        />
      ) : null}
      {children}
      <FormFoot problem={form.general} draftLine={<DraftNote draft={form.kept} />}>
        <ProblemNote problem={form.problem} kept={words.draftKept} />
        <Button
          size="lg"
          onClick={() => void onSend()}
          loading={form.isSending}
          disabled={form.why !== undefined && form.why.value.trim().length < 5}
        >
          {button}
        </Button>
      </FormFoot>
    </Page>
  )
}
