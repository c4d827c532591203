// A planning is recorded: its instrument, a layer that everybody sees, and what each value of one of its columns means.
import { Anchor, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { listMapLayers } from '../../../mapLayers/contract.ts'
import { numberText } from '../../../platform/format.ts'
import { DateField } from '../../../platform/web/DateField.tsx'
import { answersOf, optionsOf } from '../../../platform/web/form/answers.ts'
import { FormSection } from '../../../platform/web/form/FormSection.tsx'
import { RecordForm } from '../../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../../platform/web/form/useAfterRecording.ts'
import { useRecordForm } from '../../../platform/web/form/useRecordForm.ts'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import {
  type PlanLevel,
  type PlannedUse,
  planLevels,
  plannedUses,
  requireSoundMasterPlan,
} from '../../masterPlan/masterPlan.ts'
import { readLayerUses, recordMasterPlan } from '../../masterPlanContract.ts'
import { forestWords } from '../../words.ts'

speakProblemsOf(forestWords)

interface PlanDraft {
  readonly planLevel: PlanLevel | ''
  readonly planName: string
  readonly instrument: string
  readonly approvedOn: string
  readonly validTo: string
  readonly mapLayerId: string
  readonly useField: string
  /** By value of the column. */
  readonly uses: Readonly<Record<string, PlannedUse>>
}
const nothingYet: PlanDraft = {
  planLevel: '',
  planName: '',
  instrument: '',
  approvedOn: '',
  validTo: '',
  mapLayerId: '',
  useField: '',
  uses: {},
}
const needed = ['planLevel', 'planName', 'instrument', 'approvedOn', 'mapLayerId'] as const

export default function RecordMasterPlanPage() {
  const words = useWords(forestWords)
  const { masterPlan: said } = words
  const { today } = useSignIn().office
  const form = useRecordForm({ contract: recordMasterPlan, first: nothingYet, words })
  const { draft, set } = form
  const { answer, text } = answersOf(form, said.columns)
  const layers = useRead(listMapLayers, { layerKind: 'vector', pageSize: 1000 }).data
  const shared = layers?.rows.filter(({ layerSharing }) => layerSharing === 'everyone')
  const afterRecording = useAfterRecording()

  async function record() {
    const { planLevel, validTo, useField, uses } = draft
    const given = Object.entries(uses).map(([value, plannedUse]) => ({ value, plannedUse }))
    const input = form.checked(
      [
        ...needed.filter((name) => draft[name].trim() === '').map((name) => `/${name}`),
        ...(given.length === 0 ? ['/plannedUses'] : []),
      ],
      () => ({
        planLevel: planLevel as PlanLevel,
        planName: draft.planName.trim(),
        instrument: draft.instrument.trim(),
        approvedOn: draft.approvedOn,
        ...(validTo ? { validTo } : {}),
        mapLayerId: draft.mapLayerId,
        ...(useField ? { useField } : {}),
        plannedUses: given,
      }),
      (made) => requireSoundMasterPlan(made, today),
    )
    const outcome = input && (await form.send(input))
    if (outcome) afterRecording(outcome, { list: '/rung/quy-hoach', done: said.recorded })
  }

  return (
    <RecordForm
      form={form}
      title={said.record}
      crumbs={[
        { label: words.plot.list, to: '/rung' },
        { label: said.title, to: '/rung/quy-hoach' },
      ]}
      onSend={record}
    >
      <Stack gap={28}>
        <FormSection title={said.what}>
          <TextInput {...text('planName')} maxLength={300} required />
          <SelectField
            {...answer('planLevel')}
            options={planLevels.map((value) => ({ value, label: said.planLevel[value] }))}
            required
          />
          <TextInput {...text('instrument')} maxLength={500} required />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
            <DateField {...answer('approvedOn')} max={today} required />
            <DateField {...answer('validTo')} {...(draft.approvedOn ? { min: draft.approvedOn } : {})} />
          </SimpleGrid>
        </FormSection>
        <FormSection title={said.layer}>
          <Text size="sm" c="dimmed">
            {shared && shared.length === 0 ? `${said.noLayers} ` : `${said.layerHint} `}
            <Anchor component={PageLink} to="/lop-ban-do" size="sm" underline="always">
              {said.openLayers}
            </Anchor>
          </Text>
          <SelectField
            {...answer('mapLayerId')}
            onChange={(mapLayerId) => set({ mapLayerId, useField: '', uses: {} })}
            options={optionsOf(shared)}
            required
          />
          {draft.mapLayerId ? (
            <Uses
              draft={draft}
              onField={(useField) => set({ useField, uses: {} })}
              onUses={(uses) => set({ uses })}
              fault={form.faultAt('/plannedUses')}
            />
          ) : null}
        </FormSection>
      </Stack>
    </RecordForm>
  )
}

interface UsesProps {
  readonly draft: PlanDraft
  readonly onField: (useField: string) => void
  readonly onUses: (uses: PlanDraft['uses']) => void
  readonly fault: string | undefined
}

function Uses({ draft: { mapLayerId, useField, uses }, onField, onUses, fault }: UsesProps) {
  const { masterPlan: said } = useWords(forestWords)
  const language = useLanguage()
  const { data, error } = useRead(readLayerUses, { mapLayerId, ...(useField ? { useField } : {}) }, { isKept: true })
  const choices = plannedUses.map((value) => ({ value, label: said.plannedUse[value] }))
  const choose = (value: string, use: PlannedUse | '') => {
    const { [value]: _, ...others } = uses
    onUses(use ? { ...others, [value]: use } : others)
  }
  if (error) return <ProblemNote problem={error} />
  if (!data) return null
  return (
    <>
      <SelectField
        label={said.columns.useField}
        placeholder={said.wholeLayer}
        options={data.fields.map((value) => ({ value, label: value }))}
        value={useField}
        onChange={onField}
        size="md"
      />
      {data.values.map(({ value, areas, hectares }) => (
        <SelectField
          key={value}
          label={said.valueSaid(
            value || (useField ? said.empty : said.wholeLayer),
            numberText(areas, language),
            numberText(hectares, language, 2),
          )}
          placeholder={said.unknownUse}
          options={choices}
          value={uses[value] ?? ''}
          onChange={(use) => choose(value, use)}
          size="md"
        />
      ))}
      {fault ? (
        <Text role="alert" c="var(--bad)" size="sm">
          {fault}
        </Text>
      ) : null}
    </>
  )
}
