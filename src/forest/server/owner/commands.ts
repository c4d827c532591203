// Forest owners registered, taken over from the register, amended, withdrawn; their contracts recorded and ended.
import { randomUUID } from 'node:crypto'
import { may, type Subject } from '../../../platform/actor.ts'
import { changesBetween } from '../../../platform/amendment.ts'
import { notFound, notPermitted, Problem } from '../../../platform/problem.ts'
import { insertAmendment } from '../../../platform/server/amendmentSql.ts'
import { type Command, type CommandMoment, command } from '../../../platform/server/command.ts'
import { requireFiles } from '../../../platform/server/files/requireFiles.ts'
import { endWithdrawal, insertWithdrawal } from '../../../platform/server/withdrawalSql.ts'
import { within } from '../../../platform/server/within.ts'
import { requireAgencies } from '../../../units/server/publishedSql.ts'
import { guardedOf, type OwnerFacts, requireSoundContract, requireSoundOwner, tidied } from '../../owner/owner.ts'
import {
  adoptOwners,
  amendOwner,
  endOwnerContract,
  recordOwnerContract,
  registerOwner,
  restoreOwner,
  withdrawOwner,
} from '../../ownerContract.ts'
import { insertContract, markContractEnded, selectContract } from './contractSql.ts'
import { insertOwner, selectOwner, selectSameOwner, updateOwner } from './ownerSql.ts'

type Asked = Pick<CommandMoment, 'tx' | 'today'>

export const ownerCommands: readonly Command[] = [
  command(registerOwner, {
    subject: ({ territoryId = null }) => ({ territoryId }),
    audited: unnamed,
    async run({ tx, id, actor, now, today, isDemonstration }, given) {
      const facts = await soundOwner({ tx, today }, given)
      await insertOwner(tx, id, facts, { by: actor.accountId, at: now, isDemonstration })
      return { id }
    },
  }),

  command(adoptOwners, {
    audited: ({ owners }) => ({ count: owners.length }),
    async run({ tx, id, actor, now, today, isDemonstration }, { owners }) {
      let adopted = 0
      for (const [index, given] of owners.entries()) {
        const facts = tidied(given)
        if (await selectSameOwner(tx, facts)) continue
        await within(`/owners/${index}`, () => soundOwner({ tx, today }, facts))
        await insertOwner(tx, randomUUID(), facts, { by: actor.accountId, at: now, isDemonstration })
        adopted += 1
      }
      return { id, adopted, known: owners.length - adopted }
    },
  }),

  command(amendOwner, {
    subject: ({ forestOwnerId }, moment) => stored(moment, forestOwnerId),
    audited: ({ owner, ...input }) => ({ ...input, owner: unnamed(owner) }),
    async run({ tx, actor, now, today }, { forestOwnerId, version, reason, owner }) {
      const before = await selectOwner(tx, forestOwnerId, { forWriting: true })
      if (!before) throw notFound('forestOwner', forestOwnerId)
      if (before.isWithdrawn) throw new Problem('record.alreadyWithdrawn')
      if (!may(actor, amendOwner, { territoryId: owner.territoryId ?? null })) throw notPermitted(amendOwner.name)
      const after = await within('/owner', () => soundOwner({ tx, today }, owner, forestOwnerId))
      const changes = ownerChanges(before.facts, after)
      await insertAmendment(tx, { recordId: forestOwnerId, version, changes, reason, by: actor.accountId, at: now })
      await updateOwner(tx, forestOwnerId, after)
      return { id: forestOwnerId }
    },
  }),

  command(withdrawOwner, {
    subject: ({ forestOwnerId }, moment) => stored(moment, forestOwnerId),
    async run({ tx, actor, now, id }, { forestOwnerId, reason }) {
      await insertWithdrawal(tx, { id, recordId: forestOwnerId, reason, by: actor.accountId, at: now })
      return { id: forestOwnerId }
    },
  }),

  command(restoreOwner, {
    subject: ({ forestOwnerId }, moment) => stored(moment, forestOwnerId),
    async run({ tx, actor, now }, { forestOwnerId, reason }) {
      const owner = await selectOwner(tx, forestOwnerId, { forWriting: true })
      if (owner && (await selectSameOwner(tx, owner.facts, forestOwnerId))) throw new Problem('forestOwner.known', 409)
      await endWithdrawal(tx, { recordId: forestOwnerId, reason, by: actor.accountId, at: now })
      return { id: forestOwnerId }
    },
  }),

  command(recordOwnerContract, {
    subject: ({ forestOwnerId }, moment) => stored(moment, forestOwnerId),
    audited: ({ counterparty: _, ...contract }) => contract,
    async run({ tx, id, actor, now, today, isDemonstration }, contract) {
      requireSoundContract(contract, today)
      await requireFiles(tx, contract.fileId ? [contract.fileId] : [], 'document', actor, '/fileId')
      await insertContract(tx, id, contract, { by: actor.accountId, at: now, isDemonstration })
      return { id }
    },
  }),

  command(endOwnerContract, {
    async subject({ ownerContractId }, moment) {
      const contract = await selectContract(moment.tx, ownerContractId)
      if (!contract) throw notFound('ownerContract', ownerContractId)
      return stored(moment, contract.forestOwnerId)
    },
    async run({ tx, actor, now, today }, { ownerContractId, endedOn, reason }) {
      const contract = await selectContract(tx, ownerContractId)
      if (!contract) throw notFound('ownerContract', ownerContractId)
      if (contract.endedOn !== null) throw new Problem('ownerContract.ended', 409)
      if (endedOn > today || endedOn < contract.signedOn)
        throw new Problem('ownerContract.wrongEnd', 422, { signedOn: contract.signedOn }, [
          { path: '/endedOn', expected: 'ownerContract.wrongEnd' },
        ])
      await markContractEnded(tx, ownerContractId, endedOn, { reason, by: actor.accountId, at: now })
      return { id: ownerContractId }
    },
  }),
]

/** The book of commands is read by administrators: what is personal stays where it is guarded. */
function unnamed(facts: OwnerFacts): object {
  const guarded = new Set<string>(guardedOf(facts))
  return Object.fromEntries(Object.entries(facts).filter(([field]) => !guarded.has(field)))
}

/** What an amendment changed; of what is personal only that it did. */
function ownerChanges(before: OwnerFacts, after: OwnerFacts) {
  const guarded = new Set<string>([...guardedOf(before), ...guardedOf(after)])
  return changesBetween(before, after).map((change) =>
    guarded.has(change.field) ? { field: change.field, before: [{}], after: [{}] } : change,
  )
}

/** Throws Problem `forestOwner.*`, `agency.notInForce`. */
async function soundOwner({ tx, today }: Asked, given: OwnerFacts, ownId?: string): Promise<OwnerFacts> {
  const facts = tidied(given)
  requireSoundOwner(facts)
  await requireAgencies(tx, facts.agencyId ? [facts.agencyId] : [], today, '/agencyId')
  if (await selectSameOwner(tx, facts, ownId))
    throw new Problem('forestOwner.known', 409, {}, [{ path: '/ownerName', expected: 'forestOwner.known' }])
  return facts
}

async function stored({ tx }: Pick<CommandMoment, 'tx'>, forestOwnerId: string): Promise<Subject> {
  const owner = await selectOwner(tx, forestOwnerId)
  if (!owner) throw notFound('forestOwner', forestOwnerId)
  return { territoryId: owner.territoryId }
}
