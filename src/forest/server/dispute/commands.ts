// Land papers recorded and withdrawn; disputes opened, heard, settled, withdrawn. None of it changes a plot.
import { buffer } from 'node:stream/consumers'
import { homeCamera } from '../../../platform/map/camera.ts'
import { notFound, Problem } from '../../../platform/problem.ts'
import { type Command, type CommandMoment, command } from '../../../platform/server/command.ts'
import { selectFile } from '../../../platform/server/files/fileSql.ts'
import { requireFiles } from '../../../platform/server/files/requireFiles.ts'
import { selectMiddle, selectUnitAt } from '../../../units/server/publishedSql.ts'
import { dayFault, isOpenDispute } from '../../dispute/dispute.ts'
import {
  hearDispute,
  mostGroundBytes,
  openDispute,
  recordLandPaper,
  settleDispute,
  withdrawDispute,
  withdrawLandPaper,
} from '../../disputeContract.ts'
import { selectOverlap, selectOverlapRows } from '../overlap/overlapSql.ts'
import {
  insertDispute,
  insertHearing,
  markSettled,
  markWithdrawn,
  selectDisputeRows,
  selectForWriting,
  selectOpenDispute,
  selectSide,
} from './disputeSql.ts'
import { insertPaper, selectPaper, withdrawPaper } from './paperSql.ts'
import { readGround, soundGround } from './readGround.ts'

type Tx = CommandMoment['tx']

export const disputeCommands: readonly Command[] = [
  command(recordLandPaper, {
    /** The book of commands keeps what was done, not whose land it is. */
    audited: ({ holderName, shape, ...paper }) => paper,
    async run({ tx, id, actor, now, today, stores, isDemonstration }, { shape: given, srid, ...paper }) {
      if (paper.issuedOn > today)
        throw new Problem('landPaper.fromFuture', 422, { on: paper.issuedOn }, [
          { path: '/issuedOn', expected: 'right' },
        ])
      await requireFiles(tx, paper.fileId ? [paper.fileId] : [], 'document', actor, '/fileId')
      await requireFiles(tx, paper.shapeFileId ? [paper.shapeFileId] : [], 'layer', actor, '/shapeFileId')
      if ((given === undefined) === (paper.shapeFileId === undefined)) throw new Problem('landPaper.oneShape', 422)
      const fileShape = async (fileId: string) => {
        const file = await selectFile(tx, fileId)
        if (!file) throw notFound('file', fileId)
        if (file.originalBytes > mostGroundBytes)
          throw new Problem('landPaper.groundTooLarge', 413, { most: mostGroundBytes / 1024 ** 2 })
        const { lon, lat } = (await selectMiddle(tx)) ?? homeCamera
        return readGround(await buffer(await stores.originals.open(file.originalSha256)), { srid, near: { lon, lat } })
      }
      const shape = paper.shapeFileId ? await fileShape(paper.shapeFileId) : soundGround(given)
      await insertPaper(tx, id, paper, shape, { by: actor.accountId, at: now, isDemonstration })
      return { id }
    },
  }),

  command(withdrawLandPaper, {
    async run({ tx, actor, now }, { landPaperId, reason }) {
      const paper = await selectPaper(tx, landPaperId, { forWriting: true })
      if (!paper) throw notFound('landPaper', landPaperId)
      if (paper.isWithdrawn) throw new Problem('record.alreadyWithdrawn')
      await withdrawPaper(tx, landPaperId, { reason, by: actor.accountId, at: now })
      return { id: landPaperId }
    },
  }),

  command(openDispute, {
    subject: async (input, { tx, today }) => {
      const meant = await meantBy(tx, input, today).catch(() => undefined)
      return { territoryId: meant ? ((await selectUnitAt(tx, meant.place, today)) ?? null) : null }
    },
    async run({ tx, id, actor, now, today, isDemonstration }, input) {
      const { openedOn, subject } = input
      requireDay(dayFault(openedOn, { openedOn, heardOn: [], today }), '/openedOn', openedOn)
      const { sides, ...ground } = await meantBy(tx, input, today)
      const [one, other] = sides.map(({ plotId, landPaperId }) => plotId ?? landPaperId ?? '') as [string, string]
      if (one === other) throw new Problem('dispute.oneSide', 422)
      if (await selectOpenDispute(tx, one, other)) throw new Problem('dispute.alreadyOpen', 409)
      const opened = { id, openedOn, subject, sides, ...ground, isDemonstration }
      await insertDispute(tx, opened, { by: actor.accountId, at: now })
      return { id }
    },
  }),

  command(hearDispute, {
    subject: ({ disputeId }, { tx }) => aboutDispute(tx, disputeId),
    async run({ tx, id, actor, now, today }, hearing) {
      const { openedOn } = await openedDispute(tx, hearing.disputeId)
      requireDay(dayFault(hearing.heldOn, { openedOn, heardOn: [], today }), '/heldOn', hearing.heldOn)
      await requireFiles(tx, hearing.fileId ? [hearing.fileId] : [], 'document', actor, '/fileId')
      await insertHearing(tx, id, hearing, { by: actor.accountId, at: now })
      return { id }
    },
  }),

  command(settleDispute, {
    async run({ tx, actor, now, today }, settlement) {
      const days = await openedDispute(tx, settlement.disputeId)
      requireDay(dayFault(settlement.settledOn, { ...days, today }), '/settledOn', settlement.settledOn)
      await requireFiles(tx, settlement.fileId ? [settlement.fileId] : [], 'document', actor, '/fileId')
      await markSettled(tx, settlement, { by: actor.accountId, at: now })
      return { id: settlement.disputeId }
    },
  }),

  command(withdrawDispute, {
    async run({ tx, actor, now }, { disputeId, reason }) {
      await openedDispute(tx, disputeId)
      await markWithdrawn(tx, disputeId, reason, { by: actor.accountId, at: now })
      return { id: disputeId }
    },
  }),
]

