// Proposing, returning, approving and undoing a file of accounts.
import { may } from '../../../platform/actor.ts'
import { builtInRoles } from '../../../platform/contract.ts'
import { notFound, notPermitted, Problem } from '../../../platform/problem.ts'
import { seedId } from '../../../platform/seedId.ts'
import {
  type StoredBulkEntry,
  type StoredBulkRow,
  selectBulkEntries,
  selectBulkRows,
  updateBulkReturned,
  updateBulkStatus,
  upsertBulkRows,
} from '../../../platform/server/bulk/bulkSql.ts'
import { cellReader, faultsOfProblem, judgedRows, recordIdOf } from '../../../platform/server/bulk/judging.ts'
import { type Command, type CommandMoment, command } from '../../../platform/server/command.ts'
import { attempt } from '../../../platform/server/database/attempt.ts'
import { closeAccount, createAccount } from '../../accountContract.ts'
import {
  approveAccounts,
  type OpenedAccount,
  proposeAccounts,
  returnAccounts,
  undoAccounts,
} from '../../accountImport/contract.ts'
import { postOf } from '../../accountImport/judgedAccounts.ts'
import { addPerson, assignPost, createPost } from '../../peopleContract.ts'
import {
  deleteHoldings,
  selectAgencyChoices,
  selectKnownPosts,
  selectNeverUsed,
  selectUserNames,
} from './accountImportSql.ts'
import { accountKind } from './accountKind.ts'

async function locked({ tx }: CommandMoment, bulkEntryId: string, wanted: StoredBulkEntry['bulkStatus']) {
  const [entry] = await selectBulkEntries(tx, { bulkEntryId, forUpdate: true })
  if (!entry || entry.bulkKind !== accountKind.name) throw notFound('bulkEntry', bulkEntryId)
  if (entry.bulkStatus !== wanted)
    throw new Problem(`accountFile.not${wanted[0]?.toUpperCase()}${wanted.slice(1)}`, 409)
  return { entry, rows: await selectBulkRows(tx, bulkEntryId) }
}

/** Ids of what a row makes: the same however often it is approved. */
const idOf = (part: 'person' | 'post' | 'holding', recordId: string) => seedId(`accountFile ${part}`, recordId)

export const accountImportCommands: readonly Command[] = [
  command(proposeAccounts, {
    // Of which agencies the rows are is judged row by row; here: whose file it is.
    subject: async ({ bulkEntryId }, { tx, actor }) => {
      const [entry] = await selectBulkEntries(tx, { bulkEntryId })
      const isOwn = entry?.openedBy === actor?.accountId
      return isOwn ? { agencyId: actor?.agencyIds[0] ?? null } : {}
    },
    async run(moment, { bulkEntryId }) {
      const { tx, actor, now } = moment
      const { rows } = await locked(moment, bulkEntryId, 'open')
      const judged = await judgedRows(moment, accountKind, bulkEntryId, rows.filter(isOpenRow))
      const ready = judged.filter(({ rowState }) => rowState === 'ready')
      if (ready.length === 0) throw new Problem('bulkEntry.nothingReady')
      const read = cellReader(moment, accountKind)
      for (const row of ready) {
        const { agencyId } = (await read(row)).values
        if (!may(actor, proposeAccounts, { agencyId: String(agencyId) })) throw notPermitted(proposeAccounts.name)
      }
      const left = judged.map((row) => (row.rowState === 'wrong' ? { ...row, rowState: 'leftOut' as const } : row))
      await upsertBulkRows(tx, bulkEntryId, left)
      await updateBulkStatus(tx, bulkEntryId, 'proposed', { by: actor.accountId, at: now })
      return { id: bulkEntryId }
    },
  }),

  command(returnAccounts, {
    async run(moment, { bulkEntryId, reason }) {
      await locked(moment, bulkEntryId, 'proposed')
      await updateBulkReturned(moment.tx, bulkEntryId, reason)
      return { id: bulkEntryId }
    },
  }),

  command(approveAccounts, {
    isRemembered: false,
    async run(moment, { bulkEntryId }) {
      const { tx, actor, now } = moment
      const { rows } = await locked(moment, bulkEntryId, 'proposed')
      // Judged again: since it was proposed, a login or a post may have gone to somebody else.
      const judged = await judgedRows(
        moment,
        accountKind,
        bulkEntryId,
        rows.filter(({ rowState }) => rowState === 'ready'),
      )
      const { done, opened } = await openedRows(moment, bulkEntryId, judged)
      if (opened.length === 0) throw new Problem('accountFile.noneOpened', 409)
      await upsertBulkRows(tx, bulkEntryId, done)
      await updateBulkStatus(tx, bulkEntryId, 'written', { by: actor.accountId, at: now })
      return { id: bulkEntryId, opened, refused: done.length - opened.length }
    },
  }),

  command(undoAccounts, {
    async run(moment, { bulkEntryId, reason }) {
      const { tx, actor, now, give } = moment
      const { rows } = await locked(moment, bulkEntryId, 'written')
      const written = rows.filter(({ rowState, recordId }) => rowState === 'written' && recordId)
      const unused = await selectNeverUsed(
        tx,
        written.flatMap(({ recordId }) => recordId ?? []),
      )
      const undone = written.filter(({ recordId }) => recordId && unused.includes(recordId))
      for (const { recordId } of undone)
        if (recordId) await give(closeAccount, seedId('accountFile undo', recordId), { accountId: recordId, reason })
      await deleteHoldings(
        tx,
        undone.map(({ rowNumber }) => idOf('holding', recordIdOf(bulkEntryId, rowNumber))),
      )
      await upsertBulkRows(
        tx,
        bulkEntryId,
        undone.map((row) => ({ ...row, rowState: 'withdrawn' as const })),
      )
      await updateBulkStatus(tx, bulkEntryId, 'withdrawn', { by: actor.accountId, at: now, reason })
      return { id: bulkEntryId, closed: undone.length, kept: written.length - undone.length }
    },
  }),
]

