// Whether somebody has the second factor in hand: by a code of the authenticator or a recovery code, each worth one time.
import { randomBytes } from 'node:crypto'
import { Problem } from '../../../platform/problem.ts'
import { selectSetting } from '../../../platform/server/acceptedSql.ts'
import type { VisitorMoment } from '../../../platform/server/command.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'
import { countedFailure, requireRested } from '../failures.ts'
import { kept } from '../secrets.ts'
import { replaceRecoveryCodes, type SecondFactor, spendRecoveryCode, updateLastStep } from './secondFactorSql.ts'
import { base32, stepOfCode } from './totp.ts'

type Failed = Awaited<ReturnType<typeof requireRested>>

/** Spends the code; a wrong one counts with the wrong passwords of the account and refuses with `signIn.codeWrong`. */
export async function isProven(
  moment: VisitorMoment,
  account: { readonly accountId: string; readonly userName: string },
  factor: SecondFactor,
  code: string,
  failures?: Failed,
): Promise<boolean> {
  const { tx, now, effects } = moment
  const before = failures ?? (await requireRested(moment, account.userName, account.accountId))
  const step = stepOfCode(factor.secret, code, now, factor.lastStep)
  if (step !== undefined) {
    await updateLastStep(tx, account.accountId, step)
    return true
  }
  if (factor.confirmedAt && (await spendRecoveryCode(tx, account.accountId, kept(plainCode(code)), now))) return true
  await countedFailure(moment, account.userName, before)
  effects.refuse(new Problem('signIn.codeWrong', 401))
  return false
}

const plainCode = (code: string) => code.toUpperCase().replace(/[^A-Z2-7]/g, '')

/** Ten codes of 60 bits, in groups to be read out; only their hashes stay. */
export async function newRecoveryCodes(tx: Transaction, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: 10 }, () => base32(randomBytes(8)).slice(0, 12))
  await replaceRecoveryCodes(tx, accountId, codes.map(kept))
  return codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-'))
}

export const requirementSetting = 'secondFactor'

export async function isRequiredOfAdministrators(tx: Transaction): Promise<boolean> {
  return (await selectSetting<{ isRequired: boolean }>(tx, requirementSetting))?.isRequired ?? false
}
