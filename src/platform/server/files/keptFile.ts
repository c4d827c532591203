// One file from its bytes to its place: judged, made anew, put on disk, written down. The upload and the demonstration's
// photos come the same way.
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { type FilePurpose, fileLimits, type UploadedFile } from '../../files/file.ts'
import { Problem } from '../../problem.ts'
import type { Transaction } from '../database/database.ts'
import { type AsideFile, writtenAside } from './aside.ts'
import { type FileRow, insertFile, selectFile } from './fileSql.ts'
import type { FileStores } from './fileStore.ts'
import {
  checkedScan,
  preparedPhoto,
  sniffed,
  sniffedBoundaries,
  sniffedIssued,
  sniffedLayer,
  sniffedTable,
} from './imagePipeline.ts'

/** What keeping a file needs of an office. */
export interface FileKeeping {
  readonly stores: FileStores
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
}

export interface ArrivedFile {
  /** Made by the client: the same id with the same bytes is the same file. */
  readonly fileId: string
  readonly purpose: FilePurpose
  readonly name: string
  /** Bytes, or what was written aside already; that is gone afterwards. */
  readonly content: AsideFile | Uint8Array
  readonly accountId: string
  readonly now: Date
  readonly isDemonstration: boolean
}

/** Keeps a file; when it resolves, bytes and row are on disk. Throws a Problem `file.*`: then nothing is kept of it. */
export async function keptFile(keeping: FileKeeping, arrived: ArrivedFile): Promise<UploadedFile> {
  const { content } = arrived
  const aside =
    content instanceof Uint8Array ? await writtenAside(keeping.stores.incoming, Readable.from([content])) : content
  try {
    const maximumBytes = fileLimits[`${arrived.purpose}Bytes`]
    if (aside.sizeBytes > maximumBytes) throw new Problem('file.tooLarge', 413, { maximumBytes })
    return uploadedFile(await keptRow(keeping, arrived, aside))
  } finally {
    await aside.discard()
  }
}

async function keptRow(keeping: FileKeeping, arrived: ArrivedFile, aside: AsideFile): Promise<FileRow> {
  const { fileId } = arrived
  const known = await keeping.transaction((tx) => selectFile(tx, fileId))
  if (known) {
    requireSame(known, arrived, aside)
    await keeping.stores.originals.put(createReadStream(aside.path)) // heals a copy that was damaged on disk
    return known
  }
  const row = await storedRow(keeping.stores, arrived, aside)
  if (await keeping.transaction((tx) => insertFile(tx, row))) return row
  // The same id came twice at once, and the other was first.
  const first = await keeping.transaction((tx) => selectFile(tx, fileId))
  if (!first) throw new Problem('file.idReused', 409)
  requireSame(first, arrived, aside)
  return first
}

function requireSame(known: FileRow, arrived: ArrivedFile, aside: AsideFile) {
  const isSame =
    known.originalSha256 === aside.sha256 && known.purpose === arrived.purpose && known.uploadedBy === arrived.accountId
  if (!isSame) throw new Problem('file.idReused', 409)
}

const sniffs: Readonly<Record<FilePurpose, (path: string) => Promise<string>>> = {
  photo: sniffed,
  scan: sniffed,
  document: sniffed,
  boundaries: sniffedBoundaries,
  table: sniffedTable,
  issued: sniffedIssued,
  layer: sniffedLayer,
}

/** Puts the bytes into the stores; the row names them. A scan's copies stay with the originals. */
async function storedRow(stores: FileStores, arrived: ArrivedFile, aside: AsideFile): Promise<FileRow> {
  const { purpose } = arrived
  const isAsItCame = ['boundaries', 'table', 'issued', 'layer'].includes(purpose)
  const originalMediaType = await sniffs[purpose](aside.path)
  const isPaper = purpose !== 'photo' && originalMediaType === 'application/pdf'
  if (isPaper) await checkedScan(aside.path)
  const photo = isPaper || isAsItCame ? undefined : await preparedPhoto(aside.path)
  const copies = arrived.purpose === 'photo' ? stores.shown : stores.originals
  const put = async (bytes: Buffer | undefined) => (bytes ? (await copies.put(Readable.from([bytes]))).sha256 : null)
  await stores.originals.put(createReadStream(aside.path))
  return {
    fileId: arrived.fileId.toLowerCase(),
    purpose: arrived.purpose,
    name: shownName(arrived.name),
    originalSha256: aside.sha256,
    originalMediaType,
    originalBytes: aside.sizeBytes,
    sha256: await put(photo?.full),
    screenSha256: await put(photo?.screen),
    thumbnailSha256: await put(photo?.thumbnail),
    mediaType: photo ? 'image/jpeg' : originalMediaType,
    sizeBytes: photo?.full.byteLength ?? aside.sizeBytes,
    width: photo?.width ?? null,
    height: photo?.height ?? null,
    takenAt: photo?.takenAt ?? null,
    place: photo?.place ?? null,
    device: photo?.device ?? null,
    uploadedBy: arrived.accountId,
    uploadedAt: arrived.now,
    isDemonstration: arrived.isDemonstration,
  }
}

/** The last part of a path, without signs that are not for reading, in one Unicode form; never empty. */
function shownName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  return (
    last
      .replace(/[\p{C}]/gu, '')
      .trim()
      .slice(-120) || 'file'
  )
}

function uploadedFile(row: FileRow): UploadedFile {
  const { fileId, purpose, name, mediaType, width, height, sizeBytes, takenAt, place } = row
  return { fileId, purpose, name, mediaType, width, height, sizeBytes, takenAt: takenAt?.toISOString() ?? null, place }
}
