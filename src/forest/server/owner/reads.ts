// Forest owners as everybody may see them, and how to reach them for those who look after the area.
import { may } from '../../../platform/actor.ts'
import { notFound, notSignedIn } from '../../../platform/problem.ts'
import { lifeOf } from '../../../platform/recordLife.ts'
import { selectAmendments } from '../../../platform/server/amendmentSql.ts'
import { type Read, type ReadMoment, read } from '../../../platform/server/command.ts'
import { inOrderOf, pagedIds } from '../../../platform/server/database/pagedList.ts'
import { insertDisclosure } from '../../../platform/server/disclosureSql.ts'
import { selectWithdrawals } from '../../../platform/server/withdrawalSql.ts'
import { contractStateOn, type OwnerFacts, tidied } from '../../owner/owner.ts'
import { amendOwner, listOwners, proposeOwners, readOwnerContact, showOwner } from '../../ownerContract.ts'
import { attachedFile } from '../attachedFile.ts'
import { selectContracts, selectCounterparties } from './contractSql.ts'
import {
  countUnnamed,
  pagedOwners,
  selectOwner,
  selectOwnerRows,
  selectPapersOfOwner,
  selectProposedOwners,
} from './ownerSql.ts'

export const ownerReads: readonly Read[] = [
  read(listOwners, async ({ tx, actor, today }, { asOf: on = today, ...input }) => {
    const { ids, total } = await pagedIds(tx, pagedOwners(input, actor?.language ?? 'vi'), input)
    return { rows: await inOrderOf(ids, (some) => selectOwnerRows(tx, some, on)), total }
  }),

  read(showOwner, async ({ tx, actor, today }, { forestOwnerId, asOf: on = today }) => {
    const [row] = await selectOwnerRows(tx, [forestOwnerId], on)
    const owner = await selectOwner(tx, forestOwnerId)
    if (!row || !owner) throw notFound('forestOwner', forestOwnerId)
    const { facts, territoryId, recordedBy, recordedAt } = owner
    const amendments = await selectAmendments(tx, forestOwnerId)
    const recorded = { at: recordedAt.toISOString(), by: recordedBy }
    return {
      row,
      version: amendments.length + 1,
      agencyId: facts.agencyId ?? null,
      remark: facts.remark ?? null,
      contracts: await shownContracts(tx, forestOwnerId, on),
      landPapers: await selectPapersOfOwner(tx, forestOwnerId),
      history: lifeOf(recorded, await selectWithdrawals(tx, forestOwnerId), amendments),
      mayKeep: may(actor, amendOwner, { territoryId }),
      mayReach: may(actor, readOwnerContact, { territoryId }),
    }
  }),

  read(readOwnerContact, async (moment, { forestOwnerId }) => {
    const { tx, actor } = moment
    const owner = await selectOwner(tx, forestOwnerId)
    if (!owner || !may(actor, readOwnerContact, owner)) throw notFound('forestOwner', forestOwnerId)
    await disclosed(moment, readOwnerContact, { rowCount: 1, recordId: forestOwnerId })
    return { owner: owner.facts, counterparties: await selectCounterparties(tx, forestOwnerId) }
  }),

  read(proposeOwners, async (moment, { asOf: on = moment.today, territoryId }) => {
    const { tx } = moment
    const rows = await selectProposedOwners(tx, on, territoryId)
    if (territoryId && rows.length > 0)
      await disclosed(moment, proposeOwners, { rowCount: rows.length, recordId: territoryId })
    return {
      rows: rows.map(({ plots, geodesicAreaHa, ownerCode, ...named }) => {
        const owner: OwnerFacts = tidied({
          ...named,
          ...(ownerCode === null ? {} : { ownerCode }),
          ...(territoryId ? { territoryId } : {}),
        })
        return { owner, plots, geodesicAreaHa }
      }),
      unnamed: await countUnnamed(tx, on, territoryId),
    }
  }),
]

async function shownContracts(tx: ReadMoment['tx'], forestOwnerId: string, on: string) {
  const contracts = await selectContracts(tx, forestOwnerId)
  return Promise.all(
    contracts.map(async ({ fileId, forestOwnerId: _, ...contract }) => ({
      ...contract,
      file: await attachedFile(tx, fileId),
      contractState: contractStateOn(contract, on),
    })),
  )
}

/** In the transaction that reads it. */
async function disclosed(
  { tx, actor, now }: ReadMoment,
  contract: typeof readOwnerContact | typeof proposeOwners,
  what: { readonly rowCount: number; readonly recordId: string },
): Promise<void> {
  if (!actor) throw notSignedIn()
  await insertDisclosure(tx, { contract, actor, at: now, ...what })
}
