// Passwords, tokens and link codes: made here, kept only as what cannot be turned back.
import { createHash, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

// argon2id with 19 MiB, two passes, one lane: the second of the equal choices of the OWASP Password Storage Cheat Sheet. Not
// the one with 46 MiB, because the office may run on a machine with 2 GB, and several people sign in at eight in the morning.
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** One form for the same password typed on different keyboards. */
const composed = (password: string) => password.normalize('NFKC')

export function hashedPassword(password: string): Promise<string> {
  return hash(composed(password), cost)
}

let nobodys: Promise<string> | undefined

/** Takes as long for an account that does not exist or has no password (`kept` null) as for one that has. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  nobodys ??= hashedPassword(randomBytes(16).toString('hex'))
  const isRight = await verify(kept ?? (await nobodys), composed(password))
  return kept !== null && isRight
}

/** 256 random bits, for a sign-in or a link. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a token, a link code, a user name that failed: SHA-256. Enough, because 256 random bits cannot be guessed. */
export function kept(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
