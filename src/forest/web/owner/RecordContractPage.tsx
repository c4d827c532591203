// One contract of an owner: what kind, with whom, from when until when, the paper itself.
import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { written } from '../../../platform/typed.ts'
import { DateField } from '../../../platform/web/DateField.tsx'
import { answersOf } from '../../../platform/web/form/answers.ts'
import { FormSection } from '../../../platform/web/form/FormSection.tsx'
import { RecordForm } from '../../../platform/web/form/RecordForm.tsx'
import { useRecordForm } from '../../../platform/web/form/useRecordForm.ts'
import { NumberField } from '../../../platform/web/NumberField.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { PhotoField } from '../../../platform/web/PhotoField.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { usePageLink } from '../../../platform/web/usePageLink.ts'
import { usePathParams } from '../../../platform/web/useSearch.ts'
import { useWords } from '../../../platform/web/useWords.ts'
import { type ContractKind, contractKinds, requireSoundContract } from '../../owner/owner.ts'
import { recordOwnerContract } from '../../ownerContract.ts'
import { forestWords } from '../../words.ts'

speakProblemsOf(forestWords)

interface ContractDraft {
  readonly contractKind: ContractKind | ''
  readonly contractNumber: string
  readonly counterparty: string
  readonly signedOn: string
  readonly validTo: string
  readonly areaHa: number | null
  readonly remark: string
  readonly fileIds: readonly string[]
}
const nothingYet: ContractDraft = {
  contractKind: '',
  contractNumber: '',
  counterparty: '',
  signedOn: '',
  validTo: '',
  areaHa: null,
  remark: '',
  fileIds: [],
}
const needed = ['contractKind', 'contractNumber', 'counterparty', 'signedOn'] as const

export default function RecordContractPage() {
  const { forestOwnerId = '' } = usePathParams()
  const words = useWords(forestWords)
  const { ownerContract: said, owner } = words
  const { today } = useSignIn().office
  const form = useRecordForm({ contract: recordOwnerContract, about: forestOwnerId, first: nothingYet, words })
  const { draft } = form
  const { answer, text } = answersOf(form, said.columns)
  const { open } = usePageLink()
  const page = `/rung/chu-rung/${forestOwnerId}`

  async function record() {
    const { contractKind, validTo, areaHa, remark, fileIds } = draft
    const [fileId] = fileIds
    const input = form.checked(
      needed.filter((name) => draft[name].trim() === '').map((name) => `/${name}`),
      () => ({
        forestOwnerId,
        contractKind: contractKind as ContractKind,
        contractNumber: draft.contractNumber.trim(),
        counterparty: draft.counterparty.trim(),
        signedOn: draft.signedOn,
        ...(validTo ? { validTo } : {}),
        ...(areaHa === null ? {} : { areaHa }),
        ...written({ remark }),
        ...(fileId ? { fileId } : {}),
      }),
      (made) => requireSoundContract(made, today),
    )
    const outcome = input && (await form.send(input))
    if (!outcome) return
    notify(said.recorded)
    open(page)
  }

  return (
    <RecordForm
      form={form}
      title={said.record}
      crumbs={[
        { label: owner.list, to: '/rung/chu-rung' },
        { label: owner.columns.ownerName, to: page },
      ]}
      onSend={record}
    >
      <FormSection title={said.list}>
        <SelectField
          {...answer('contractKind')}
          options={contractKinds.map((value) => ({ value, label: said.contractKind[value] }))}
          required
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
          <TextInput {...text('contractNumber')} maxLength={100} required />
          <TextInput {...text('counterparty')} maxLength={300} required />
          <DateField {...answer('signedOn')} max={today} required />
          <DateField {...answer('validTo')} {...(draft.signedOn ? { min: draft.signedOn } : {})} />
        </SimpleGrid>
        <NumberField {...answer('areaHa')} digits={4} />
        <Textarea {...text('remark')} autosize minRows={2} maxLength={2000} />
        <PhotoField
          {...answer('fileIds', { label: said.columns.fileId, pointer: '/fileId' })}
          purpose="document"
          maximum={1}
        />
      </FormSection>
    </RecordForm>
  )
}
