// What is raised against a file while it is posted, and the answers; how much is planned for a year.
import { notFound, Problem } from '../../../platform/problem.ts'
import { type Command, command } from '../../../platform/server/command.ts'
import { requireFiles } from '../../../platform/server/files/requireFiles.ts'
import { requireAgencies, unitOfDay } from '../../../units/server/publishedSql.ts'
import { isUndecided } from '../../allocation/allocation.ts'
import { answerObjection, raiseObjection } from '../../allocationContract.ts'
import { setAllocationTarget } from '../../allocationResultContract.ts'
import { insertObjection, markAnswered, selectObjection } from './objectionSql.ts'
import { insertTarget } from './resultSql.ts'
import { aboutAllocation, daysOf, standingAllocation } from './soundStep.ts'

export const objectionCommands: readonly Command[] = [
  command(raiseObjection, {
    audited: ({ objector: _, ...objection }) => objection,
    subject: ({ allocationId }, moment) => aboutAllocation(moment, allocationId),
    async run({ tx, id, actor, now, today }, input) {
      const { state } = await standingAllocation(tx, input.allocationId)
      const { publicPosting, postingClosure = today } = await daysOf(tx, input.allocationId)
      if (publicPosting === undefined || !isUndecided(state) || state === 'decision')
        throw new Problem('forestAllocation.notPosted', 409)
      const { raisedOn } = input
      if (raisedOn < publicPosting || raisedOn > postingClosure)
        throw new Problem('forestAllocation.outsidePosting', 422, { from: publicPosting, until: postingClosure }, [
          { path: '/raisedOn', expected: 'right' },
        ])
      await requireFiles(tx, input.fileId ? [input.fileId] : [], 'document', actor, '/fileId')
      await insertObjection(tx, id, input, { by: actor.accountId, at: now })
      return { id }
    },
  }),

  command(answerObjection, {
    async subject({ allocationObjectionId }, moment) {
      const objection = await selectObjection(moment.tx, allocationObjectionId)
      return objection ? aboutAllocation(moment, objection.allocationId) : { territoryId: null }
    },
    async run({ tx, actor, now, today }, { allocationObjectionId, ...answer }) {
      const allocationId = (await selectObjection(tx, allocationObjectionId))?.allocationId
      if (!allocationId) throw notFound('allocationObjection', allocationObjectionId)
      await standingAllocation(tx, allocationId)
      const objection = await selectObjection(tx, allocationObjectionId)
      if (!objection || objection.answeredOn !== null) throw new Problem('forestAllocation.answered', 409)
      if (answer.answeredOn > today || answer.answeredOn < objection.raisedOn)
        throw new Problem('forestAllocation.answerDay', 422, { from: objection.raisedOn }, [
          { path: '/answeredOn', expected: 'right' },
        ])
      await requireFiles(tx, answer.fileId ? [answer.fileId] : [], 'document', actor, '/fileId')
      await markAnswered(tx, allocationObjectionId, answer, { by: actor.accountId, at: now })
      return { id: allocationObjectionId }
    },
  }),

  command(setAllocationTarget, {
    subject: ({ agencyId }) => ({ agencyId }),
    async run({ tx, id, actor, now, today, isDemonstration }, target) {
      // Of a year that is over or begins, the agency of its days.
      const on = [today, `${target.targetYear}-12-31`].toSorted()[0] ?? today
      await requireAgencies(tx, [target.agencyId], on, '/agencyId')
      await unitOfDay(tx, { territoryId: target.territoryId }, on)
      await insertTarget(tx, id, target, { by: actor.accountId, at: now, isDemonstration })
      return { id }
    },
  }),
]
