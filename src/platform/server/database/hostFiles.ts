// PostgreSQL's own sync calls reach the disk. PGlite starts with fsync off and its NODEFS has no fsync; here NODEFS gets
// one, and PostgreSQL is started with fsync on. Log flush at commit, data files before the control file at a checkpoint,
// folders after a rename: the order is PostgreSQL's. See docs/decisions on durability.
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

interface Node {
  readonly parent: Node
}
interface Stream {
  readonly nfd?: number
  readonly node: Node
}
/** The parts of Emscripten's NODEFS that are used here. */
export interface NodeFileSystem {
  realPath(node: Node): string
  readonly node_ops: {
    mknod(parent: Node, name: string, mode: number, dev: number): Node
    rename(node: Node, parent: Node, name: string): void
    unlink(parent: Node, name: string): void
    setattr(node: Node, attributes: { size?: number }): void
  }
  readonly stream_ops: {
    fsync?: (stream: Stream) => number
    write(stream: Stream, buffer: Uint8Array, offset: number, length: number, position: number): number
  }
}
interface EmscriptenModule {
  readonly FS: { readonly filesystems: { readonly NODEFS: NodeFileSystem } }
}
/** Wraps the file system after `syncToHost`: for tests that record what reached the disk. */
export type Instrument = (files: NodeFileSystem, root: string) => void

const ioError = 29 // EIO in WASI's numbering: PostgreSQL stops rather than go on with a log that may not be on disk

/** Start parameters of PGlite without `-F` (fsync off); the log is flushed by fsync, as Emscripten's fdatasync does nothing. */
export const durableStart: string[] = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync', '-c', 'timezone=UTC'],
]

/** NODEFS on a folder whose fsync is the host's, and PostgreSQL's messages kept for the case that it ends. */
export class DurableFiles extends NodeFS {
  readonly messages: string[] = []
  readonly #instrument: Instrument | undefined

  constructor(folder: string, instrument?: Instrument) {
    super(folder)
    this.#instrument = instrument
  }

  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...given)
    emscriptenOpts.printErr = (text: string) => {
      this.messages.push(text)
      if (this.messages.length > 40) this.messages.shift()
    }
    emscriptenOpts.preRun = [
      ...(emscriptenOpts.preRun ?? []),
      (module: unknown) => {
        const files = (module as EmscriptenModule).FS.filesystems.NODEFS
        syncToHost(files)
        this.#instrument?.(files, this.rootDir)
      },
    ] as NonNullable<typeof emscriptenOpts.preRun>
    return { emscriptenOpts }
  }
}

/** Gives NODEFS an fsync: the file itself, after the folders in which files were made or renamed since the last one. */
function syncToHost(files: NodeFileSystem) {
  const changedFolders = new Set<string>()
  const { node_ops: nodes, stream_ops: streams } = files
  const { mknod, rename } = nodes
  nodes.mknod = (parent, name, mode, dev) => {
    changedFolders.add(files.realPath(parent))
    return mknod(parent, name, mode, dev)
  }
  nodes.rename = (node, parent, name) => {
    changedFolders.add(dirname(files.realPath(node))).add(files.realPath(parent))
    rename(node, parent, name)
  }
  streams.fsync = (stream) => {
    try {
      for (const folder of changedFolders) syncFolder(folder)
      changedFolders.clear()
      if (stream.nfd === undefined) syncFolder(files.realPath(stream.node))
      else fsyncSync(stream.nfd)
      return 0
    } catch {
      return ioError
    }
  }
}

/** Makes the names in a folder last. A folder removed meanwhile needs none; Windows has no such call and needs none. */
export function syncFolder(folder: string) {
  if (process.platform === 'win32') return
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
  }
}
