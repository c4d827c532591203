// Placing, checking and withdrawing a warning sign.

import { may, type Subject, scopeOf } from '../../platform/actor.ts'
import { notFound, Problem } from '../../platform/problem.ts'
import { type CommandMoment, command } from '../../platform/server/command.ts'
import { requireFiles } from '../../platform/server/files/requireFiles.ts'
import {
  requireAgencies,
  selectAgenciesOfDay,
  selectUnitAt,
  unitMeant,
  unitOfDay,
} from '../../units/server/publishedSql.ts'
import {
  checkWarningSign,
  listWarningSigns,
  placeWarningSign,
  showWarningSign,
  withdrawWarningSign,
} from '../contract.ts'
import { requireSoundCheck, requireSoundSign } from '../warningSign.ts'
import { selectSignsNear } from './signListSql.ts'
import { insertCheck, insertSign, type StoredSign, selectSign, updateSignWithdrawn } from './signSql.ts'

/** Two signs so near may be one that was entered twice: under trees a phone is some tens of metres wrong. */
const alikeMetres = 50

export const signCommands = [
  command(placeWarningSign, {
    subject: async (sign, { tx }) => ({
      agencyId: sign.agencyId,
      territoryId: await unitMeant(tx, sign, sign.installedOn),
    }),
    async run({ tx, actor, now, today, id, isDemonstration }, sign) {
      requireSoundSign(sign, today)
      const territoryId = await unitOfDay(tx, sign, sign.installedOn)
      await requireAgencies(tx, [sign.agencyId], sign.installedOn, '/agencyId')
      await requireFiles(tx, sign.photoIds ?? [], 'photo', actor, '/photoIds')
      await insertSign(tx, id, { ...sign, territoryId }, { by: actor.accountId, at: now, isDemonstration })
      const scope = scopeOf(actor, listWarningSigns)
      return { id, alike: scope ? await selectSignsNear(tx, scope, id, alikeMetres) : [] }
    },
  }),
  command(checkWarningSign, {
    subject: ({ warningSignId }, moment) => stored(moment, warningSignId),
    async run({ tx, actor, now, today, id, isDemonstration }, check) {
      const sign = await standing(tx, check.warningSignId)
      requireSoundCheck(check, sign, today)
      await requireFiles(tx, check.photoIds ?? [], 'photo', actor, '/photoIds')
      const agencyId = await checkingAgency(tx, actor.agencyIds, sign, check.checkedOn)
      const territoryId = (await selectUnitAt(tx, sign.place, check.checkedOn)) ?? sign.territoryId
      const recorded = { by: actor.accountId, at: now, isDemonstration }
      await insertCheck(tx, id, { ...check, agencyId, territoryId }, recorded)
      return { id }
    },
  }),
  command(withdrawWarningSign, {
    subject: ({ warningSignId }, moment) => stored(moment, warningSignId),
    async run({ tx, actor, now }, { warningSignId, reason }) {
      await standing(tx, warningSignId)
      await updateSignWithdrawn(tx, warningSignId, { by: actor.accountId, at: now, reason })
      return { id: warningSignId }
    },
  }),
]

/** What a stored sign is about; a sign that the actor may not even see is not found. */
async function stored({ tx, actor }: Pick<CommandMoment, 'tx' | 'actor'>, warningSignId: string): Promise<Subject> {
  const sign = await selectSign(tx, warningSignId)
  if (!sign || !may(actor, showWarningSign, sign)) throw notFound('warningSign', warningSignId)
  return { agencyId: sign.agencyId, territoryId: sign.territoryId }
}

/** A sign that was not withdrawn, held until the end of the transaction. */
async function standing(tx: CommandMoment['tx'], warningSignId: string): Promise<StoredSign> {
  const sign = await selectSign(tx, warningSignId, { forUpdate: true })
  if (!sign) throw notFound('warningSign', warningSignId)
  if (sign.withdrawal) throw new Problem('warningSign.alreadyWithdrawn')
  return sign
}

/** Whose people looked: the keeper when it is one of the actor's agencies, else the actor's own of that day. */
async function checkingAgency(
  tx: CommandMoment['tx'],
  agencyIds: readonly string[],
  { agencyId }: StoredSign,
  on: string,
): Promise<string> {
  const agencies = await selectAgenciesOfDay(tx, agencyIds, on)
  const own = agencyIds.filter((id) => agencies.some((agency) => agency.id === id && agency.isInForce))
  return own.includes(agencyId) ? agencyId : (own[0] ?? agencyId)
}
