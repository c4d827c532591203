// Requests to harvest, taken in and decided; projects that touch forest, kept.
import { notFound, Problem } from '../../../platform/problem.ts'
import { type Command, type CommandMoment, command } from '../../../platform/server/command.ts'
import { requireFiles } from '../../../platform/server/files/requireFiles.ts'
import { selectUnitAt } from '../../../units/server/publishedSql.ts'
import {
  decideHarvestRequest,
  recordImpactProject,
  submitHarvestRequest,
  withdrawHarvestRequest,
  withdrawImpactProject,
} from '../../impactContract.ts'
import { soundGround } from '../dispute/readGround.ts'
import { selectPlaces } from '../plotChange/changeSql.ts'
import { cornerOf } from './groundCorner.ts'
import { impactOf, selectPlotsGround } from './impactSql.ts'
import {
  insertProject,
  insertRequest,
  markDecided,
  markProjectWithdrawn,
  selectProject,
  selectRequest,
} from './requestSql.ts'

type Tx = CommandMoment['tx']

export const impactCommands: readonly Command[] = [
  command(submitHarvestRequest, {
    /** The book of commands keeps what was done, not who asked. */
    audited: ({ requesterName: _, shape, ...request }) => ({ ...request, shape: shape !== undefined }),
    async subject({ plotIds = [], shape }, { tx, today }) {
      const [place] = plotIds.length > 0 ? await selectPlaces(tx, plotIds) : [cornerOf(shape)]
      return { territoryId: place ? ((await selectUnitAt(tx, place, today)) ?? null) : null }
    },
    async run({ tx, id, actor, now, today, isDemonstration }, { plotIds, shape, ...request }) {
      if (request.requestedOn > today) throw fromFuture('/requestedOn', request.requestedOn)
      if ((plotIds === undefined) === (shape === undefined)) throw new Problem('harvestRequest.oneGround', 422)
      await requireFiles(tx, request.fileId ? [request.fileId] : [], 'document', actor, '/fileId')
      const ground = plotIds ? await selectPlotsGround(tx, plotIds, today) : soundGround(shape)
      if (!ground) throw notFound('plot', plotIds?.join(', ') ?? '')
      await insertRequest(tx, id, request, ground, { by: actor.accountId, at: now, isDemonstration })
      return { id }
    },
  }),

  command(decideHarvestRequest, {
    subject: ({ harvestRequestId }, { tx }) => aboutRequest(tx, harvestRequestId),
    async run({ tx, actor, now, today }, { harvestRequestId, isApproved, decidedOn, decisionNumber, reason }) {
      const request = await openRequest(tx, harvestRequestId)
      if (decidedOn > today) throw fromFuture('/decidedOn', decidedOn)
      if (decidedOn < request.requestedOn)
        throw new Problem('harvestRequest.beforeRequest', 422, { on: request.requestedOn }, [
          { path: '/decidedOn', expected: 'right' },
        ])
      const { harvestStops } = await impactOf(tx, request.shape, today)
      if (isApproved && harvestStops.length > 0)
        throw new Problem('harvestRequest.stopped', 422, { stops: harvestStops })
      if (!isApproved && !reason)
        throw new Problem('harvestRequest.noReason', 422, {}, [{ path: '/reason', expected: 'required' }])
      await markDecided(
        tx,
        harvestRequestId,
        {
          state: isApproved ? 'approved' : 'refused',
          on: decidedOn,
          number: decisionNumber ?? null,
          reason: reason ?? null,
          foundStops: harvestStops,
        },
        { by: actor.accountId, at: now },
      )
      return { id: harvestRequestId }
    },
  }),

  command(withdrawHarvestRequest, {
    subject: ({ harvestRequestId }, { tx }) => aboutRequest(tx, harvestRequestId),
    async run({ tx, actor, now, today }, { harvestRequestId, reason }) {
      await openRequest(tx, harvestRequestId)
      const withdrawn = { state: 'withdrawn', on: today, number: null, reason, foundStops: [] } as const
      await markDecided(tx, harvestRequestId, withdrawn, { by: actor.accountId, at: now })
      return { id: harvestRequestId }
    },
  }),

  command(recordImpactProject, {
    audited: ({ shape: _, ...project }) => project,
    async run({ tx, id, actor, now, isDemonstration }, { shape, ...project }) {
      const sound = { ...project, shape: soundGround(shape) }
      await insertProject(tx, id, sound, { by: actor.accountId, at: now, isDemonstration })
      return { id }
    },
  }),

  command(withdrawImpactProject, {
    async run({ tx, actor, now }, { impactProjectId, reason }) {
      const project = await selectProject(tx, impactProjectId, { forWriting: true })
      if (!project) throw notFound('impactProject', impactProjectId)
      if (project.isWithdrawn) throw new Problem('record.alreadyWithdrawn')
      await markProjectWithdrawn(tx, impactProjectId, reason, { by: actor.accountId, at: now })
      return { id: impactProjectId }
    },
  }),
]

const fromFuture = (path: string, on: string) =>
  new Problem('plot.fromFuture', 422, { on }, [{ path, expected: 'right' }])

async function aboutRequest(tx: Tx, harvestRequestId: string) {
  return { territoryId: (await selectRequest(tx, harvestRequestId))?.territoryId ?? null }
}

/** The request, taken for this transaction while it is not decided. */
async function openRequest(tx: Tx, harvestRequestId: string) {
  const request = await selectRequest(tx, harvestRequestId, { forWriting: true })
  if (!request) throw notFound('harvestRequest', harvestRequestId)
  if (request.state !== 'submitted') throw new Problem(`harvestRequest.${request.state}`, 409)
  return request
}
