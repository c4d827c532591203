import { Button } from '@mantine/core'
import type { OutputOf } from '../../platform/contract.ts'
import { instantText } from '../../platform/format.ts'
import { DraftNote } from '../../platform/web/DraftNote.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { draftReport, type ReportChoice, type readAnnualReport } from '../contract.ts'
import { type DraftTexts, draftSections, mergedTexts } from '../draftTexts.ts'
import { reportsWords } from '../words.ts'
import { DraftPart } from './DraftPart.tsx'
import classes from './report.module.css'

interface DraftFormProps {
  readonly choice: ReportChoice
  readonly report: OutputOf<typeof readAnnualReport>
  /** Asks for the report anew, when somebody else saved first. */
  readonly onReload: () => void
}

interface Changes {
  /** Only the parts touched here; '' = emptied. */
  readonly texts: DraftTexts
  /** The saved version they were begun from; null while nothing is touched. */
  readonly base: number | null
}
const untouched: Changes = { texts: {}, base: null }

/**
 * The parts that a person writes, kept on the device while they do. Suggestions rest on figures, are marked, and go in only
 * by a click. Parts that somebody else saved meanwhile stand under one's own before they are replaced.
 */
export function DraftForm({ choice, report, onReload }: DraftFormProps) {
  const words = useWords(reportsWords)
  const { plan, wanted, agency, part, draft: saved } = report
  const days = Object.values(wanted).join(' ')
  const whose = [part.unit, part.agency].filter(Boolean).join(' ')
  const draft = useDraft<Changes>(`report ${plan.planId} ${days} ${agency.agencyId} ${whose}`, untouched)
  const sending = useCommand(draftReport)
  if (!draft.isReady) return null
  const version = saved?.version ?? 0
  const { texts: own, base } = draft.value
  const isBehind = base !== null && base < version
  const save = async () => {
    const texts = mergedTexts(saved?.texts ?? {}, own)
    const outcome = await sending.send({ ...choice, plan: plan.planId, version, texts })
    if (outcome?.state === 'accepted') await draft.discard()
    else onReload()
  }
  return (
    <form
      className={classes.form}
      aria-label={words.writeTitle}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2 className={classes.formTitle}>{words.writeTitle}</h2>
      <p className={classes.quiet} role="status">
        {saved ? words.saved(instantText(saved.savedAt), saved.savedBy) : words.neverSaved}
      </p>
      {isBehind && saved && (
        <p className={classes.conflict} role="alert">
          {words.conflict(saved.savedBy, instantText(saved.savedAt))}
        </p>
      )}
      {draftSections.map((section) => (
        <DraftPart
          key={section}
          label={words.sections[section]}
          text={own[section] ?? saved?.texts[section] ?? ''}
          theirs={isBehind && own[section] !== undefined ? (saved?.texts[section] ?? '') : undefined}
          suggestions={report.suggestions.filter((each) => each.section === section)}
          onChange={(text) => draft.change({ texts: { ...own, [section]: text }, base: base ?? version })}
        />
      ))}
      <ProblemNote problem={sending.problem} />
      <DraftNote draft={draft} />
      <Button type="submit" loading={sending.isSending} disabled={base === null}>
        {words.save}
      </Button>
    </form>
  )
}
