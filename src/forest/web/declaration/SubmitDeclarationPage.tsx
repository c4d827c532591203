// What happened to a plot, declared by its owner or for it; may be filled in and sent without network.
import { SimpleGrid, Stack, Text, Textarea } from '@mantine/core'
import { DateField } from '../../../platform/web/DateField.tsx'
import { answersOf, optionsOf } from '../../../platform/web/form/answers.ts'
import { FormSection } from '../../../platform/web/form/FormSection.tsx'
import { RecordForm } from '../../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../../platform/web/form/useAfterRecording.ts'
import { useRecordForm } from '../../../platform/web/form/useRecordForm.ts'
import { NumberField } from '../../../platform/web/NumberField.tsx'
import { PhotoField } from '../../../platform/web/PhotoField.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { usePathParams } from '../../../platform/web/useSearch.ts'
import { useWords } from '../../../platform/web/useWords.ts'
import { listAgencies } from '../../../units/agencyContract.ts'
import { showPlot } from '../../contract.ts'
import { declarationDue, requireSoundDeclaration } from '../../declaration/declaration.ts'
import { submitDeclaration } from '../../declarationContract.ts'
import { type ChangeCause, changeCauses } from '../../plot.ts'
import { forestWords } from '../../words.ts'

speakProblemsOf(forestWords)

interface DeclarationDraft {
  readonly changeCause: ChangeCause | ''
  readonly happenedOn: string
  readonly areaHa: number | null
  readonly description: string
  readonly agencyId: string
  readonly photoIds: readonly string[]
}

export default function SubmitDeclarationPage() {
  const { plotId = '' } = usePathParams()
  const words = useWords(forestWords)
  const { declaration: said } = words
  const { actor, office } = useSignIn()
  const { today } = office
  const plot = useRead(showPlot, { plotId }).data?.row
  const agencies = useRead(listAgencies, { asOf: today, pageSize: 1000 }, { staleMs: 600_000 }).data?.rows
  const own = agencies?.filter(({ id }) => actor?.agencyIds.includes(id))
  const isOwner = actor?.roles.includes('ownerRepresentative') ?? false
  const first: DeclarationDraft = {
    changeCause: '',
    happenedOn: today,
    areaHa: null,
    description: '',
    agencyId: isOwner ? (actor?.agencyIds[0] ?? '') : '',
    photoIds: [],
  }
  const form = useRecordForm({ contract: submitDeclaration, about: plotId, first, words })
  const { draft } = form
  const { answer, text } = answersOf(form, said.columns)
  const due = draft.happenedOn ? declarationDue(draft.happenedOn, today) : undefined
  const afterRecording = useAfterRecording()

  async function submit() {
    const { changeCause, happenedOn, areaHa, description, agencyId, photoIds } = draft
    const input = form.checked(
      [
        ...(changeCause === '' ? ['/changeCause'] : []),
        ...(happenedOn === '' ? ['/happenedOn'] : []),
        ...(description.trim().length < 5 ? ['/description'] : []),
      ],
      () => ({
        plotId,
        changeCause: changeCause as ChangeCause,
        happenedOn,
        description: description.trim(),
        ...(areaHa === null ? {} : { areaHa }),
        ...(agencyId ? { agencyId } : {}),
        ...(photoIds.length > 0 ? { photoIds: [...photoIds] } : {}),
      }),
      (made) => requireSoundDeclaration(made, today),
    )
    const outcome = input && (await form.send(input, said.submit))
    if (outcome) afterRecording(outcome, { list: '/rung/khai-bao', done: said.submitted })
  }

  return (
    <RecordForm
      form={form}
      title={said.submit}
      sentence={plot ? words.overlap.plot(plot.codePath) : said.why}
      crumbs={[
        { label: words.plot.list, to: '/rung' },
        { label: said.title, to: '/rung/khai-bao' },
      ]}
      onSend={submit}
    >
      <FormSection title={said.what}>
        <Stack gap={16}>
          <SelectField
            {...answer('changeCause')}
            options={changeCauses.map((value) => ({ value, label: words.changeCause[value] }))}
            required
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
            <DateField {...answer('happenedOn')} max={today} required />
            <NumberField {...answer('areaHa')} description={said.areaHint} digits={4} />
          </SimpleGrid>
          <Text size="sm" c="dimmed">
            {due ? said.due(due.dueOn, due.basis) : said.noDue}
          </Text>
          <Textarea {...text('description')} autosize minRows={3} maxLength={2000} required />
          {own && own.length > 0 ? (
            <SelectField {...answer('agencyId')} description={said.agencyHint} options={optionsOf(own)} />
          ) : null}
          <PhotoField {...answer('photoIds')} maximum={12} />
        </Stack>
      </FormSection>
    </RecordForm>
  )
}
