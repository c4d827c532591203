// Loaded by the embedded process (DatabaseOptions.instrument) as `diskRecorder.ts?to=<journal>`: writes down every call
// that reaches the operating system for the database's folder, by standing in front of Node's own file functions.
import fs, { type PathLike } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { isAbsolute, relative } from 'node:path'
import type { Instrument } from '../../src/platform/server/database/hostFiles.ts'
import { type Call, encodeEntry } from './journal.ts'

export const instrument: Instrument = (_files, root) => {
  const original = { ...fs }
  const to = new URL(import.meta.url).searchParams.get('to')
  if (!to) throw new Error('diskRecorder.ts?to=<journal>')
  const journal = original.openSync(to, 'a')
  const watched = new Set<number>()
  let isInside = false // of a function of Node's that calls others of them

  const put = (call: Call, bytes: Uint8Array = new Uint8Array()) => {
    const entry = encodeEntry(call, bytes)
    if (original.writeSync(journal, entry) !== entry.length) throw new Error('the journal is cut short')
  }
  const inRoot = (path: unknown): string | undefined => {
    if (typeof path !== 'string') return undefined
    const within = relative(root, path)
    return within.startsWith('..') || isAbsolute(within) ? undefined : within
  }
  const whole = <T>(work: () => T): T => {
    isInside = true
    try {
      return work()
    } finally {
      isInside = false
    }
  }

  fs.openSync = (path, ...rest) => {
    const file = original.openSync(path, ...rest)
    const within = isInside ? undefined : inRoot(path)
    if (within === undefined) return file
    watched.add(file)
    put({ call: 'open', file, path: within })
    return file
  }
  fs.closeSync = (file) => {
    original.closeSync(file)
    if (watched.delete(file)) put({ call: 'close', file })
  }
  fs.writeSync = ((file: number, buffer: Int8Array, offset: number, length: number, at: number) => {
    const written = original.writeSync(file, buffer, offset, length, at)
    if (watched.has(file)) {
      if (typeof at !== 'number') throw new Error('a write without its place')
      put(
        { call: 'write', file, at, length: written },
        new Uint8Array(buffer.buffer, buffer.byteOffset + offset, written),
      )
    }
    return written
  }) as typeof fs.writeSync
  fs.ftruncateSync = (file, size) => {
    original.ftruncateSync(file, size)
    if (watched.has(file)) put({ call: 'resize', file, size: size ?? 0 })
  }
  fs.fsyncSync = (file) => {
    original.fsyncSync(file)
    if (watched.has(file)) put({ call: 'sync', file })
  }
  fs.writeFileSync = (path, content, ...rest) => {
    whole(() => original.writeFileSync(path, content, ...rest))
    const within = inRoot(path)
    if (within === undefined) return
    if (content !== '') throw new Error('a file written at once')
    put({ call: 'makeFile', path: within })
  }
  fs.mkdirSync = ((path: PathLike, mode: number) => {
    original.mkdirSync(path, mode)
    const within = inRoot(path)
    if (within !== undefined) put({ call: 'makeFolder', path: within })
  }) as typeof fs.mkdirSync
  fs.renameSync = (from, to) => {
    original.renameSync(from, to)
    const [here, there] = [inRoot(from), inRoot(to)]
    if (here !== undefined && there !== undefined) put({ call: 'rename', from: here, to: there })
  }
  const removing =
    (remove: (path: PathLike) => void): ((path: PathLike) => void) =>
    (path) => {
      remove(path)
      const within = inRoot(path)
      if (within !== undefined) put({ call: 'remove', path: within })
    }
  fs.unlinkSync = removing(original.unlinkSync)
  fs.rmdirSync = removing(original.rmdirSync)
  syncBuiltinESMExports()
}
