// Drafting, submitting, returning and withdrawing what a unit asks for.
import { may, type Subject } from '../../platform/actor.ts'
import { notFound, notPermitted, Problem } from '../../platform/problem.ts'
import { type Command, type CommandMoment, command } from '../../platform/server/command.ts'
import { requireFiles } from '../../platform/server/files/requireFiles.ts'
import { requireAgencies } from '../../units/server/publishedSql.ts'
import {
  draftBudgetProposal,
  returnBudgetProposal,
  submitBudgetProposal,
  withdrawBudgetProposal,
} from '../actContract.ts'
import { type ProposalFacts, requireSoundProposal } from '../proposal.ts'
import { showBudgetProposal } from '../proposalContract.ts'
import { selectAttached, selectKnownTasks, selectSourcesOfYear, writeFiles } from './placesSql.ts'
import {
  insertAct,
  insertProposal,
  rewriteProposal,
  type StoredProposal,
  selectProposal,
  setProposalStatus,
} from './proposalSql.ts'

type Tx = CommandMoment['tx']

export const proposalCommands: readonly Command[] = [
  command(draftBudgetProposal, {
    subject: async ({ budgetProposalId, proposal }, moment) => {
      if (budgetProposalId) await stored(moment, budgetProposalId)
      return { agencyId: proposal.agencyId }
    },
    async run({ tx, id, actor, now, today, isDemonstration }, { budgetProposalId, version, proposal }) {
      const by = actor.accountId
      const proposalId = budgetProposalId ?? id
      const held = budgetProposalId ? await selectAttached(tx, 'proposal', budgetProposalId) : []
      if (budgetProposalId) {
        const before = await locked(tx, budgetProposalId)
        if (!may(actor, draftBudgetProposal, before)) throw notPermitted(draftBudgetProposal.name)
        requireStatus(before, ['draft', 'returned'])
        if (before.version !== version) throw new Problem('record.changedMeanwhile', 409)
        await requireSound(tx, proposal, today)
        await rewriteProposal(tx, proposalId, before.version, proposal)
      } else {
        await requireSound(tx, proposal, today)
        await insertProposal(tx, id, proposal, { by, at: now, isDemonstration })
        await insertAct(tx, { id, proposalId, act: 'drafted', by, at: now })
      }
      const fileIds = proposal.fileIds ?? []
      const added = fileIds.filter((fileId) => !held.some((file) => file.fileId === fileId))
      await requireFiles(tx, added, 'document', actor, '/proposal/fileIds')
      await writeFiles(tx, 'proposal', proposalId, fileIds)
      return { id: proposalId }
    },
  }),
  command(submitBudgetProposal, {
    subject: ({ budgetProposalId }, moment) => stored(moment, budgetProposalId),
    async run({ tx, id, actor, now }, { budgetProposalId, version }) {
      const before = await locked(tx, budgetProposalId)
      requireStatus(before, ['draft', 'returned'])
      if (before.version !== version) throw new Problem('record.changedMeanwhile', 409)
      await setProposalStatus(tx, budgetProposalId, 'submitted', now)
      await insertAct(tx, { id, proposalId: budgetProposalId, act: 'submitted', by: actor.accountId, at: now })
      return { id: budgetProposalId }
    },
  }),
  command(returnBudgetProposal, {
    subject: ({ budgetProposalId }, moment) => stored(moment, budgetProposalId),
    async run({ tx, id, actor, now }, { budgetProposalId, remark }) {
      const before = await locked(tx, budgetProposalId)
      requireStatus(before, ['submitted'])
      await setProposalStatus(tx, budgetProposalId, 'returned')
      await insertAct(tx, { id, proposalId: budgetProposalId, act: 'returned', remark, by: actor.accountId, at: now })
      return { id: budgetProposalId }
    },
  }),
  command(withdrawBudgetProposal, {
    subject: ({ budgetProposalId }, moment) => stored(moment, budgetProposalId),
    async run({ tx, id, actor, now }, { budgetProposalId, reason }) {
      const before = await locked(tx, budgetProposalId)
      requireStatus(before, ['draft', 'submitted', 'returned'])
      await setProposalStatus(tx, budgetProposalId, 'withdrawn')
      const act = { act: 'withdrawn', remark: reason, by: actor.accountId, at: now } as const
      await insertAct(tx, { id, proposalId: budgetProposalId, ...act })
      return { id: budgetProposalId }
    },
  }),
]

/** The unit of a proposal; one that the actor may not even see is not found. */
async function stored({ tx, actor }: Pick<CommandMoment, 'tx' | 'actor'>, proposalId: string): Promise<Subject> {
  const proposal = await selectProposal(tx, proposalId)
  if (!proposal || !may(actor, showBudgetProposal, proposal)) throw notFound('budgetProposal', proposalId)
  return { agencyId: proposal.agencyId }
}

async function locked(tx: Tx, proposalId: string): Promise<StoredProposal> {
  const proposal = await selectProposal(tx, proposalId, { forUpdate: true })
  if (!proposal) throw notFound('budgetProposal', proposalId)
  return proposal
}

/** Throws Problem `budgetProposal.alreadyDecided`, `budgetProposal.wrongStatus`. */
function requireStatus(proposal: StoredProposal, allowed: readonly StoredProposal['budgetProposalStatus'][]) {
  if (proposal.decidedLines > 0)
    throw new Problem('budgetProposal.alreadyDecided', 409, { count: proposal.decidedLines })
  const status = proposal.budgetProposalStatus
  if (!allowed.includes(status)) throw new Problem('budgetProposal.wrongStatus', 409, { status })
}

/** The proposal agrees with itself, and names units, tasks and sources that are there. */
async function requireSound(tx: Tx, proposal: ProposalFacts, today: string): Promise<void> {
  requireSoundProposal(proposal)
  await requireAgencies(tx, [proposal.agencyId], today, '/proposal/agencyId')
  const { lines, fiscalYear } = proposal
  const tasks = await selectKnownTasks(
    tx,
    lines.map((line) => line.taskId),
  )
  const sources = await selectSourcesOfYear(
    tx,
    lines.map((line) => line.fundingSourceId),
    fiscalYear,
  )
  for (const [index, { taskId, fundingSourceId }] of lines.entries()) {
    const refused = (code: string, property: string, given: string) =>
      new Problem(code, 422, { line: index + 1, fiscalYear }, [
        { path: `/proposal/lines/${index}/${property}`, given, expected: 'right' },
      ])
    if (!tasks.has(taskId.toLowerCase())) throw refused('budget.taskUnknown', 'taskId', taskId)
    if (!sources.has(fundingSourceId.toLowerCase()))
      throw refused('budget.sourceNotInForce', 'fundingSourceId', fundingSourceId)
  }
}
