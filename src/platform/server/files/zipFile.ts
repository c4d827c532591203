// A zip as the format itself is written (APPNOTE 6.3.10, 4.3): its list at the end, entries stored or deflated. What a
// small file claims to unfold to is not believed: unfolding stops at a limit.
import { crc32, inflateRawSync } from 'node:zlib'
import { Problem } from '../../problem.ts'

const mostEntries = 500
/** All that is read of one zip, unfolded. */
const mostUnfolded = 200 * 1024 * 1024

export interface ZipEntry {
  readonly name: string
  /** Throws Problem `….bomb`, `….unreadable`, `….locked`. */
  read(): Buffer
}

/** What the list at the end of a zip says of one file in it. */
export interface ZipHead {
  readonly name: string
  readonly isLocked: boolean
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly sum: number
  readonly folded: number
  /** As it claims. */
  readonly unfolded: number
  readonly start: number
}

interface Refusals {
  readonly unreadable: () => Problem
  readonly bomb: (most: number) => Problem
}
export const zipRefusals = (noun: string, format = 'ZIP'): Refusals => ({
  unreadable: () => new Problem(`${noun}.unreadable`, 422, { format }),
  bomb: (most) => new Problem(`${noun}.bomb`, 413, { most: Math.max(most, 0) }),
})

/** The list of a zip whose last bytes these are, folders and the doubles of macOS left away; `from`: how many stand before them. */
export function zipList(end: Buffer, from: number, { unreadable }: Refusals): ZipHead[] {
  try {
    const last = end.lastIndexOf('PK\x05\x06', undefined, 'latin1')
    if (last < 0) throw unreadable()
    const count = end.readUInt16LE(last + 10)
    let at = end.readUInt32LE(last + 16) - from
    if (count > mostEntries) throw unreadable()
    const heads: ZipHead[] = []
    for (let index = 0; index < count; index++) {
      if (end.readUInt32LE(at) !== 0x02014b50) throw unreadable()
      const [nameBytes = 0, extraBytes = 0, remarkBytes = 0] = [28, 30, 32].map((offset) =>
        end.readUInt16LE(at + offset),
      )
      const head = {
        name: end.toString('utf8', at + 46, at + 46 + nameBytes),
        isLocked: (end.readUInt16LE(at + 8) & 1) === 1,
        method: end.readUInt16LE(at + 10),
        sum: end.readUInt32LE(at + 16),
        folded: end.readUInt32LE(at + 20),
        unfolded: end.readUInt32LE(at + 24),
        start: end.readUInt32LE(at + 42),
      }
      at += 46 + nameBytes + extraBytes + remarkBytes
      if (!head.name.endsWith('/') && !head.name.includes('__MACOSX')) heads.push(head)
    }
    return heads
  } catch (error) {
    throw error instanceof Problem ? error : unreadable()
  }
}

/** Where the bytes of a file begin, said by the 30 that stand before them. */
export function bodyOf(before: Buffer, start: number, { unreadable }: Refusals): number {
  if (before.byteLength < 30 || before.readUInt32LE(0) !== 0x04034b50) throw unreadable()
  return start + 30 + before.readUInt16LE(26) + before.readUInt16LE(28)
}

/**
 * The files in a zip that is held in memory. `noun` begins the code of every refusal: a zip of boundaries is
 * `boundaryFile.unreadable`, a workbook `tableFile.unreadable`.
 */
export function zipEntries(
  bytes: Uint8Array,
  { noun, format, limit = mostUnfolded }: { noun: string; format?: string; limit?: number },
): ZipEntry[] {
  const refusals = zipRefusals(noun, format)
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = limit
  return zipList(zip, 0, refusals).map((head) => ({
    name: head.name,
    read() {
      if (head.isLocked) throw new Problem(`${noun}.locked`, 422, { name: head.name })
      const content = unfolded(zip, head, left, refusals)
      // A changed byte would be another figure.
      if (crc32(content) !== head.sum) throw refusals.unreadable()
      left -= content.byteLength
      return content
    },
  }))
}

function unfolded(zip: Buffer, { method, folded, start }: ZipHead, most: number, { unreadable, bomb }: Refusals) {
  const from = bodyOf(zip.subarray(start, start + 30), start, { unreadable, bomb })
  const content = zip.subarray(from, from + folded)
  if (method === 0) {
    if (content.byteLength > most) throw bomb(most)
    return content
  }
  if (method !== 8 || most <= 0) throw method === 8 ? bomb(most) : unreadable()
  try {
    return inflateRawSync(content, { maxOutputLength: most })
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? bomb(most) : unreadable()
  }
}
