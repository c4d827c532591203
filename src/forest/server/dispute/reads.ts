// Land papers and disputes as screens and programs may see them.
import { may } from '../../../platform/actor.ts'
import { notFound } from '../../../platform/problem.ts'
import { type Read, type ReadMoment, read } from '../../../platform/server/command.ts'
import { inOrderOf, pagedIds } from '../../../platform/server/database/pagedList.ts'
import { insertDisclosure } from '../../../platform/server/disclosureSql.ts'
import { codePathIn } from '../../codePath.ts'
import { isOpenDispute } from '../../dispute/dispute.ts'
import {
  hearDispute,
  listDisputes,
  listLandPapers,
  readPaperHolder,
  showDispute,
  showLandPaper,
} from '../../disputeContract.ts'
import { isOwnerPersonal } from '../../plot.ts'
import { attachedFile } from '../attachedFile.ts'
import { selectShapes } from '../overlap/groundSql.ts'
import { pagedDisputes, selectDispute, selectDisputeRows } from './disputeSql.ts'
import { pagedPapers, selectHolder, selectPaper, selectPaperRows } from './paperSql.ts'

export const disputeReads: readonly Read[] = [
  read(listLandPapers, async ({ tx, actor, today }, input) => {
    const { ids, total } = await pagedIds(tx, pagedPapers(input, actor?.language ?? 'vi'), input)
    return { rows: await inOrderOf(ids, (some) => selectPaperRows(tx, some, today)), total }
  }),

  read(showLandPaper, async ({ tx, actor, today }, { landPaperId }) => {
    const [row] = await selectPaperRows(tx, [landPaperId], today)
    const stored = await selectPaper(tx, landPaperId)
    if (!row || !stored) throw notFound('landPaper', landPaperId)
    const { shape, fileId, recordedBy, recordedAt, withdrawalReason } = stored
    return {
      row,
      shape,
      file: await attachedFile(tx, fileId),
      recordedBy,
      recordedAt: recordedAt.toISOString(),
      withdrawalReason,
      mayHolder: row.isHolderPersonal && may(actor, readPaperHolder, { territoryId: row.territoryId }),
    }
  }),

  read(readPaperHolder, async ({ tx, actor, now, today }, { landPaperId }) => {
    const [row] = await selectPaperRows(tx, [landPaperId], today)
    if (!row || !actor || !may(actor, readPaperHolder, { territoryId: row.territoryId }))
      throw notFound('landPaper', landPaperId)
    const holderName = await selectHolder(tx, landPaperId)
    if (holderName !== null && isOwnerPersonal(row.holderCategory))
      await insertDisclosure(tx, { contract: readPaperHolder, actor, at: now, rowCount: 1, recordId: landPaperId })
    return { holderName }
  }),

  read(listDisputes, async ({ tx, actor }, { search = '', ...input }) => {
    const { path, rest } = codePathIn(search)
    const list = pagedDisputes({ ...input, path }, actor?.language ?? 'vi')
    const { ids, total } = await pagedIds(tx, list, { ...input, search: rest })
    return { rows: await inOrderOf(ids, (some) => selectDisputeRows(tx, some)), total }
  }),

  read(showDispute, async ({ tx, actor }, { disputeId }) => {
    const [row] = await selectDisputeRows(tx, [disputeId])
    const stored = await selectDispute(tx, disputeId)
    if (!row || !stored) throw notFound('dispute', disputeId)
    const sides = [row.first, row.second]
    const shapes = await selectShapes(tx, {
      plotIds: sides.flatMap(({ plotId }) => plotId ?? []),
      paperIds: sides.flatMap(({ landPaperId }) => landPaperId ?? []),
      on: row.openedOn,
    })
    const shapeOf = ({ plotId, landPaperId }: typeof row.first) => shapes.get(plotId ?? landPaperId ?? '') ?? null
    return {
      row,
      ...stored,
      hearings: await Promise.all(stored.hearings.map((hearing) => withFile(tx, hearing))),
      settlement: stored.settlement && (await withFile(tx, stored.settlement)),
      firstShape: shapeOf(row.first),
      secondShape: shapeOf(row.second),
      mayHear: isOpenDispute(row.disputeState) && may(actor, hearDispute, { territoryId: row.territoryId }),
    }
  }),
]

async function withFile<Part extends { readonly fileId: string | null }>(
  tx: ReadMoment['tx'],
  { fileId, ...part }: Part,
) {
  return { ...part, file: await attachedFile(tx, fileId) }
}
