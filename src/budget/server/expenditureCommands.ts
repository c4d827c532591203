// Recording, amending and withdrawing money spent from a line.
import { may, type Subject } from '../../platform/actor.ts'
import { notFound, notPermitted, Problem } from '../../platform/problem.ts'
import { type Command, type CommandMoment, command } from '../../platform/server/command.ts'
import { requireFiles } from '../../platform/server/files/requireFiles.ts'
import { amendExpenditure, recordExpenditure, withdrawExpenditure } from '../actContract.ts'
import { showBudgetLine, showExpenditure } from '../contract.ts'
import { changesBetween, type ExpenditureFacts } from '../expenditure.ts'
import { requireBookable } from '../fiscalYear.ts'
import { requireCover } from '../ledger.ts'
import { knownLine, takenBack } from './decisionCommands.ts'
import { insertExpenditure, rewriteExpenditure, type StoredExpenditure, selectExpenditure } from './expenditureSql.ts'
import { lockLines, selectEntries, selectFiscalRules, selectLine } from './placesSql.ts'

type Asked = Pick<CommandMoment, 'tx' | 'actor' | 'today'>

export const expenditureCommands: readonly Command[] = [
  command(recordExpenditure, {
    subject: (facts, moment) => lineSubject(moment, facts),
    async run({ tx, id, actor, now, today, isDemonstration }, facts) {
      await lockLines(tx, [facts.budgetLineId])
      await requireSoundExpenditure({ tx, actor, today }, facts)
      await insertExpenditure(tx, id, facts, { by: actor.accountId, at: now, isDemonstration })
      return { id }
    },
  }),
  command(amendExpenditure, {
    subject: ({ expenditureId }, moment) => stored(moment, expenditureId),
    async run({ tx, actor, now, today }, { expenditureId, version, reason, expenditure }) {
      const before = await locked(tx, expenditureId)
      if (before.isWithdrawn) throw new Problem('budget.alreadyWithdrawn', 409)
      if (before.version !== version) throw new Problem('record.changedMeanwhile', 409)
      const subject = await lineSubject({ tx, actor }, expenditure)
      if (!may(actor, amendExpenditure, subject)) throw notPermitted(amendExpenditure.name)
      await lockLines(tx, [before.facts.budgetLineId, expenditure.budgetLineId])
      await requireSoundExpenditure({ tx, actor, today }, expenditure, before)
      if (changesBetween(before.facts, expenditure).length === 0) throw new Problem('expenditure.nothingChanged')
      await rewriteExpenditure(tx, before, expenditure, { reason, by: actor.accountId, at: now })
      return { id: expenditureId }
    },
  }),
  command(withdrawExpenditure, {
    subject: ({ expenditureId }, moment) => stored(moment, expenditureId),
    async run(moment, { expenditureId, reason }) {
      await takenBack(moment, 'expenditure', expenditureId, reason)
      return { id: expenditureId }
    },
  }),
]

/** The unit of the line; a line that the actor may not even see is not found. */
async function lineSubject(
  { tx, actor }: Pick<CommandMoment, 'tx' | 'actor'>,
  { budgetLineId }: Pick<ExpenditureFacts, 'budgetLineId'>,
): Promise<Subject> {
  const line = await selectLine(tx, budgetLineId)
  if (!line || !may(actor, showBudgetLine, line)) throw notFound('budgetLine', budgetLineId)
  return { agencyId: line.agencyId }
}

async function stored({ tx, actor }: Pick<CommandMoment, 'tx' | 'actor'>, expenditureId: string): Promise<Subject> {
  const expenditure = await selectExpenditure(tx, expenditureId)
  if (!expenditure || !may(actor, showExpenditure, expenditure)) throw notFound('expenditure', expenditureId)
  return { agencyId: expenditure.agencyId }
}

async function locked(tx: CommandMoment['tx'], expenditureId: string): Promise<StoredExpenditure> {
  const expenditure = await selectExpenditure(tx, expenditureId, { forUpdate: true })
  if (!expenditure) throw notFound('expenditure', expenditureId)
  return expenditure
}

/** On a day of the fiscal year, within what the line has on it, with papers that are there. The line is locked. */
async function requireSoundExpenditure(
  { tx, actor, today }: Asked,
  facts: ExpenditureFacts,
  before?: StoredExpenditure,
) {
  const line = await knownLine(tx, facts.budgetLineId)
  const rules = await selectFiscalRules(tx)
  requireBookable(facts.spentOn, line.fiscalYear, rules, today, '/spentOn')
  if (facts.disbursedOn !== undefined) {
    requireBookable(facts.disbursedOn, line.fiscalYear, rules, today, '/disbursedOn')
    if (facts.disbursedOn < facts.spentOn)
      throw new Problem('expenditure.disbursedTooEarly', 422, { spentOn: facts.spentOn }, [
        { path: '/disbursedOn', given: facts.disbursedOn, expected: 'right' },
      ])
  }
  requireCover(await selectEntries(tx, facts.budgetLineId, before?.id), {
    on: facts.spentOn,
    amountDong: facts.amountDong,
  })
  const held = before?.facts.fileIds ?? []
  const added = (facts.fileIds ?? []).filter((fileId) => !held.includes(fileId))
  await requireFiles(tx, added, 'document', actor, '/fileIds')
}
