// Codes of an authenticator: TOTP (RFC 6238) over HOTP (RFC 4226) with SHA-1, 30 seconds, six digits, as every phone has it.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const stepSeconds = 30
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** 160 random bits in base32 (RFC 4648), as RFC 4226 recommends. */
export const newTotpSecret = () => base32(randomBytes(20))

export const stepAt = (now: Date) => Math.floor(now.getTime() / 1000 / stepSeconds)

/** The code of a time step. */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/**
 * The step of a right code, of now or one step beside it (clocks differ); undefined when it is wrong or not newer than
 * `lastStep`: a code that was seen over somebody's shoulder is worth nothing.
 */
export function stepOfCode(secret: string, code: string, now: Date, lastStep: number): number | undefined {
  const digits = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return undefined
  return [0, -1, 1]
    .map((beside) => stepAt(now) + beside)
    .find((step) => step > lastStep && timingSafeEqual(Buffer.from(totpCode(secret, step)), Buffer.from(digits)))
}

/** What a QR code tells an authenticator (Key Uri Format). */
export function totpAddress(secret: string, issuer: string, userName: string): string {
  const query = new URLSearchParams({ secret, issuer, algorithm: 'SHA1', digits: '6', period: String(stepSeconds) })
  return `otpauth://totp/${encodeURIComponent(`${issuer}:${userName}`)}?${query.toString().replaceAll('+', '%20')}`
}

export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}
