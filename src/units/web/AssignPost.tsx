import { Checkbox } from '@mantine/core'
import { DateField } from '../../platform/web/DateField.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useForm } from '../../platform/web/useForm.ts'
import { assignPost } from '../peopleContract.ts'
import { BasisField, FromField } from './BasisField.tsx'
import { FormPanel } from './FormPanel.tsx'
import { usePeopleChoices } from './useChoices.ts'
import { useUnitWords } from './useUnitWords.ts'

interface AssignPostProps {
  readonly postId: string
  readonly title: string
  readonly onClose: () => void
}

/** Somebody holds a post from a day on. */
export function AssignPost({ postId, title, onClose }: AssignPostProps) {
  const words = useUnitWords()
  const { today } = useSignIn().office
  const form = useForm(assignPost, { postId, validFrom: today, isActing: false })
  const { value, change, field, faultAt } = form
  const people = usePeopleChoices(today)
  return (
    <FormPanel
      title={`${words.agency.assign}: ${title}`}
      act={words.agency.assign}
      form={form}
      done={words.agency.assigned}
      onClose={onClose}
    >
      <SelectField
        label={words.agency.person}
        options={people}
        value={value.personId ?? ''}
        onChange={(personId) => change({ personId })}
        error={faultAt('/personId')}
        required
      />
      <FromField {...field('validFrom')} />
      <DateField
        label={words.general.lastDay}
        description={words.general.lastDayHelp}
        value={value.validTo ?? ''}
        onChange={(validTo) => change({ validTo: validTo || undefined } as never)}
        error={faultAt('/validTo')}
      />
      <Checkbox
        label={words.agency.isActing}
        checked={value.isActing ?? false}
        onChange={(event) => change({ isActing: event.currentTarget.checked })}
      />
      <BasisField
        value={value.legalBasis}
        onChange={(legalBasis) => change({ legalBasis: legalBasis || undefined } as never)}
        error={faultAt('/legalBasis')}
      />
    </FormPanel>
  )
}
