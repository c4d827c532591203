// A step of a file while it is being written down: what is asked for it, and the input of its command.
import type { LonLat } from '../../../platform/contract.ts'
import { countOf, written } from '../../../platform/typed.ts'
import type { AllocationStep } from '../../allocation/allocation.ts'
import type { AllocationStepTaken } from '../../allocationContract.ts'

export interface MarkDraft {
  readonly key: string
  readonly markNumber: string
  readonly place: LonLat | null
}

export interface StepDraft {
  readonly heldOn: string
  readonly recordNumber: string
  readonly remarks: string
  readonly attended: string
  readonly agreed: string
  readonly surveyedHa: number | null
  readonly signer: string
  readonly receivedBy: string
  readonly marks: readonly MarkDraft[]
  readonly fileIds: readonly string[]
}

export const emptyStep: StepDraft = {
  heldOn: '',
  recordNumber: '',
  remarks: '',
  attended: '',
  agreed: '',
  surveyedHa: null,
  signer: '',
  receivedBy: '',
  marks: [],
  fileIds: [],
}

/** Who took the marks over is not among what is shown, and is asked for anew. */
export const draftOfStep = (step: AllocationStepTaken): StepDraft => ({
  heldOn: step.heldOn,
  recordNumber: step.recordNumber ?? '',
  remarks: step.remarks ?? '',
  attended: step.attended === null ? '' : String(step.attended),
  agreed: step.agreed === null ? '' : String(step.agreed),
  surveyedHa: step.surveyedHa,
  signer: step.signer ?? '',
  receivedBy: '',
  marks: step.marks.map((mark) => ({ ...mark, key: mark.markNumber })),
  fileIds: step.file ? [step.file.fileId] : [],
})

const counted = <Name extends string>(name: Name, value: string) => {
  const count = countOf(value)
  return (count === undefined ? {} : { [name]: count }) as Partial<Record<Name, number>>
}

export function stepInput(step: AllocationStep, draft: StepDraft) {
  const [fileId] = draft.fileIds
  const marks = draft.marks.flatMap(({ markNumber, place }) =>
    place ? [{ markNumber: markNumber.trim(), place }] : [],
  )
  return {
    heldOn: draft.heldOn,
    ...written({ recordNumber: draft.recordNumber, remarks: draft.remarks }),
    ...(fileId ? { fileId } : {}),
    ...(step === 'villageMeeting'
      ? { ...counted('attended', draft.attended), ...counted('agreed', draft.agreed) }
      : {}),
    ...(step === 'survey' && draft.surveyedHa ? { surveyedHa: draft.surveyedHa } : {}),
    ...(step === 'boundaryHandover'
      ? { ...(marks.length > 0 ? { marks } : {}), ...written({ receivedBy: draft.receivedBy }) }
      : {}),
  }
}

/** A mark without a number or a place would be lost. */
export const isWhole = (step: AllocationStep, { heldOn, marks }: StepDraft): boolean =>
  heldOn !== '' &&
  (step !== 'boundaryHandover' ||
    (marks.length > 0 && marks.every(({ markNumber, place }) => markNumber.trim() !== '' && place !== null)))
