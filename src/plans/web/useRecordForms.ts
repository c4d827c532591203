import { useMayI } from '../../platform/web/useMayI.ts'
import { type RecordForm, recordForms } from './recordForms.ts'

/** The forms that the signed-in person may fill in: all, or those that make these kinds of evidence. */
export function useRecordForms(kinds?: readonly string[]): readonly RecordForm[] {
  const mayI = useMayI()
  return recordForms.filter(({ evidenceKind, contract }) => (!kinds || kinds.includes(evidenceKind)) && mayI(contract))
}
