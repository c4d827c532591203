// Setting and changing a password, and the language of an account.
import { Problem } from '../../platform/problem.ts'
import { command, type VisitorMoment, visitorCommand } from '../../platform/server/command.ts'
import { changePassword, chooseLanguage, setPassword } from '../accountContract.ts'
import { requireGoodPassword } from '../password.ts'
import { type Account, endLinks, selectAccount, spendLink, updateLanguage, updatePassword } from './accountSql.ts'
import { countedFailure, forgiven, requireRested } from './failures.ts'
import { openedSignIn } from './openedSignIn.ts'
import { selectSecondFactor } from './secondFactor/secondFactorSql.ts'
import { hashedPassword, isPassword, kept } from './secrets.ts'
import { closeSignInsOf } from './signInSql.ts'

const nothing = () => ({})

/** Keeps the new password; every sign-in of the account ends, and this browser gets a new one unless it must show a second factor. */
async function chosen(moment: VisitorMoment, account: Account, password: string, mustSignIn = false) {
  requireGoodPassword(password, account.userName)
  await updatePassword(moment.tx, account.accountId, await hashedPassword(password), moment.now)
  await endLinks(moment.tx, account.accountId)
  await forgiven(moment, account.userName, 'everywhere')
  await closeSignInsOf(moment.tx, account.accountId, moment.now)
  if (mustSignIn) return { mustChangePassword: false, mustSignIn }
  await openedSignIn(moment, account.accountId)
  return { mustChangePassword: false }
}

export const passwordCommands = [
  visitorCommand(setPassword, {
    isRemembered: false,
    audited: nothing,
    async run(moment, { link, password }) {
      const accountId = await spendLink(moment.tx, kept(link), moment.now)
      const account = accountId ? await selectAccount(moment.tx, accountId) : undefined
      if (!account || account.isClosed) throw new Problem('password.linkUsed', 410)
      // A link proves a letter in hand, not the phone.
      const factor = await selectSecondFactor(moment.tx, account.accountId)
      return chosen(moment, account, password, !!factor?.confirmedAt)
    },
  }),

  visitorCommand(changePassword, {
    isRemembered: false,
    audited: nothing,
    async run(moment, { oldPassword, password }) {
      const account = moment.actor ? await selectAccount(moment.tx, moment.actor.accountId) : undefined
      if (!account) throw new Problem('signIn.required', 401)
      const failures = await requireRested(moment, account.userName, account.accountId)
      if (!(await isPassword(account.passwordHash, oldPassword))) {
        await countedFailure(moment, account.userName, failures)
        moment.effects.refuse(new Problem('password.wrong', 422))
        return { mustChangePassword: false }
      }
      return chosen(moment, account, password)
    },
  }),

  command(chooseLanguage, {
    async run({ tx, actor }, { language }) {
      await updateLanguage(tx, actor.accountId, language)
      return {}
    },
  }),
]