const isOpenRow = ({ rowState }: StoredBulkRow) => rowState === 'ready' || rowState === 'wrong'

async function openedRows(moment: CommandMoment, bulkEntryId: string, rows: readonly StoredBulkRow[]) {
  const { tx, today } = moment
  const read = cellReader(moment, accountKind)
  const agencies = await selectAgencyChoices(tx, today)
  const userNames = await selectUserNames(tx)
  const done: StoredBulkRow[] = []
  const opened: OpenedAccount[] = []
  for (const row of rows) {
    if (row.rowState !== 'ready') {
      done.push(row)
      continue
    }
    const recordId = recordIdOf(bulkEntryId, row.rowNumber)
    const { values } = await read(row)
    try {
      const register = { posts: await selectKnownPosts(tx, today), userNames }
      const made = await attempt(tx, () => openOne(moment, recordId, values, postOf(register, values)?.postId))
      const agencyName = agencies.find(({ value }) => value === values.agencyId)?.label ?? ''
      const { personName, postTitle, userName } = values
      opened.push({
        rowNumber: row.rowNumber,
        accountId: recordId,
        personName: String(personName),
        agencyName,
        postTitle: String(postTitle),
        userName: String(userName),
        ...made,
      })
      done.push({ ...row, rowState: 'written', recordId })
    } catch (error) {
      done.push({ ...row, faults: faultsOfProblem(accountKind, row, error), rowState: 'wrong' })
    }
  }
  return { done, opened }
}

/** Person, post, holding, account: each by the command that does it by hand. */
async function openOne(
  { give, today }: CommandMoment,
  recordId: string,
  values: Readonly<Record<string, string | number | undefined>>,
  knownPostId: string | undefined,
) {
  const { personName, agencyId, postTitle, userName, telephone, validFrom, validTo, isActing } = values
  const role = builtInRoles.find((one) => one === values.role) ?? null
  const personId = idOf('person', recordId)
  const postId = knownPostId ?? idOf('post', recordId)
  const phone = telephone === undefined ? {} : { telephone: String(telephone) }
  await give(addPerson, personId, { name: String(personName), ...phone })
  if (!knownPostId)
    await give(createPost, postId, { agencyId: String(agencyId), title: String(postTitle), isHead: false, role })
  await give(assignPost, idOf('holding', recordId), {
    postId,
    personId,
    validFrom: String(validFrom ?? today),
    ...(validTo === undefined ? {} : { validTo: String(validTo) }),
    isActing: isActing === 'yes',
  })
  const { link, linkExpiresAt } = await give(createAccount, recordId, { personId, userName: String(userName) })
  if (link === null || linkExpiresAt === null) throw new Problem('accountFile.noneOpened')
  return { link, linkExpiresAt }
}
