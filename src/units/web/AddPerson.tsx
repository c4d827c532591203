import { notify } from '../../platform/web/notices.ts'
import { useForm } from '../../platform/web/useForm.ts'
import { addPerson } from '../peopleContract.ts'
import { FormPanel } from './FormPanel.tsx'
import { TextField } from './TextField.tsx'
import { useUnitWords } from './useUnitWords.ts'

interface AddPersonProps {
  readonly onClose: () => void
  readonly onAdded: (personId: string) => void
}

export function AddPerson({ onClose, onAdded }: AddPersonProps) {
  const words = useUnitWords()
  const form = useForm(addPerson, { name: '' })
  const { value, change, field, faultAt } = form
  return (
    <FormPanel
      title={words.person.add}
      act={words.person.add}
      form={form}
      done={(outcome) => {
        if (outcome.state !== 'accepted') return
        notify(words.person.added)
        onClose()
        onAdded(outcome.answer.id)
      }}
      onClose={onClose}
    >
      <TextField label={words.person.name} {...field('name')} required />
      <TextField
        label={words.person.telephone}
        description={words.person.telephoneHelp}
        value={value.telephone}
        onChange={(telephone) => change({ telephone: telephone || undefined } as never)}
        error={faultAt('/telephone')}
        inputMode="tel"
      />
    </FormPanel>
  )
}
