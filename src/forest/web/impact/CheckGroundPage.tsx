// A boundary, drawn or read from a file, answers at once what forest it touches; whoever keeps the register keeps it as a project.
import { Checkbox, Stack, Text, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { written } from '../../../platform/typed.ts'
import { answersOf } from '../../../platform/web/form/answers.ts'
import { FormSection } from '../../../platform/web/form/FormSection.tsx'
import { RecordForm } from '../../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../../platform/web/form/useAfterRecording.ts'
import { useRecordForm } from '../../../platform/web/form/useRecordForm.ts'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { useWords } from '../../../platform/web/useWords.ts'
import { type ConversionPaper, conversionPapers } from '../../impact/impact.ts'
import { checkImpact, recordImpactProject } from '../../impactContract.ts'
import { type Drawn, drawnShape, nothingDrawn } from '../../plotChange/changeDraft.ts'
import type { AreaShape } from '../../plotFile.ts'
import { forestWords } from '../../words.ts'
import { PlannedGround } from '../masterPlan/PlannedGround.tsx'
import { GroundField } from './GroundField.tsx'
import { HarvestStops, ImpactSums, Replacement, TouchedPlots } from './ImpactFound.tsx'

speakProblemsOf(forestWords)

interface ProjectDraft extends Drawn {
  readonly projectName: string
  readonly investor: string
  readonly projectPurpose: string
  readonly legalBasis: string
  readonly givenPapers: readonly ConversionPaper[]
}
const nothingYet: ProjectDraft = {
  ...nothingDrawn,
  projectName: '',
  investor: '',
  projectPurpose: '',
  legalBasis: '',
  givenPapers: [],
}

export default function CheckGroundPage() {
  const words = useWords(forestWords)
  const { impactProject, impact: said } = words
  const mayI = useMayI()
  const form = useRecordForm({ contract: recordImpactProject, first: nothingYet, words })
  const { draft, set } = form
  const { text } = answersOf(form, impactProject.columns)
  const afterRecording = useAfterRecording()
  const shape = useMemo(() => drawnShape(draft), [draft])
  const found = useRead(checkImpact, { shape: shape as AreaShape }, { enabled: shape !== undefined })
  const mayKeep = mayI(recordImpactProject)

  async function record() {
    const { projectName, investor, projectPurpose, legalBasis, givenPapers } = draft
    const input = form.checked(
      [...(projectName.trim().length < 3 ? ['/projectName'] : []), ...(shape ? [] : ['/shape'])],
      () => ({
        projectName: projectName.trim(),
        ...written({ investor, projectPurpose, legalBasis }),
        givenPapers: [...givenPapers],
        shape: shape as AreaShape,
      }),
      () => {},
    )
    const outcome = input && (await form.send(input))
    if (outcome) afterRecording(outcome, { list: '/rung/du-an', done: impactProject.recorded })
  }

  const result = found.data && shape ? found.data : undefined
  return (
    <RecordForm
      form={form}
      title={impactProject.check}
      sentence={impactProject.checkWhy}
      crumbs={[
        { label: words.plot.list, to: '/rung' },
        { label: impactProject.title, to: '/rung/du-an' },
      ]}
      onSend={record}
    >
      <Stack gap={28}>
        <FormSection title={impactProject.ground}>
          <GroundField label={impactProject.ground} drawn={draft} onChange={set} fault={form.faultAt('/shape')} />
        </FormSection>
        <FormSection title={said.found}>
          <div aria-live="polite">
            {shape ? null : <Text c="dimmed">{said.drawFirst}</Text>}
            <ProblemNote problem={found.error ?? undefined} />
            {result ? (
              <Stack gap={12}>
                <ImpactSums impact={result} words={words} />
                <Replacement impact={result} words={words} />
                <HarvestStops stops={result.harvestStops} words={words} />
                <TouchedPlots impact={result} words={words} />
                <PlannedGround plans={result.masterPlans} words={words} />
              </Stack>
            ) : null}
          </div>
        </FormSection>
        {mayKeep ? (
          <FormSection title={impactProject.keep}>
            <TextInput {...text('projectName')} maxLength={300} required />
            <TextInput {...text('investor')} maxLength={300} />
            <TextInput {...text('projectPurpose')} maxLength={300} />
            <TextInput {...text('legalBasis')} maxLength={300} />
            <Checkbox.Group
              label={impactProject.papers}
              description={impactProject.papersNotChecked}
              value={[...draft.givenPapers]}
              onChange={(next) => set({ givenPapers: conversionPapers.filter((paper) => next.includes(paper)) })}
            >
              <Stack gap={8} mt={8}>
                {conversionPapers.map((paper) => (
                  <Checkbox key={paper} value={paper} label={words.conversionPaper[paper]} />
                ))}
              </Stack>
            </Checkbox.Group>
          </FormSection>
        ) : null}
      </Stack>
    </RecordForm>
  )
}
