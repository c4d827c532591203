// Beginning, confirming, ending and resetting a second factor. Secret and codes are in no audit entry.
import { create } from 'qrcode'
import { notFound, Problem } from '../../../platform/problem.ts'
import { upsertSetting } from '../../../platform/server/acceptedSql.ts'
import { command, read, type VisitorMoment, visitorCommand } from '../../../platform/server/command.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  renewRecoveryCodes,
  requireSecondFactor,
  resetSecondFactor,
  showSecondFactor,
} from '../../secondFactorContract.ts'
import { type Account, selectAccount } from '../accountSql.ts'
import { selectOfficeName } from '../agencySql.ts'
import { closeSignInsOf } from '../signInSql.ts'
import { isProven, isRequiredOfAdministrators, newRecoveryCodes, requirementSetting } from './provenCode.ts'
import { deleteSecondFactor, selectSecondFactor, updateConfirmed, upsertSecret } from './secondFactorSql.ts'
import { newTotpSecret, totpAddress } from './totp.ts'

const nothing = () => ({})

async function ownAccount({ tx, actor }: VisitorMoment): Promise<Account> {
  const account = actor && (await selectAccount(tx, actor.accountId))
  if (!account) throw new Problem('signIn.required', 401)
  return account
}

/** The account and its confirmed factor. Throws Problem `secondFactor.isOff`. */
async function ownFactor(moment: VisitorMoment) {
  const account = await ownAccount(moment)
  const factor = await selectSecondFactor(moment.tx, account.accountId)
  if (!factor?.confirmedAt) throw new Problem('secondFactor.isOff', 409)
  return { account, factor }
}

export const secondFactorCommands = [
  visitorCommand(beginSecondFactor, {
    isRemembered: false,
    audited: nothing,
    async run(moment) {
      const { tx, now, today } = moment
      const account = await ownAccount(moment)
      if (account.passwordHash === null) throw new Problem('secondFactor.noPassword', 409)
      if ((await selectSecondFactor(tx, account.accountId))?.confirmedAt) throw new Problem('secondFactor.isOn', 409)
      const secret = newTotpSecret()
      await upsertSecret(tx, account.accountId, secret, now)
      const address = totpAddress(secret, await selectOfficeName(tx, today), account.userName)
      return { secret, address, qrRows: qrRowsOf(address) }
    },
  }),

  visitorCommand(confirmSecondFactor, {
    isRemembered: false,
    audited: nothing,
    async run(moment, { code }) {
      const { tx, now } = moment
      const account = await ownAccount(moment)
      const factor = await selectSecondFactor(tx, account.accountId)
      if (!factor) throw new Problem('secondFactor.isOff', 409)
      if (factor.confirmedAt) throw new Problem('secondFactor.isOn', 409)
      if (!(await isProven(moment, account, factor, code))) return { recoveryCodes: [] }
      await updateConfirmed(tx, account.accountId, now)
      return { recoveryCodes: await newRecoveryCodes(tx, account.accountId) }
    },
  }),

  visitorCommand(renewRecoveryCodes, {
    isRemembered: false,
    audited: nothing,
    async run(moment, { code }) {
      const { account, factor } = await ownFactor(moment)
      if (!(await isProven(moment, account, factor, code))) return { recoveryCodes: [] }
      return { recoveryCodes: await newRecoveryCodes(moment.tx, account.accountId) }
    },
  }),

  visitorCommand(endSecondFactor, {
    isRemembered: false,
    audited: nothing,
    async run(moment, { code }) {
      const { tx, actor } = moment
      const { account, factor } = await ownFactor(moment)
      if (actor?.roles.includes('administrator') && (await isRequiredOfAdministrators(tx)))
        throw new Problem('secondFactor.isRequired', 409)
      if (await isProven(moment, account, factor, code)) await deleteSecondFactor(tx, account.accountId)
      return {}
    },
  }),

  command(resetSecondFactor, {
    async run({ tx, actor, now }, { accountId }) {
      if (accountId === actor.accountId) throw new Problem('secondFactor.resetOwn')
      if (!(await selectAccount(tx, accountId))) throw notFound('account', accountId)
      if (!(await deleteSecondFactor(tx, accountId))) throw new Problem('secondFactor.isOff', 409)
      await closeSignInsOf(tx, accountId, now)
      return { id: accountId }
    },
  }),

  command(requireSecondFactor, {
    async run({ tx, actor, now }, { isRequired }) {
      const own = await selectSecondFactor(tx, actor.accountId)
      if (isRequired && !own?.confirmedAt) throw new Problem('secondFactor.haveOneFirst', 409)
      await upsertSetting(tx, requirementSetting, { isRequired }, now)
      return {}
    },
  }),
]

export const secondFactorReads = [
  read(showSecondFactor, async ({ tx, actor }) => {
    const accountId = actor?.accountId ?? ''
    const factor = await selectSecondFactor(tx, accountId)
    return {
      isOn: !!factor?.confirmedAt,
      confirmedAt: factor?.confirmedAt ?? null,
      recoveryCodesLeft: factor?.confirmedAt ? factor.recoveryCodesLeft : 0,
      isRequired: await isRequiredOfAdministrators(tx),
      hasPassword: !!(await selectAccount(tx, accountId))?.passwordHash,
    }
  }),
]

/** Rows of 0 and 1. */
function qrRowsOf(address: string): string[] {
  const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules
  return Array.from({ length: size }, (_, row) =>
    Array.from(data.slice(row * size, (row + 1) * size), (dark) => (dark ? '1' : '0')).join(''),
  )
}
