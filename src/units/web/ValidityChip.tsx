import { StateChip } from '../../platform/web/StateChip.tsx'
import { useUnitWords } from './useUnitWords.ts'

interface ValidityChipProps {
  readonly validFrom: string
  readonly validTo: string | null
  /** The day looked at. */
  readonly on: string
}

/** In force on that day, ended, or not yet. */
export function ValidityChip({ validFrom, validTo, on }: ValidityChipProps) {
  const words = useUnitWords().general
  if (validTo !== null && validTo <= on) return <StateChip tone="neutral">{words.ended(validTo)}</StateChip>
  if (validFrom > on) return <StateChip tone="progress">{words.notYet(validFrom)}</StateChip>
  return <StateChip tone="good">{words.inForce}</StateChip>
}