interface Meant {
  readonly overlapId?: string | undefined
  readonly sides?: readonly ({ readonly plotId: string } | { readonly landPaperId: string })[] | undefined
}

/** Between whom, over which ground. Throws Problem `dispute.twoSides`, `overlap.gap`, `record.notFound`. */
async function meantBy(tx: Tx, { overlapId, sides = [] }: Meant, today: string) {
  const [row] = overlapId ? await selectOverlapRows(tx, [overlapId]) : []
  const found = overlapId ? await selectOverlap(tx, overlapId) : undefined
  if (overlapId && (!row || !found)) throw notFound('overlap', overlapId)
  if (row?.overlapKind === 'gap') throw new Problem('overlap.gap', 422)
  const given = row ? [row.first, row.second] : sides
  const known = []
  for (const side of given) {
    const stored = await selectSide(tx, side, today)
    if (!stored) throw notFound('plotId' in side && side.plotId ? 'plot' : 'landPaper', JSON.stringify(side))
    known.push(stored)
  }
  const [first, second] = known
  if (!first || !second) throw new Problem('dispute.twoSides', 422)
  const ground = row && found ? { shape: found.shape, areaM2: found.areaM2, place: row.place } : undefined
  return { sides: [first, second] as const, ...(ground ?? { shape: null, areaM2: null, place: first.place }) }
}

async function aboutDispute(tx: Tx, disputeId: string) {
  const [row] = await selectDisputeRows(tx, [disputeId])
  return { territoryId: row?.territoryId ?? null }
}

/** The dispute, taken for this transaction while it is open. */
async function openedDispute(tx: Tx, disputeId: string) {
  const dispute = await selectForWriting(tx, disputeId)
  if (!dispute) throw notFound('dispute', disputeId)
  if (!isOpenDispute(dispute.status)) throw new Problem(`dispute.${dispute.status}`, 409)
  return dispute
}

function requireDay(fault: ReturnType<typeof dayFault>, path: string, on: string) {
  if (fault) throw new Problem(fault, 422, { on }, [{ path, expected: 'right' }])
}
