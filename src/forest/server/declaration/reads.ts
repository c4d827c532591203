// What owners declared, how it stands, and what may be done next.
import { may } from '../../../platform/actor.ts'
import { notFound } from '../../../platform/problem.ts'
import { type Read, read } from '../../../platform/server/command.ts'
import { inOrderOf, pagedIds } from '../../../platform/server/database/pagedList.ts'
import { selectPhotos } from '../../../platform/server/files/photosSql.ts'
import { selectWithdrawals } from '../../../platform/server/withdrawalSql.ts'
import { declarationDue } from '../../declaration/declaration.ts'
import {
  confirmForCommune,
  confirmForRangers,
  listDeclarations,
  settleDeclaration,
  showDeclaration,
  withdrawDeclaration,
} from '../../declarationContract.ts'
import {
  pagedDeclarations,
  selectChangesOf,
  selectConfirmations,
  selectDeclaration,
  selectDeclarationRows,
} from './declarationSql.ts'

export const declarationReads: readonly Read[] = [
  read(listDeclarations, async ({ tx, actor }, input) => {
    const { ids, total } = await pagedIds(tx, pagedDeclarations(input, actor?.language ?? 'vi'), input)
    return { rows: await inOrderOf(ids, (some) => selectDeclarationRows(tx, some)), total }
  }),

  read(showDeclaration, async ({ tx, actor }, { changeDeclarationId }) => {
    const [row] = await selectDeclarationRows(tx, [changeDeclarationId])
    const stored = await selectDeclaration(tx, changeDeclarationId)
    if (!row || !stored) throw notFound('changeDeclaration', changeDeclarationId)
    const { agencyId, photos, ...shown } = stored
    const about = { agencyId, territoryId: row.territoryId }
    const isOpen = !['entered', 'refused', 'withdrawn'].includes(row.declarationState)
    const [withdrawal] = (await selectWithdrawals(tx, changeDeclarationId)).toReversed()
    return {
      row,
      ...shown,
      photos: (await selectPhotos(tx, photos)).map(({ fileId, name, takenAt }) => ({ fileId, name, takenAt })),
      basis: declarationDue(row.happenedOn, row.declaredOn)?.basis ?? null,
      confirmations: await selectConfirmations(tx, changeDeclarationId),
      withdrawalReason: withdrawal?.reason ?? null,
      changes: isOpen ? await selectChangesOf(tx, row.plotId, row.happenedOn) : [],
      mayConfirmForCommune: isOpen && row.commune === null && may(actor, confirmForCommune, about),
      mayConfirmForRangers: isOpen && row.ranger === null && may(actor, confirmForRangers, about),
      maySettle: isOpen && may(actor, settleDeclaration, about),
      mayWithdraw: isOpen && may(actor, withdrawDeclaration, about),
    }
  }),
]
