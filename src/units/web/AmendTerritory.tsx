import { useForm } from '../../platform/web/useForm.ts'
import { amendTerritory, type TerritoryRow } from '../contract.ts'
import { changedOnly } from './changedOnly.ts'
import { FormPanel } from './FormPanel.tsx'
import { TextField } from './TextField.tsx'
import { useUnitWords } from './useUnitWords.ts'

interface AmendTerritoryProps {
  readonly row: TerritoryRow
  readonly onClose: () => void
}

/** Corrects what was written wrongly of a territory, with the reason. */
export function AmendTerritory({ row, onClose }: AmendTerritoryProps) {
  const words = useUnitWords()
  const before = { name: row.name, fullName: row.fullName, code: row.code, legalBasis: row.legalBasis }
  const form = useForm(
    amendTerritory,
    { territoryId: row.id, ...before },
    { made: (input) => changedOnly(input, before) },
  )
  const { field } = form
  return (
    <FormPanel
      title={words.territory.amendTitle}
      why={words.territory.amendWhy}
      act={words.territory.amend}
      form={form}
      done={words.territory.amended}
      onClose={onClose}
    >
      <TextField label={words.territory.fullName} {...field('fullName')} />
      <TextField label={words.territory.name} {...field('name')} />
      <TextField
        label={words.territory.code}
        description={words.territory.codeHelp}
        {...field('code')}
        inputMode="numeric"
      />
      <TextField label={words.general.legalBasis} {...field('legalBasis')} isLong />
      <TextField
        label={words.general.reason}
        description={words.general.reasonHelp}
        {...field('reason')}
        isLong
        required
      />
    </FormPanel>
  )
}
