// A disk that may lose power. It is told every call in order and knows what must last (what was synced) and what may be
// lost (the rest): bytes sector by sector and in any order, names of a folder from any point on.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry } from './journal.ts'

const sector = 512

type Change = { readonly at: number; readonly bytes: Buffer } | { readonly size: number }
interface Bytes {
  room: Buffer
  size: number
}
export interface File {
  readonly kind: 'file'
  /** Where the lasting bytes lie while nothing was written to it. */
  readonly source: string | undefined
  lasting: Bytes | undefined
  changes: Change[]
}
export interface Folder {
  readonly kind: 'folder'
  /** As the running system sees it. */
  readonly names: Map<string, File | Folder>
  lasting: Map<string, File | Folder>
  changes: NameChange[]
}
/** One call that made, moved or removed names: it happened whole or not at all. */
interface NameChange {
  readonly call: 'make' | 'rename' | 'remove'
  readonly sets: readonly (readonly [Folder, string, File | Folder | undefined])[]
}

/** Path by path: a folder has no bytes, a file nobody wrote to names where they lie. */
export type Image = ReadonlyMap<string, Buffer | { readonly source: string } | undefined>

/** Which of the calls that nobody synced the disk had carried out when the power went. */
export interface Fate {
  /** Asked for each sector of each write, and for each resize. */
  survives(change: object): boolean
  /** How many of a folder's waiting changes of names. */
  names(waiting: number): number
}
export const nothingUnsynced: Fate = { survives: () => false, names: () => 0 }
export const everything: Fate = { survives: () => true, names: (waiting) => waiting }

export class Disk {
  readonly root: Folder
  readonly #open = new Map<number, File | Folder>()

  /** A disk on which all of `folder` lasts. */
  constructor(folder: string) {
    this.root = lastingFolder(folder)
  }

  apply({ call, bytes }: Entry) {
    if (call.call === 'open') this.#open.set(call.file, this.find(call.path) ?? this.#make(call.path, newFile()))
    else if (call.call === 'close') this.#open.delete(call.file)
    else if (call.call === 'write') this.#file(call.file).changes.push({ at: call.at, bytes })
    else if (call.call === 'resize') this.#file(call.file).changes.push({ size: call.size })
    else if (call.call === 'sync') this.#sync(this.#opened(call.file))
    else if (call.call === 'makeFile') this.#make(call.path, newFile())
    else if (call.call === 'makeFolder') this.#make(call.path, newFolder())
    else if (call.call === 'rename') this.#rename(call.from, call.to)
    else this.#name({ call: 'remove', sets: [[...this.#place(call.path), undefined]] })
  }

  /** What the running system finds at a path. */
  find(path: string): File | Folder | undefined {
    let found: File | Folder | undefined = this.root
    for (const name of path.split('/').filter(Boolean))
      found = found?.kind === 'folder' ? found.names.get(name) : undefined
    return found
  }

  /** The path under which the running system knows what a file number stands for. */
  pathOf(file: number): string {
    const wanted = this.#opened(file)
    if (wanted === this.root) return '.'
    return [...walk(this.root)].find(([, found]) => found === wanted)?.[0] ?? '(removed)'
  }

  /** Every path whose bytes or names a power cut could still lose. */
  unsynced(): { path: string; renames: number }[] {
    return [['', this.root] as const, ...walk(this.root)]
      .filter(([, found]) => found.changes.length > 0)
      .map(([path, found]) => ({
        path,
        renames: found.kind === 'folder' ? found.changes.filter(({ call }) => call === 'rename').length : 0,
      }))
  }

  /** What the disk holds after a power cut. */
  afterPowerCut(fate: Fate): Image {
    const chosen = new Set<NameChange>()
    for (const folder of [this.root, ...[...walk(this.root)].map(([, found]) => found)])
      if (folder.kind === 'folder')
        for (const change of folder.changes.slice(0, fate.names(folder.changes.length))) chosen.add(change)
    const image = new Map<string, Buffer | { readonly source: string } | undefined>()
    const visit = (folder: Folder, path: string) => {
      const names = new Map(folder.lasting)
      for (const change of folder.changes) if (chosen.has(change)) carryOut(change, folder, names)
      for (const [name, found] of names) {
        const here = path ? `${path}/${name}` : name
        image.set(here, found.kind === 'folder' ? undefined : heldBy(found, fate))
        if (found.kind === 'folder') visit(found, here)
      }
    }
    visit(this.root, '')
    return image
  }

