import { notify } from '../../../platform/web/notices.ts'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { usePageLink } from '../../../platform/web/usePageLink.ts'
import { useWords } from '../../../platform/web/useWords.ts'
import { cancelPlotImport, openPlotImport } from '../../plotImportContract.ts'
import { forestWords } from '../../words.ts'
import type { ShownImport } from './shownImport.ts'

interface Said {
  readonly srid?: number
  readonly letterRepair?: NonNullable<ShownImport['found']>['letterRepair']
  readonly columns?: NonNullable<ShownImport['found']>['columns']
}

/** The same file read by what a person says of it; and giving it up. */
export function useReread({ row, fileId }: Pick<ShownImport, 'row' | 'fileId'>) {
  const words = useWords(forestWords).plotImport
  const { open } = usePageLink()
  const opening = useCommand(openPlotImport)
  const discarding = useCommand(cancelPlotImport)
  return {
    isSending: opening.isSending || discarding.isSending,
    problem: opening.problem ?? discarding.problem,
    async reread(said: Said) {
      const outcome = await opening.send({ fileId, ...said })
      if (outcome?.state !== 'accepted') return
      await discarding.send({ plotImportId: row.id })
      open(`/rung/nhap/${outcome.answer.id}`)
    },
    async discard() {
      if (!(await discarding.send({ plotImportId: row.id }))) return
      notify(words.discarded)
      open('/rung/nhap')
    },
  }
}
