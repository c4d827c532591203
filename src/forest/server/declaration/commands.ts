// Declarations submitted, confirmed by commune and ranger, entered or refused, withdrawn.

import type { InputOf } from '../../../platform/contract.ts'
import { notFound, Problem } from '../../../platform/problem.ts'
import { type Command, type CommandMoment, command } from '../../../platform/server/command.ts'
import { requireFiles } from '../../../platform/server/files/requireFiles.ts'
import { insertWithdrawal } from '../../../platform/server/withdrawalSql.ts'
import { requireAgencies } from '../../../units/server/publishedSql.ts'
import { type ConfirmingSide, type DeclarationState, requireSoundDeclaration } from '../../declaration/declaration.ts'
import {
  confirmForCommune,
  confirmForRangers,
  settleDeclaration,
  submitDeclaration,
  withdrawDeclaration,
} from '../../declarationContract.ts'
import {
  insertConfirmation,
  insertDeclaration,
  markSettled,
  selectChangesOf,
  selectDeclaration,
  selectDeclarationRows,
  selectPlotUnit,
} from './declarationSql.ts'

type Asked = Pick<CommandMoment, 'tx'>

export const declarationCommands: readonly Command[] = [
  command(submitDeclaration, {
    async subject({ plotId, happenedOn, agencyId = null }, { tx }) {
      return { agencyId, territoryId: (await selectPlotUnit(tx, plotId, happenedOn))?.territoryId ?? null }
    },
    async run({ tx, id, actor, now, today, isDemonstration }, given) {
      requireSoundDeclaration(given, today)
      if (!(await selectPlotUnit(tx, given.plotId, given.happenedOn))) throw notFound('plot', given.plotId)
      await requireAgencies(tx, given.agencyId ? [given.agencyId] : [], today, '/agencyId')
      await requireFiles(tx, given.photoIds ?? [], 'photo', actor, '/photoIds')
      await insertDeclaration(tx, id, given, { by: actor.accountId, at: now, today, isDemonstration })
      return { id }
    },
  }),

  command(confirmForCommune, {
    subject: ({ changeDeclarationId }, moment) => about(moment, changeDeclarationId),
    run: (moment, found) => confirm(moment, 'commune', found),
  }),

  command(confirmForRangers, {
    subject: ({ changeDeclarationId }, moment) => about(moment, changeDeclarationId),
    run: (moment, found) => confirm(moment, 'ranger', found),
  }),

  command(settleDeclaration, {
    subject: ({ changeDeclarationId }, moment) => about(moment, changeDeclarationId),
    async run({ tx, actor, now, today }, { changeDeclarationId, changeId, reason }) {
      const row = await open({ tx }, changeDeclarationId)
      if ((changeId === undefined) === (reason === undefined)) throw new Problem('changeDeclaration.oneEnd', 422)
      if (changeId !== undefined) {
        if (row.declarationState !== 'confirmed') throw new Problem('changeDeclaration.notConfirmed', 409)
        const changes = await selectChangesOf(tx, row.plotId, row.happenedOn)
        if (!changes.some(({ id }) => id === changeId.toLowerCase()))
          throw new Problem('changeDeclaration.otherChange', 422, {}, [
            { path: '/changeId', given: changeId, expected: 'changeDeclaration.otherChange' },
          ])
      }
      await markSettled(tx, changeDeclarationId, { changeId, reason }, { by: actor.accountId, at: now, today })
      return { id: changeDeclarationId }
    },
  }),

  command(withdrawDeclaration, {
    subject: ({ changeDeclarationId }, moment) => about(moment, changeDeclarationId),
    async run({ tx, id, actor, now }, { changeDeclarationId, reason }) {
      await open({ tx }, changeDeclarationId)
      await insertWithdrawal(tx, { id, recordId: changeDeclarationId, reason, by: actor.accountId, at: now })
      return { id: changeDeclarationId }
    },
  }),
]

async function confirm(
  { tx, actor, now, today }: CommandMoment,
  side: ConfirmingSide,
  found: InputOf<typeof confirmForCommune>,
) {
  const { changeDeclarationId, isTrue, seenOn, remark } = found
  const row = await open({ tx }, changeDeclarationId)
  const refused = (code: string, path: string) =>
    new Problem(code, 422, { from: row.happenedOn }, [{ path, expected: code }])
  if (seenOn < row.happenedOn || seenOn > today) throw refused('changeDeclaration.wrongDay', '/seenOn')
  if (!isTrue && remark === undefined) throw refused('changeDeclaration.sayWhy', '/remark')
  if (!(await insertConfirmation(tx, side, found, { by: actor.accountId, at: now })))
    throw new Problem('changeDeclaration.saidAlready', 409)
  return { id: changeDeclarationId }
}

const overStates: readonly DeclarationState[] = ['entered', 'refused', 'withdrawn']

/** One that nobody has settled or withdrawn; until the end nobody else does. */
async function open({ tx }: Asked, changeDeclarationId: string) {
  const [row] = await selectDeclarationRows(tx, [changeDeclarationId])
  if (!row) throw notFound('changeDeclaration', changeDeclarationId)
  if (overStates.includes(row.declarationState)) throw new Problem('changeDeclaration.over', 409)
  return row
}

async function about({ tx }: Asked, changeDeclarationId: string) {
  const [row] = await selectDeclarationRows(tx, [changeDeclarationId])
  const stored = row && (await selectDeclaration(tx, changeDeclarationId))
  if (!stored) throw notFound('changeDeclaration', changeDeclarationId)
  return { agencyId: stored.agencyId, territoryId: row.territoryId }
}
