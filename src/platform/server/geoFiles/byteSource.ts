// Bytes in memory or on disk, read from the front piece by piece: of a file on disk only a window is held.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

export interface ByteSource {
  readonly size: number
  /** Fewer at the end. They may be others after the next call. */
  read(from: number, length: number): Buffer
  close(): void
}

export function inMemory(bytes: Uint8Array): ByteSource {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { size: all.byteLength, read: (from, length) => all.subarray(from, from + length), close: () => {} }
}

const windowBytes = 4 * 1024 * 1024

export function onDisk(path: string): ByteSource {
  const file = openSync(path, 'r')
  const { size } = fstatSync(file)
  let window = Buffer.alloc(0)
  let [start, held] = [0, 0]
  const fill = (from: number, length: number) => {
    if (window.byteLength < length) window = Buffer.allocUnsafe(Math.max(length, windowBytes))
    start = from
    held = 0
    while (held < window.byteLength) {
      const read = readSync(file, window, held, window.byteLength - held, from + held)
      if (read === 0) break
      held += read
    }
  }
  return {
    size,
    read(from, length) {
      const wanted = Math.max(0, Math.min(length, size - from))
      if (from < start || from + wanted > start + held) fill(from, wanted)
      return window.subarray(from - start, Math.min(from - start + wanted, held))
    },
    close: () => closeSync(file),
  }
}
