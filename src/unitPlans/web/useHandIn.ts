import { useState } from 'react'
import { notify } from '../../platform/web/notices.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useWords } from '../../platform/web/useWords.ts'
import type { submitPlan, submitReview } from '../contract.ts'
import { paperAddress } from '../paperAddress.ts'
import type { UnitPaperForm } from '../questions.ts'
import type { PaperFault, UnitPaperKind } from '../unitPaper.ts'
import { unitPlansWords } from '../words.ts'
import type { SavedPaper } from './usePaperDraft.ts'

interface Ways {
  readonly kind: UnitPaperKind
  readonly contract: typeof submitPlan | typeof submitReview
  /** What is wanting in what stands in the form. */
  readonly faults: () => readonly PaperFault[]
  readonly form: UnitPaperForm
  /** What stands in the form: saved first where it is not. */
  readonly paper: { readonly isUnsaved: boolean; readonly save: () => Promise<SavedPaper | undefined> }
}

/** Hands a paper in: looks whether it is whole, saves, sends, and opens it. */
export function useHandIn({ kind, contract, faults, form, paper }: Ways) {
  const words = useWords(unitPlansWords)
  const { open } = usePageLink()
  const sending = useCommand(contract as typeof submitPlan)
  const [wanting, setWanting] = useState<readonly PaperFault[]>([])
  const handIn = async () => {
    const found = faults()
    setWanting(found)
    if (found.length > 0) return
    const isThere = !paper.isUnsaved && form.unitPaperId !== null
    const kept = isThere ? { unitPaperId: form.unitPaperId ?? '', version: form.version } : await paper.save()
    if (!kept) return
    const outcome = await sending.send({ unitPaperId: kept.unitPaperId, version: kept.version })
    if (!outcome) return
    notify(words.form.sent)
    open(paperAddress(kind, kept.unitPaperId))
  }
  return { handIn, wanting, isSending: sending.isSending, problem: sending.problem }
}
