// Chasing late units, their answers, and what a higher post decides.
import { shifted, workingCalendar } from '../../law/workingDay.ts'
import { notFound, Problem } from '../../platform/problem.ts'
import { command } from '../../platform/server/command.ts'
import { dueStanding, requireSoundChase } from '../chase.ts'
import { answerChase, chaseUnit, settleEscalation } from '../chaseContract.ts'
import {
  insertAnswer,
  insertChase,
  selectAnswers,
  selectChasedItems,
  selectChases,
  selectChasingAgency,
} from './chaseSql.ts'
import { selectCalendar, selectDueItems } from './dueSql.ts'
import { settleEscalation as settle } from './escalationSql.ts'

export const chaseCommands = [
  command(chaseUnit, {
    async run({ tx, id, actor, now, today, isDemonstration }, { dueIds, ...chase }) {
      const calendar = workingCalendar(await selectCalendar(tx))
      const range = { from: shifted(today, -800), to: today }
      const items = (await selectDueItems(tx, { ...range, dueIds })).map((item) => ({
        ...item,
        dueStanding: dueStanding(item, today, calendar),
      }))
      requireSoundChase({ ...chase, dueIds }, items, today)
      const fromAgencyId = await selectChasingAgency(tx, actor.accountId, today)
      if (!fromAgencyId) throw new Problem('chase.noAgency')
      await insertChase(tx, { ...chase, id, fromAgencyId, by: actor.accountId, at: now, isDemonstration }, items)
      return { id }
    },
  }),
  command(answerChase, {
    subject: ({ agencyId }) => ({ agencyId }),
    async run({ tx, id, actor, now, today }, { chaseId, agencyId, answeredOn, text }) {
      const [chase] = await selectChases(tx, { all: true }, { chaseId })
      const isChased = (await selectChasedItems(tx, [chaseId])).some((item) => item.agencyId === agencyId)
      if (!chase || !isChased) throw notFound('chase', chaseId)
      if (answeredOn < chase.chasedOn || answeredOn > today)
        throw new Problem('chase.answerDay', 422, { chasedOn: chase.chasedOn }, [
          { path: '/answeredOn', given: answeredOn, expected: 'right' },
        ])
      if ((await selectAnswers(tx, [chaseId])).some((answer) => answer.agencyId === agencyId))
        throw new Problem('chase.alreadyAnswered', 409)
      await insertAnswer(tx, id, { chaseId, agencyId, answeredOn, text }, { by: actor.accountId, at: now })
      return { id }
    },
  }),
  command(settleEscalation, {
    async run({ tx, actor, now }, { escalationId, text }) {
      const to = actor.roles.filter((role) => role === 'leader' || role === 'stationHead')
      if (!(await settle(tx, escalationId, { to, text, by: actor.accountId, at: now })))
        throw notFound('escalation', escalationId)
      return { id: escalationId }
    },
  }),
]
