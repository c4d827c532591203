// Which bytes somebody gets who opens a file, and the note of it when they are kept apart.
import { may } from '../../actor.ts'
import { fileOriginal } from '../../files/contract.ts'
import type { FileVariant } from '../../files/file.ts'
import { notFound, Problem } from '../../problem.ts'
import type { Permitted } from '../office.ts'
import { type FileRow, insertOpening, selectFile } from './fileSql.ts'
import type { FileStore, FileStores } from './fileStore.ts'
import { docxType, gpxType, kmlType, mbtilesType, pmtilesType, xlsxType } from './mediaType.ts'

export interface OpenedFile {
  readonly store: FileStore
  readonly sha256: string
  readonly mediaType: string
  readonly name: string
  readonly isPicture: boolean
  /** An original, a scan, a file of boundaries: only for some, and each opening is written down. */
  readonly isRestricted: boolean
}

/**
 * Judges and notes the opening in the transaction of `permitted`. Photos and documents are for every signed-in person;
 * other originals and scans for who may `file.original` and for who sent them. Throws `record.notFound` for everybody else, `file.noVariant`.
 */
export async function openedFile(
  stores: FileStores,
  { tx, actor, now }: Pick<Permitted, 'tx' | 'actor' | 'now'>,
  fileId: string,
  variant: FileVariant,
): Promise<OpenedFile> {
  const file = await selectFile(tx, fileId)
  if (!file || !actor) throw notFound('file', fileId)
  const isRestricted = variant === 'original' || file.purpose !== 'photo'
  const isOpen = !isRestricted || file.purpose === 'document'
  const mayOpen = isOpen || file.uploadedBy === actor.accountId || may(actor, fileOriginal, {})
  if (!mayOpen) throw notFound('file', fileId)
  const { sha256, mediaType } = bytesOf(file, variant)
  if (!sha256) throw new Problem('file.noVariant', 404)
  if (isRestricted) await insertOpening(tx, { fileId, accountId: actor.accountId, variant, openedAt: now })
  const isPicture = mediaType.startsWith('image/')
  const store = isRestricted ? stores.originals : stores.shown
  return { store, sha256, mediaType, name: nameOf(file, mediaType), isPicture, isRestricted }
}

function bytesOf(file: FileRow, variant: FileVariant): { sha256: string | null; mediaType: string } {
  if (variant === 'original') return { sha256: file.originalSha256, mediaType: file.originalMediaType }
  if (variant === 'full') return { sha256: file.sha256, mediaType: file.mediaType }
  return { sha256: variant === 'screen' ? file.screenSha256 : file.thumbnailSha256, mediaType: 'image/webp' }
}

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/geo+json': 'geojson',
  'application/geopackage+sqlite3': 'gpkg',
  [kmlType]: 'kml',
  [gpxType]: 'gpx',
  [mbtilesType]: 'mbtiles',
  [pmtilesType]: 'pmtiles',
  [xlsxType]: 'xlsx',
  [docxType]: 'docx',
  'text/csv': 'csv',
}

/** The sender's name with the ending that the bytes have, not the one the sender gave. */
function nameOf({ name }: FileRow, mediaType: string): string {
  return `${name.replace(/\.\w{1,5}$/, '')}.${endings[mediaType] ?? 'bin'}`
}
