// A high-risk place: a whole compartment, or a ground that is drawn or read from a file; why, and how often it is to be visited.
import { NumberInput, SegmentedControl, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { DateField } from '../../../platform/web/DateField.tsx'
import { answersOf } from '../../../platform/web/form/answers.ts'
import { ChoicesField } from '../../../platform/web/form/ChoiceField.tsx'
import { FormSection } from '../../../platform/web/form/FormSection.tsx'
import { RecordForm } from '../../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../../platform/web/form/useAfterRecording.ts'
import { useRecordForm } from '../../../platform/web/form/useRecordForm.ts'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useSearch } from '../../../platform/web/useSearch.ts'
import { useWords } from '../../../platform/web/useWords.ts'
import { type RiskKind, riskKinds } from '../../highRisk/highRisk.ts'
import { drawHighRiskPlace } from '../../highRiskContract.ts'
import { type Drawn, drawnShape, nothingDrawn } from '../../plotChange/changeDraft.ts'
import type { AreaShape } from '../../plotFile.ts'
import { forestWords } from '../../words.ts'
import { GroundField } from '../impact/GroundField.tsx'

speakProblemsOf(forestWords)

interface PlaceDraft extends Drawn {
  readonly isWhole: boolean
  readonly compartmentCode: string
  readonly placeName: string
  readonly riskKinds: readonly RiskKind[]
  readonly visitsPerMonth: string
  readonly validFrom: string
  readonly reason: string
}

export default function DrawHighRiskPage() {
  const words = useWords(forestWords)
  const { highRisk } = words
  const [search] = useSearch()
  const { today } = useSignIn().office
  const [asked] = useState(() => (search.tk ?? '').slice(0, 10))
  const first: PlaceDraft = {
    isWhole: asked !== '',
    compartmentCode: asked,
    ...nothingDrawn,
    placeName: asked ? `TK ${asked}` : '',
    riskKinds: [],
    visitsPerMonth: '4',
    validFrom: today,
    reason: '',
  }
  const form = useRecordForm({ contract: drawHighRiskPlace, about: asked, first, words })
  const { draft, set } = form
  const { answer, text } = answersOf(form, highRisk.columns)
  const afterRecording = useAfterRecording()
  const shape = drawnShape(draft)

  async function record() {
    const { isWhole, compartmentCode, placeName, riskKinds: kinds, visitsPerMonth, validFrom, reason } = draft
    const visits = Number(visitsPerMonth)
    const input = form.checked(
      [
        ...(isWhole && compartmentCode.trim() === '' ? ['/compartmentCode'] : []),
        ...(!isWhole && !shape ? ['/shape'] : []),
        ...(placeName.trim().length < 2 ? ['/placeName'] : []),
        ...(kinds.length === 0 ? ['/riskKinds'] : []),
        ...(Number.isInteger(visits) && visits >= 1 && visits <= 60 ? [] : ['/visitsPerMonth']),
        ...(validFrom === '' ? ['/validFrom'] : []),
        ...(reason.trim().length < 5 ? ['/reason'] : []),
      ],
      () => ({
        placeName: placeName.trim(),
        riskKinds: [...kinds],
        visitsPerMonth: visits,
        validFrom,
        reason: reason.trim(),
        ...(isWhole ? { compartmentCode: compartmentCode.trim() } : { shape: shape as AreaShape }),
      }),
      () => {},
    )
    const outcome = input && (await form.send(input))
    if (outcome) afterRecording(outcome, { list: '/rung/trong-diem', done: highRisk.drawn })
  }

  return (
    <RecordForm
      form={form}
      title={highRisk.draw}
      sentence={highRisk.why}
      crumbs={[
        { label: words.plot.list, to: '/rung' },
        { label: highRisk.title, to: '/rung/trong-diem' },
      ]}
      onSend={record}
    >
      <Stack gap={28}>
        <FormSection title={highRisk.ground}>
          <SegmentedControl
            aria-label={highRisk.how}
            value={draft.isWhole ? 'whole' : 'drawn'}
            onChange={(next) => set({ isWhole: next === 'whole' })}
            data={[
              { value: 'whole', label: highRisk.byCompartment },
              { value: 'drawn', label: highRisk.byDrawing },
            ]}
          />
          {draft.isWhole ? (
            <TextInput {...text('compartmentCode')} maxLength={10} required />
          ) : (
            <GroundField label={highRisk.ground} drawn={draft} onChange={set} fault={form.faultAt('/shape')} />
          )}
        </FormSection>
        <FormSection title={highRisk.what}>
          <TextInput {...text('placeName')} maxLength={200} required />
          <ChoicesField
            label={highRisk.columns.riskKinds}
            options={riskKinds.map((value) => ({ value, label: highRisk.riskKind[value] }))}
            value={draft.riskKinds}
            onChange={(next) => set({ riskKinds: riskKinds.filter((kind) => next.includes(kind)) })}
            error={form.faultAt('/riskKinds')}
            required
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
            <NumberInput
              label={highRisk.columns.visitsPerMonth}
              value={draft.visitsPerMonth}
              onChange={(next) => set({ visitsPerMonth: String(next) })}
              min={1}
              max={60}
              allowDecimal={false}
              error={form.faultAt('/visitsPerMonth')}
              required
            />
            <DateField {...answer('validFrom')} max={today} required />
          </SimpleGrid>
          <Textarea {...text('reason')} autosize minRows={2} maxLength={500} required />
        </FormSection>
      </Stack>
    </RecordForm>
  )
}