  #opened(file: number): File | Folder {
    const found = this.#open.get(file)
    if (!found) throw new Error(`file ${file} is not open`)
    return found
  }

  #file(file: number): File {
    const found = this.#opened(file)
    if (found.kind !== 'file') throw new Error('bytes written to a folder')
    return found
  }

  #place(path: string): [Folder, string] {
    const parts = path.split('/')
    const name = parts.pop() ?? ''
    const folder = this.find(parts.join('/'))
    if (folder?.kind !== 'folder') throw new Error(`${path}: no such folder`)
    return [folder, name]
  }

  #make<T extends File | Folder>(path: string, made: T): T {
    this.#name({ call: 'make', sets: [[...this.#place(path), made]] })
    return made
  }

  #rename(from: string, to: string) {
    const moved = this.find(from)
    this.#name({
      call: 'rename',
      sets: [
        [...this.#place(from), undefined],
        [...this.#place(to), moved],
      ],
    })
  }

  #name(change: NameChange) {
    for (const folder of new Set(change.sets.map(([folder]) => folder))) {
      carryOut(change, folder, folder.names)
      folder.changes.push(change)
    }
  }

  #sync(synced: File | Folder) {
    if (synced.kind === 'file') {
      for (const change of synced.changes) write(lastingBytes(synced), change, everything)
      synced.changes = []
      return
    }
    for (const change of synced.changes)
      for (const folder of new Set(change.sets.map(([folder]) => folder))) {
        carryOut(change, folder, folder.lasting)
        if (folder !== synced) folder.changes = folder.changes.filter((other) => other !== change)
      }
    synced.changes = []
  }
}

function carryOut(change: NameChange, folder: Folder, names: Map<string, File | Folder>) {
  for (const [where, name, found] of change.sets) {
    if (where !== folder) continue
    if (found) names.set(name, found)
    else names.delete(name)
  }
}

function heldBy(file: File, fate: Fate): Buffer | { readonly source: string } {
  if (file.changes.length === 0 && !file.lasting && file.source) return { source: file.source }
  const { room, size } = lastingBytes(file)
  const held = { room: Buffer.from(room.subarray(0, size)), size }
  for (const change of file.changes) write(held, change, fate)
  return held.room.subarray(0, held.size)
}

function lastingBytes(file: File): Bytes {
  if (!file.lasting) {
    const room = file.source ? readFileSync(file.source) : Buffer.alloc(0)
    file.lasting = { room, size: room.length }
  }
  return file.lasting
}

/** Carries out as much of a change as its fate allows. Beyond `size` the room is always zero. */
function write(held: Bytes, change: Change, fate: Fate) {
  if ('size' in change) {
    if (!fate.survives(change)) return
    if (change.size < held.size) held.room.fill(0, change.size, held.size)
    grow(held, change.size)
    held.size = change.size
    return
  }
  for (let from = 0; from < change.bytes.length; ) {
    const end = Math.min(change.bytes.length, from + sector - ((change.at + from) % sector))
    if (fate.survives(change)) {
      grow(held, change.at + end)
      held.room.set(change.bytes.subarray(from, end), change.at + from)
    }
    from = end
  }
}

function grow(held: Bytes, size: number) {
  const missing = size - held.room.length
  if (missing > 0) held.room = Buffer.concat([held.room, Buffer.alloc(Math.max(missing, held.room.length))])
  held.size = Math.max(held.size, size)
}

function newFile(): File {
  return { kind: 'file', source: undefined, lasting: undefined, changes: [] }
}

function newFolder(): Folder {
  return { kind: 'folder', names: new Map(), lasting: new Map(), changes: [] }
}

function lastingFolder(path: string): Folder {
  const folder = newFolder()
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const source = join(path, entry.name)
    const found: File | Folder = entry.isDirectory()
      ? lastingFolder(source)
      : { kind: 'file', source, lasting: undefined, changes: [] }
    folder.names.set(entry.name, found)
    folder.lasting.set(entry.name, found)
  }
  return folder
}

function* walk(folder: Folder, path = ''): Generator<[string, File | Folder]> {
  for (const [name, found] of folder.names) {
    const here = path ? `${path}/${name}` : name
    yield [here, found]
    if (found.kind === 'folder') yield* walk(found, here)
  }
}
