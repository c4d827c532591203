// What makes a password good enough: long, not easily guessed, not the user name (NIST SP 800-63B: length and a list of known
// ones, no rules about kinds of letters).
import { folded } from '../platform/listing.ts'
import { Problem } from '../platform/problem.ts'
import { guessedPasswords } from './seed/guessedPasswords.ts'

const shortest = 10

/** Throws Problem `password.*` for a password that must not be taken. */
export function requireGoodPassword(password: string, userName: string): void {
  if ([...password.normalize('NFC')].length < shortest) throw new Problem('password.tooShort')
  const plain = bare(password)
  if (userName && plain.includes(bare(userName))) throw new Problem('password.hasUserName')
  if (isGuessed(plain)) throw new Problem('password.tooCommon')
}

/** Without marks, spaces and signs, in small letters: `Mật-khẩu 123` is as easy to guess as `matkhau123`. */
const bare = (text: string) => folded(text).replace(/[^a-z0-9]/g, '')

function isGuessed(plain: string): boolean {
  const withoutDigits = plain.replace(/\d+$/, '')
  const isOneSign = new Set(plain).size <= 2
  return isOneSign || isRow(plain) || guessedPasswords.has(plain) || guessedPasswords.has(withoutDigits)
}

/** 1234567890, abcdefghij, and backwards. */
function isRow(plain: string): boolean {
  const steps = [...plain].slice(1).map((sign, index) => (sign.charCodeAt(0) - plain.charCodeAt(index) + 10) % 10)
  return steps.length > 0 && (steps.every((step) => step === 1) || steps.every((step) => step === 9))
}
