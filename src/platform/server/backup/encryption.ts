// A backup that leaves the house is encrypted with a pass phrase: AES-256-GCM in pieces of 64 KiB, each with its number and
// a mark on the last one (the STREAM construction, as age and Tink use it), the key by scrypt from a salt of its own. A piece
// that was changed, moved, left out or cut off is not opened.
import { createCipheriv, createDecipheriv, randomBytes, type ScryptOptions, scrypt } from 'node:crypto'
import { Problem } from '../../problem.ts'

const magic = Buffer.from('dai-ngan-backup encrypted 1\n')
const saltBytes = 16
const pieceBytes = 64 * 1024
const tagBytes = 16
const headBytes = magic.length + saltBytes
const cost: ScryptOptions = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

/** Whether these first bytes are those of an encrypted archive. */
export function isEncrypted(start: Uint8Array): boolean {
  return magic.equals(start.subarray(0, magic.length))
}

/** The bytes of `plain`, encrypted under a pass phrase. */
export async function* encrypted(plain: AsyncIterable<Uint8Array>, passPhrase: string): AsyncGenerator<Buffer> {
  const head = Buffer.concat([magic, randomBytes(saltBytes)])
  const key = await keyOf(passPhrase, head)
  yield head
  let number = 0
  for await (const { bytes, isLast } of pieces(plain, pieceBytes)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(number++, isLast)).setAAD(head)
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  }
}

/** The bytes that were encrypted. Throws Problem `restore.wrongKey` at the first piece, `restore.damaged` at a later one. */
export async function* decrypted(sealed: AsyncIterable<Uint8Array>, passPhrase: string): AsyncGenerator<Buffer> {
  let head = Buffer.alloc(0)
  let key: Buffer | undefined
  let number = 0
  for await (const { bytes, isLast } of pieces(withoutHead(), pieceBytes + tagBytes)) {
    key ??= await keyOf(passPhrase, head)
    yield opened(bytes, key, head, number++, isLast)
  }

  async function* withoutHead(): AsyncGenerator<Uint8Array> {
    for await (const chunk of sealed) {
      const missing = headBytes - head.length
      if (missing > 0) head = Buffer.concat([head, chunk.subarray(0, missing)])
      if (chunk.length > missing) yield missing > 0 ? chunk.subarray(missing) : chunk
    }
  }
}

function opened(piece: Buffer, key: Buffer, head: Buffer, number: number, isLast: boolean): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(number, isLast)).setAAD(head)
    decipher.setAuthTag(piece.subarray(-tagBytes))
    return Buffer.concat([decipher.update(piece.subarray(0, -tagBytes)), decipher.final()])
  } catch {
    throw number === 0 ? new Problem('restore.wrongKey') : new Problem('restore.damaged')
  }
}

/** Eleven bytes of counting, one that is 1 for the last piece: the key is of this archive only, so no nonce comes twice. */
function nonce(number: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUIntBE(number, 5, 6)
  bytes[11] = isLast ? 1 : 0
  return bytes
}

function keyOf(passPhrase: string, head: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(passPhrase.normalize('NFC'), head.subarray(magic.length), 32, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
}

/** Pieces of `size` bytes, the last one shorter or as long, and at least one. */
async function* pieces(source: AsyncIterable<Uint8Array>, size: number) {
  let waiting: Buffer[] = []
  let length = 0
  for await (const chunk of source) {
    waiting.push(Buffer.from(chunk))
    length += chunk.length
    if (length <= size) continue
    const all = Buffer.concat(waiting)
    let from = 0
    for (; all.length - from > size; from += size) yield { bytes: all.subarray(from, from + size), isLast: false }
    waiting = [all.subarray(from)]
    length = all.length - from
  }
  yield { bytes: Buffer.concat(waiting), isLast: true }
}
