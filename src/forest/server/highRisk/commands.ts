// High-risk places drawn and ended.
import { notFound, Problem } from '../../../platform/problem.ts'
import { type Command, type CommandMoment, command } from '../../../platform/server/command.ts'
import { selectUnitAt } from '../../../units/server/publishedSql.ts'
import { drawHighRiskPlace, endHighRiskPlace } from '../../highRiskContract.ts'
import type { AreaShape } from '../../plotFile.ts'
import { soundGround } from '../dispute/readGround.ts'
import { cornerOf } from '../impact/groundCorner.ts'
import { insertPlace, markEnded, selectCompartmentGround, selectPlace } from './highRiskSql.ts'

export const highRiskCommands: readonly Command[] = [
  command(drawHighRiskPlace, {
    audited: ({ shape, ...place }) => ({ ...place, shape: shape !== undefined }),
    async subject({ shape, compartmentCode }, { tx, today }) {
      const ground = shape ?? (compartmentCode && (await selectCompartmentGround(tx, compartmentCode, today)))
      const corner = ground ? cornerOf(ground) : undefined
      return { territoryId: corner ? ((await selectUnitAt(tx, corner, today)) ?? null) : null }
    },
    async run({ tx, id, actor, now, today, isDemonstration }, { shape, ...place }) {
      if (place.validFrom > today)
        throw new Problem('plot.fromFuture', 422, { on: place.validFrom }, [{ path: '/validFrom', expected: 'right' }])
      if ((shape === undefined) === (place.compartmentCode === undefined))
        throw new Problem('highRiskPlace.oneGround', 422)
      const ground = shape ? soundGround(shape) : await compartmentGround(tx, place.compartmentCode ?? '', today)
      await insertPlace(tx, id, place, ground, { by: actor.accountId, at: now, isDemonstration })
      return { id }
    },
  }),

  command(endHighRiskPlace, {
    async subject({ highRiskPlaceId }, { tx }) {
      return { territoryId: (await selectPlace(tx, highRiskPlaceId))?.territoryId ?? null }
    },
    async run({ tx, actor, now, today }, { highRiskPlaceId, validTo, reason }) {
      const place = await selectPlace(tx, highRiskPlaceId, { forWriting: true })
      if (!place) throw notFound('highRiskPlace', highRiskPlaceId)
      if (place.validTo !== null) throw new Problem('highRiskPlace.ended', 409)
      if (validTo > today || validTo <= place.validFrom)
        throw new Problem('highRiskPlace.wrongEnd', 422, { from: place.validFrom }, [
          { path: '/validTo', expected: 'right' },
        ])
      await markEnded(tx, highRiskPlaceId, validTo, reason, { by: actor.accountId, at: now })
      return { id: highRiskPlaceId }
    },
  }),
]

async function compartmentGround(tx: CommandMoment['tx'], code: string, on: string): Promise<AreaShape> {
  const ground = await selectCompartmentGround(tx, code, on)
  if (!ground)
    throw new Problem('highRiskPlace.noCompartment', 422, { code }, [
      { path: '/compartmentCode', given: code, expected: 'right' },
    ])
  return ground
}
