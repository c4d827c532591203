// Files of a zip on disk, unfolded into files of their own beside each other, without being held. Their names in the zip name no
// place: what is written is named by who asks for it. What a file claims to unfold to is judged first, and held to.
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { Problem } from '../../problem.ts'
import type { ByteSource } from '../geoFiles/byteSource.ts'
import { bodyOf, type ZipHead, zipList, zipRefusals } from './zipFile.ts'

/** All that is unfolded of one zip. A Shapefile cannot be larger than twice 2 GB. */
const mostUnfolded = 4 * 1024 ** 3
/** Deflate folds a thousand to one at most; tables of a register, much of them blank, fold thirty to one. */
const mostFolding = 200
/** So much may be folded as it likes. */
const smallBytes = 64 * 1024 * 1024
/** The list of the most files, each with a long name. */
const mostListBytes = 1024 * 1024

export interface UnfoldingZip {
  readonly entries: readonly ZipHead[]
  /** Throws Problem `….bomb`, `….unreadable`, `….locked`. */
  unfold(entry: ZipHead, to: string): Promise<void>
}

/** Throws Problem `….unreadable`. */
export function unfoldingZip(zip: ByteSource, path: string, noun: string): UnfoldingZip {
  const refusals = zipRefusals(noun)
  const from = Math.max(0, zip.size - mostListBytes)
  let left = mostUnfolded
  return {
    entries: zipList(Buffer.from(zip.read(from, mostListBytes)), from, refusals),
    async unfold({ name, isLocked, method, sum, folded, unfolded, start }, to) {
      if (isLocked) throw new Problem(`${noun}.locked`, 422, { name })
      if (unfolded > left || (unfolded > smallBytes && unfolded > folded * mostFolding)) throw refusals.bomb(left)
      if (method !== 0 && method !== 8) throw refusals.unreadable()
      left -= unfolded
      const body = bodyOf(zip.read(start, 30), start, refusals)
      if (body + folded > zip.size) throw refusals.unreadable()
      let [size, found] = [0, 0]
      const counted = async function* (content: AsyncIterable<Buffer>) {
        for await (const piece of content) {
          size += piece.byteLength
          if (size > unfolded) throw refusals.bomb(unfolded)
          found = crc32(piece, found)
          yield piece
        }
      }
      const bytes = createReadStream(path, { start: body, end: body + folded - 1 })
      const file = createWriteStream(to, { flags: 'wx', mode: 0o600 })
      try {
        if (folded === 0) await pipeline([], file)
        else if (method === 0) await pipeline(bytes, counted, file)
        else await pipeline(bytes, createInflateRaw(), counted, file)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw new Problem('file.diskFull', 507)
        throw isFaultOfTheZip(error) ? refusals.unreadable() : error
      }
      // A changed byte would be another figure.
      if (size !== unfolded || found !== sum) throw refusals.unreadable()
    },
  }
}

const isFaultOfTheZip = (error: unknown) => /^Z_|^ERR_/.test(String((error as { code?: unknown }).code))
