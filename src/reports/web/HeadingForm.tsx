import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import type { OutputOf } from '../../platform/contract.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { notify } from '../../platform/web/notices.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useForm } from '../../platform/web/useForm.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { type readAnnualReport, setDocumentHeading } from '../contract.ts'
import type { DocumentHeading } from '../documentHeading.ts'
import { reportsWords } from '../words.ts'
import classes from './report.module.css'

interface HeadingFormProps {
  readonly report: OutputOf<typeof readAnnualReport>
  readonly onDone: () => void
}
const lines = ['superiorAgency', 'agency', 'addressees', 'recipients'] as const
const texts = ['agencyName', 'symbol', 'placeName', 'headPost', 'collective', 'filing'] as const

/** How the agency heads its documents, taken from a real one of its own, from a day on. */
export function HeadingForm({ report, onDone }: HeadingFormProps) {
  const words = useWords(reportsWords)
  const { today } = useSignIn().office
  const { agencyId, name } = report.agency
  const form = useForm(
    setDocumentHeading,
    { agencyId, validFrom: today, heading: report.heading },
    { made: (input) => ({ ...input, heading: cleaned(input.heading) }) },
  )
  const heading = form.value.heading ?? report.heading
  const set = (changes: Partial<DocumentHeading>) => form.change({ heading: { ...heading, ...changes } })
  const save = async () => {
    const outcome = await form.submit()
    if (!outcome) return
    notify(words.heading.saved)
    onDone()
  }
  return (
    <form
      className={classes.form}
      aria-label={words.heading.title}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2 className={classes.formTitle}>{words.heading.title}</h2>
      <p className={classes.quiet}>
        <span lang="vi">{name}</span>. {words.heading.advice}
      </p>
      {lines.map((field) => (
        <Textarea
          key={field}
          label={words.heading[field]}
          description={words.heading.eachLine}
          lang="vi"
          autosize
          minRows={1}
          value={heading[field].join('\n')}
          onChange={(event) => set({ [field]: event.currentTarget.value.split('\n') })}
          error={form.faultAt(`/heading/${field}`)}
        />
      ))}
      {texts.map((field) => (
        <TextInput
          key={field}
          label={words.heading[field]}
          lang="vi"
          withAsterisk={field !== 'collective'}
          value={heading[field] ?? ''}
          onChange={(event) => set({ [field]: event.currentTarget.value })}
          error={form.faultAt(`/heading/${field}`)}
        />
      ))}
      <DateField
        label={words.heading.validFrom}
        value={form.value.validFrom ?? ''}
        onChange={(validFrom) => form.change({ validFrom })}
        error={form.faultAt('/validFrom')}
        required
      />
      <TextInput
        label={words.heading.source}
        description={words.heading.sourceAdvice}
        lang="vi"
        withAsterisk
        value={heading.source}
        onChange={(event) => set({ source: event.currentTarget.value })}
        error={form.faultAt('/heading/source')}
      />
      <Checkbox
        label={words.heading.isVerified}
        checked={heading.isVerified}
        onChange={(event) => set({ isVerified: event.currentTarget.checked })}
      />
      <ProblemNote problem={form.problem} />
      <Button type="submit" loading={form.isSending}>
        {words.heading.save}
      </Button>
    </form>
  )
}

/** Empty lines fall away; nobody to sign for is null. */
function cleaned(heading: DocumentHeading): DocumentHeading {
  const kept = (field: (typeof lines)[number]) => heading[field].map((line) => line.trim()).filter(Boolean)
  return {
    ...heading,
    superiorAgency: kept('superiorAgency'),
    agency: kept('agency'),
    addressees: kept('addressees'),
    recipients: kept('recipients'),
    collective: heading.collective?.trim() || null,
  }
}
