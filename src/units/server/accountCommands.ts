// Opening and closing accounts. A link or a first password is shown once to who asked for it and is kept nowhere.
import { operatorAccountId } from '../../platform/actor.ts'
import { notFound, Problem } from '../../platform/problem.ts'
import { type CommandMoment, command, type Moment } from '../../platform/server/command.ts'
import { closeAccount, createAccount, renewAccountLink, reopenAccount } from '../accountContract.ts'
import { requireGoodPassword } from '../password.ts'
import {
  type Account,
  endLinks,
  insertAccount,
  insertLink,
  selectAccount,
  selectAccountByUserName,
  selectAccountOfPerson,
  updateClosed,
} from './accountSql.ts'
import { keepingAnAdministrator } from './administrators.ts'
import { forgiven } from './failures.ts'
import { isPerson } from './peopleSql.ts'
import { hashedPassword, kept, newSecret } from './secrets.ts'
import { closeSignInsOf } from './signInSql.ts'

/** The account, locked for this transaction. Throws Problem `account.isOperator` for the one nobody signs in with. */
async function changeable({ tx }: Moment, accountId: string): Promise<Account> {
  if (accountId === operatorAccountId) throw new Problem('account.isOperator')
  const account = await selectAccount(tx, accountId)
  if (!account) throw notFound('account', accountId)
  return account
}

async function newLink({ tx, id, now }: CommandMoment, accountId: string) {
  const link = newSecret()
  const expiresAt = await insertLink(tx, { linkId: id, accountId, codeHash: kept(link), now })
  return { link, linkExpiresAt: expiresAt.toISOString() }
}

export const accountCommands = [
  command(createAccount, {
    isRemembered: false,
    audited: ({ personId, userName }) => ({ personId, userName }),
    async run(moment, { personId, userName, firstPassword }) {
      const { tx, id, now } = moment
      if (!(await isPerson(tx, personId))) throw notFound('person', personId)
      if (await selectAccountOfPerson(tx, personId)) throw new Problem('account.personHasOne', 409)
      if (await selectAccountByUserName(tx, userName)) throw new Problem('account.userNameTaken', 409)
      if (firstPassword !== undefined) requireGoodPassword(firstPassword, userName)
      const passwordHash = firstPassword === undefined ? null : await hashedPassword(firstPassword)
      await insertAccount(tx, { accountId: id, personId, userName, passwordHash, now })
      return passwordHash ? { id, link: null, linkExpiresAt: null } : { id, ...(await newLink(moment, id)) }
    },
  }),

  command(renewAccountLink, {
    isRemembered: false,
    async run(moment, { accountId }) {
      const account = await changeable(moment, accountId)
      if (account.isClosed) throw new Problem('account.isClosed')
      await forgiven({ ...moment, address: '' }, account.userName, 'everywhere')
      return { id: accountId, ...(await newLink(moment, accountId)) }
    },
  }),

  command(closeAccount, {
    async run(moment, { accountId, reason }) {
      const { tx, now } = moment
      const account = await changeable(moment, accountId)
      if (account.isClosed) throw new Problem('account.isClosed')
      await keepingAnAdministrator(moment, () => updateClosed(tx, accountId, reason, now))
      await closeSignInsOf(tx, accountId, now)
      await endLinks(tx, accountId)
      return { id: accountId }
    },
  }),

  command(reopenAccount, {
    async run(moment, { accountId }) {
      const account = await changeable(moment, accountId)
      if (!account.isClosed) throw new Problem('account.isOpen')
      await updateClosed(moment.tx, accountId, null, moment.now)
      return { id: accountId }
    },
  }),
]
