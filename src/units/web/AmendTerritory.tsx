import { notify } from '../../platform/web/notices.ts'
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
  const form = useForm(amendTerritory, { territoryId: row.id, ...before })
  const { value, change, faultAt } = form
  return (
    <FormPanel
      title={words.territory.amendTitle}
      why={words.territory.amendWhy}
      act={words.territory.amend}
      isSending={form.isSending}
      problem={form.problem}
      onClose={onClose}
      onSubmit={async () => {
        if (!(await form.submit((input) => changedOnly(input, before)))) return
        notify(words.territory.amended)
        onClose()
      }}
    >
      <TextField
        label={words.territory.fullName}
        value={value.fullName}
        onChange={(fullName) => change({ fullName })}
        error={faultAt('/fullName')}
      />
      <TextField
        label={words.territory.name}
        value={value.name}
        onChange={(name) => change({ name })}
        error={faultAt('/name')}
      />
      <TextField
        label={words.territory.code}
        description={words.territory.codeHelp}
        value={value.code}
        onChange={(code) => change({ code })}
        error={faultAt('/code')}
        inputMode="numeric"
      />
      <TextField
        label={words.general.legalBasis}
        value={value.legalBasis}
        onChange={(legalBasis) => change({ legalBasis })}
        error={faultAt('/legalBasis')}
        isLong
      />
      <TextField
        label={words.general.reason}
        description={words.general.reasonHelp}
        value={value.reason}
        onChange={(reason) => change({ reason })}
        error={faultAt('/reason')}
        isLong
        required
      />
    </FormPanel>
  )
}
