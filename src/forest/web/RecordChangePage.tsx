// Recording what happened to a plot: what and when, the line on the map or the other facts, the proof.

import { Alert, Button, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { dateText } from '../../platform/format.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { DraftNote } from '../../platform/web/DraftNote.tsx'
import { FormFoot } from '../../platform/web/form/FormFoot.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { useFaults } from '../../platform/web/form/useFaults.ts'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { PhotoField } from '../../platform/web/PhotoField.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { type Draft, useDraft } from '../../platform/web/useDraft.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { platformWords } from '../../platform/words/platformWords.ts'
import { declarationDue } from '../declaration/declaration.ts'
import { changeCauses } from '../plot.ts'
import {
  type ChangeDraft,
  drawnParts,
  emptyChange,
  mergeInput,
  openChange,
  splitInput,
  stayInput,
} from '../plotChange/changeDraft.ts'
import { changeKinds } from '../plotChange/plotChange.ts'
import { beginPlotChange, changePlot, mergePlots, splitPlot } from '../plotChangeContract.ts'
import { forestWords } from '../words.ts'
import type { BegunChange } from './plotChange/begunChange.ts'
import { MergeFields } from './plotChange/MergeFields.tsx'
import { SplitFields } from './plotChange/SplitFields.tsx'
import { StayFields } from './plotChange/StayFields.tsx'

speakProblemsOf(forestWords)

export default function RecordChangePage() {
  const { plotId = '' } = usePathParams()
  const { data, error, refetch } = useRead(beginPlotChange, { plotId })
  const draft = useDraft(`plotChange ${plotId}`, emptyChange)
  if (!data) return <PagePending error={error} refetch={refetch} />
  if (!draft.isReady) return <PageSkeleton />
  return <RecordChange begun={data} draft={draft} />
}

interface RecordChangeProps {
  readonly begun: BegunChange
  readonly draft: Draft<ChangeDraft>
}

function RecordChange({ begun, draft }: RecordChangeProps) {
  const words = useWords(forestWords)
  const said = useWords(platformWords).form
  const { open } = usePageLink()
  const faults = useFaults(words)
  const splitting = useCommand(splitPlot)
  const merging = useCommand(mergePlots)
  const staying = useCommand(changePlot)
  const { value, change } = draft
  const { row, plotVersionId, takenCodes } = begun
  const { changeKind, lines, corners, areas } = value
  const sending = changeKind === 'split' ? splitting : changeKind === 'merge' ? merging : staying
  const parts = useMemo(
    () => drawnParts(begun.shape, { ...emptyChange, lines, corners, areas }),
    [begun.shape, lines, corners, areas],
  )
  const merged = begun.neighbours.filter((plot) => value.mergedIds.includes(plot.row.id))
  const differing = [...new Set(merged.flatMap((plot) => plot.differing))]
  const faultAt = (pointer: string) => faults.faultAt(pointer) ?? sending.faultAt(pointer)

  async function record() {
    const checked = faults.checked(
      openChange(value, { partCount: parts.length, differing }),
      () => true,
      () => {},
    )
    if (!checked) return
    const about = { plotId: row.id, plotVersionId }
    const options = { id: draft.commandId }
    const outcome =
      changeKind === 'split'
        ? await splitting.send(splitInput(value, about, takenCodes, parts), options)
        : changeKind === 'merge'
          ? await merging.send(
              mergeInput(value, [
                about,
                ...merged.map((plot) => ({ plotId: plot.row.id, plotVersionId: plot.plotVersionId })),
              ]),
              options,
            )
          : await staying.send(stayInput(value, about), options)
    if (outcome?.state !== 'accepted') return
    await draft.discard()
    notify(words.plotChange.recorded)
    open(`/rung/bien-dong/${outcome.answer.id}`)
  }

  const title = words.plotChange.recordOf(words.plot.title(row.compartmentCode, row.subcompartmentCode, row.plotCode))
  return (
    <Page shape="form">
      <PageHead
        title={title}
        sentence={words.plotChange.mayUndo}
        crumbs={[
          { label: words.plot.list, to: '/rung' },
          { label: row.codePath, to: `/rung/${row.id}` },
        ]}
      />
      <Stack gap={28}>
        <HappeningFields draft={value} onChange={change} faultAt={faultAt} />
        {changeKind === 'split' ? (
          <SplitFields begun={begun} draft={value} parts={parts} onChange={change} faultAt={faultAt} />
        ) : changeKind === 'merge' ? (
          <MergeFields begun={begun} draft={value} differing={differing} onChange={change} faultAt={faultAt} />
        ) : changeKind ? (
          <StayFields begun={begun} draft={value} onChange={change} faultAt={faultAt} />
        ) : null}
        <ProofFields draft={value} onChange={change} faultAt={faultAt} />
        <FormFoot problem={faults.general} draftLine={<DraftNote draft={draft} />}>
          <ProblemNote problem={sending.problem} kept={said.draftKept} />
          <Button size="lg" onClick={() => void record()} loading={sending.isSending}>
            {words.plotChange.record}
          </Button>
        </FormFoot>
      </Stack>
    </Page>
  )
}

interface FieldsProps {
  readonly draft: ChangeDraft
  readonly onChange: (changes: Partial<ChangeDraft>) => void
  readonly faultAt: (pointer: string) => string | undefined
}

function HappeningFields({ draft, onChange, faultAt }: FieldsProps) {
  const words = useWords(forestWords)
  const { today } = useSignIn().office
  const { columns, kindHelp, step, late, reasonHelp } = words.plotChange
  const due = draft.validFrom ? declarationDue(draft.validFrom, today) : undefined
  return (
    <FormSection title={step.what}>
      <SelectField
        label={columns.changeKind}
        description={draft.changeKind ? kindHelp[draft.changeKind] : undefined}
        options={changeKinds.map((value) => ({ value, label: words.changeKind[value] }))}
        value={draft.changeKind}
        onChange={(changeKind) => onChange({ changeKind, lines: [], corners: [], areas: [] })}
        error={faultAt('/changeKind')}
        required
        size="md"
      />
      <SelectField
        label={columns.changeCause}
        options={changeCauses.map((value) => ({ value, label: words.changeCause[value] }))}
        value={draft.changeCause}
        onChange={(changeCause) => onChange({ changeCause })}
        error={faultAt('/changeCause')}
        required
        size="md"
      />
      <DateField
        label={columns.validFrom}
        value={draft.validFrom}
        max={today}
        onChange={(validFrom) => onChange({ validFrom })}
        error={faultAt('/validFrom')}
        required
        size="md"
      />
      {due?.isLate ? (
        <Alert color="yellow" role="status">
          {late(dateText(due.dueOn), due.basis)}
        </Alert>
      ) : null}
      <Textarea
        label={columns.reason}
        description={reasonHelp}
        value={draft.reason}
        maxLength={500}
        autosize
        minRows={2}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
        error={faultAt('/reason')}
        size="md"
      />
    </FormSection>
  )
}

function ProofFields({ draft, onChange, faultAt }: FieldsProps) {
  const words = useWords(forestWords).plotChange
  const { today } = useSignIn().office
  return (
    <FormSection title={words.step.proof}>
      <TextInput
        label={words.columns.decisionNumber}
        value={draft.decisionNumber}
        maxLength={100}
        onChange={(event) => onChange({ decisionNumber: event.currentTarget.value })}
        error={faultAt('/decisionNumber')}
        size="md"
      />
      <DateField
        label={words.columns.decisionOn}
        value={draft.decisionOn}
        max={today}
        onChange={(decisionOn) => onChange({ decisionOn })}
        error={faultAt('/decisionOn')}
        size="md"
      />
      <PhotoField
        label={words.photos}
        value={draft.photoIds}
        onChange={(photoIds) => onChange({ photoIds })}
        error={faultAt('/photoIds')}
      />
      <PhotoField
        label={words.documents}
        purpose="document"
        value={draft.documentIds}
        onChange={(documentIds) => onChange({ documentIds })}
        error={faultAt('/documentIds')}
      />
      <Text size="sm" c="dimmed">
        {words.mayUndo}
      </Text>
    </FormSection>
  )
}
