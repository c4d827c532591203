// Signing in and out. Nothing secret is left anywhere: no password, no token, no name that somebody mistyped.
import { may } from '../../platform/actor.ts'
import { notFound, Problem } from '../../platform/problem.ts'
import { command, visitorCommand } from '../../platform/server/command.ts'
import {
  closeSignIn,
  listAccounts,
  openPersonaSignIn,
  openSignIn,
  revokeOtherSignIns,
  revokeSignIn,
} from '../accountContract.ts'
import { selectAccountByUserName, selectPersonaAccount } from './accountSql.ts'
import { countedFailure, forgiven, requireRested } from './failures.ts'
import { openedSignIn } from './openedSignIn.ts'
import { isProven } from './secondFactor/provenCode.ts'
import { selectSecondFactor } from './secondFactor/secondFactorSql.ts'
import { isPassword, kept } from './secrets.ts'
import { closeSignInById, closeSignInByToken, closeSignInsOf } from './signInSql.ts'

export const signInCommands = [
  visitorCommand(openSignIn, {
    isRemembered: false,
    audited: ({ userName }) => ({ userName: userName.trim().toLowerCase() }),
    async run(moment, { userName, password, code }) {
      const account = await selectAccountByUserName(moment.tx, userName.trim())
      const failures = await requireRested(moment, userName, account?.accountId ?? null)
      // Every account takes the same time: there is always a hash to be compared.
      const isRight = await isPassword(account && !account.isClosed ? account.passwordHash : null, password)
      if (!account || !isRight) {
        await countedFailure(moment, userName, failures)
        moment.effects.refuse(new Problem('signIn.refused', 401))
        return { mustChangePassword: false }
      }
      const factor = await selectSecondFactor(moment.tx, account.accountId)
      if (factor?.confirmedAt) {
        // The password was right: nothing to count, and nothing forgiven before the code is right too.
        if (code === undefined) throw new Problem('signIn.codeNeeded', 401)
        if (!(await isProven(moment, account, factor, code, failures))) return { mustChangePassword: false }
      }
      await forgiven(moment, userName)
      await openedSignIn(moment, account.accountId)
      return { mustChangePassword: account.mustChangePassword }
    },
  }),

  visitorCommand(openPersonaSignIn, {
    isRemembered: false,
    async run(moment, { persona }) {
      const account = moment.isDemonstration ? await selectPersonaAccount(moment.tx, persona) : undefined
      if (!account) throw new Problem('signIn.noPersona', 404)
      await openedSignIn(moment, account.accountId)
      return { mustChangePassword: false }
    },
  }),

  visitorCommand(closeSignIn, {
    isRemembered: false,
    async run({ tx, now, token, effects }) {
      if (token) await closeSignInByToken(tx, kept(token), now)
      effects.closeSignIn()
      return {}
    },
  }),

  command(revokeSignIn, {
    async run({ tx, now, actor }, { signInId }) {
      const isOfAnybody = may(actor, listAccounts, {})
      if (!(await closeSignInById(tx, signInId, isOfAnybody ? null : actor.accountId, now)))
        throw notFound('signIn', signInId)
      return { id: signInId }
    },
  }),

  visitorCommand(revokeOtherSignIns, {
    async run({ tx, now, actor, token }) {
      if (!actor) throw new Problem('signIn.required', 401)
      return { revoked: await closeSignInsOf(tx, actor.accountId, now, token ? kept(token) : null) }
    },
  }),
]
