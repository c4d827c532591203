import { DateField } from '../../platform/web/DateField.tsx'
import { TextField } from './TextField.tsx'
import { useUnitWords } from './useUnitWords.ts'

interface FieldProps {
  readonly value: string | undefined
  readonly onChange: (value: string) => void
  readonly error: string | undefined
  readonly required?: boolean
  /** In place of what an instrument is named by. */
  readonly description?: string | undefined
}

/** The instrument behind what is entered. */
export function BasisField({ value, onChange, error, required = false, description }: FieldProps) {
  const words = useUnitWords().general
  return (
    <TextField
      label={words.legalBasis}
      description={description ?? words.legalBasisHelp}
      value={value}
      onChange={onChange}
      error={error}
      required={required}
      isLong
    />
  )
}

/** The first day on which it holds. */
export function FromField({ value, onChange, error }: FieldProps) {
  const words = useUnitWords().general
  return <DateField label={words.from} value={value ?? ''} onChange={onChange} error={error} required />
}
