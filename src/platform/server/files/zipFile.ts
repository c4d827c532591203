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

/**
 * The files in a zip, folders and the doubles of macOS left away. `noun` begins the code of every refusal: a zip of
 * boundaries is `boundaryFile.unreadable`, a workbook `tableFile.unreadable`.
 */
export function zipEntries(
  bytes: Uint8Array,
  { noun, format = 'ZIP', limit = mostUnfolded }: { noun: string; format?: string; limit?: number },
): ZipEntry[] {
  const unreadable = () => new Problem(`${noun}.unreadable`, 422, { format })
  const bomb = (most: number) => new Problem(`${noun}.bomb`, 413, { most: Math.max(most, 0) })
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = limit
  try {
    const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
    if (end < 0) throw unreadable()
    const count = zip.readUInt16LE(end + 10)
    let at = zip.readUInt32LE(end + 16)
    if (count > mostEntries) throw unreadable()
    const entries: ZipEntry[] = []
    for (let index = 0; index < count; index++) {
      if (zip.readUInt32LE(at) !== 0x02014b50) throw unreadable()
      const flags = zip.readUInt16LE(at + 8)
      const [nameBytes, extraBytes, remarkBytes] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset))
      const head = {
        method: zip.readUInt16LE(at + 10),
        sum: zip.readUInt32LE(at + 16),
        folded: zip.readUInt32LE(at + 20),
        start: zip.readUInt32LE(at + 42),
      }
      const name = zip.toString('utf8', at + 46, at + 46 + (nameBytes ?? 0))
      at += 46 + (nameBytes ?? 0) + (extraBytes ?? 0) + (remarkBytes ?? 0)
      if (name.endsWith('/') || name.includes('__MACOSX')) continue
      const read = () => {
        if (flags & 1) throw new Problem(`${noun}.locked`, 422, { name })
        const content = unfolded(zip, head, left, { unreadable, bomb })
        // A changed byte would be another figure.
        if (crc32(content) !== head.sum) throw unreadable()
        left -= content.byteLength
        return content
      }
      entries.push({ name, read })
    }
    return entries
  } catch (error) {
    throw error instanceof Problem ? error : unreadable()
  }
}

function unfolded(
  zip: Buffer,
  { method, folded, start }: { method: number; folded: number; start: number },
  most: number,
  { unreadable, bomb }: { unreadable: () => Problem; bomb: (most: number) => Problem },
) {
  if (zip.readUInt32LE(start) !== 0x04034b50) throw unreadable()
  const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
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
