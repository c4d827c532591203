import type { CommandContract, InputOf } from '../../platform/contract.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useForm } from '../../platform/web/useForm.ts'
import type { endAgencyArea } from '../agencyContract.ts'
import type { endPostHolding, endResponsibility } from '../peopleContract.ts'
import { BasisField } from './BasisField.tsx'
import { FormPanel } from './FormPanel.tsx'
import { useUnitWords } from './useUnitWords.ts'

type Ending = typeof endAgencyArea | typeof endPostHolding | typeof endResponsibility

interface EndFormProps<Contract extends Ending> {
  readonly contract: Contract
  /** What ends. */
  readonly about: Partial<InputOf<Contract>>
  readonly title: string
  readonly act: string
  readonly done: string
  readonly onClose: () => void
  readonly needsBasis?: boolean
}

/** A dated tie that no longer holds from a day on. */
export function EndForm<Contract extends Ending>(props: EndFormProps<Contract>) {
  const { contract, about, title, act, done, onClose, needsBasis = false } = props
  const words = useUnitWords().general
  const { today } = useSignIn().office
  const form = useForm(contract as CommandContract, { ...about, validTo: today })
  const value = form.value as { readonly validTo?: string; readonly legalBasis?: string }
  return (
    <FormPanel title={title} act={act} form={form} done={done} onClose={onClose}>
      <DateField
        label={words.lastDay}
        description={words.lastDayHelp}
        value={value.validTo ?? ''}
        onChange={(validTo) => form.change({ validTo } as never)}
        error={form.faultAt('/validTo')}
        required
      />
      <BasisField
        value={value.legalBasis}
        onChange={(legalBasis) => form.change({ legalBasis: legalBasis || undefined } as never)}
        error={form.faultAt('/legalBasis')}
        required={needsBasis}
      />
    </FormPanel>
  )
}
