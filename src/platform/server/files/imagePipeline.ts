// A photo from a stranger becomes a photo we made: decoded, turned upright, stripped of everything but its pixels, and
// encoded anew. Whatever else was in the file (scripts, archives, places, names) does not survive.
import { open } from 'node:fs/promises'
import sharp, { type Sharp } from 'sharp'
import { fileLimits } from '../../files/file.ts'
import { Problem } from '../../problem.ts'
import { type CameraNote, cameraNote } from './exif.ts'
import {
  type BoundariesType,
  boundariesTypeOf,
  docxType,
  type LayerType,
  layerTypeOf,
  type MediaType,
  mediaTypeOf,
  sniffedBytes,
  sniffedTableBytes,
  type TableType,
  tableTypeOf,
  xlsxType,
} from './mediaType.ts'

export interface PreparedPhoto extends CameraNote {
  readonly width: number
  readonly height: number
  /** JPEG for paper, at most `fullPixels` on the longer side. */
  readonly full: Buffer
  /** WebP. */
  readonly screen: Buffer
  readonly thumbnail: Buffer
}

/** What lies at `path`, by its bytes. Throws Problem `file.typeRefused`, `file.heicRefused`. */
export async function sniffed(path: string): Promise<MediaType> {
  const type = mediaTypeOf(await headOf(path, sniffedBytes))
  if (!type) throw new Problem('file.typeRefused', 415)
  if (type === 'image/heic') throw new Problem('file.heicRefused', 415)
  return type
}

/** What holds boundaries at `path`, by its bytes. Throws Problem `file.notBoundaries`. */
export async function sniffedBoundaries(path: string): Promise<BoundariesType> {
  const type = boundariesTypeOf(await headOf(path, sniffedBytes))
  if (!type) throw new Problem('file.notBoundaries', 415)
  return type
}

/** What holds a map layer at `path`, by its bytes. Throws Problem `file.notLayer`. */
export async function sniffedLayer(path: string): Promise<LayerType> {
  const type = layerTypeOf(await headOf(path, sniffedTableBytes))
  if (!type) throw new Problem('file.notLayer', 415)
  return type
}

/** What holds a table at `path`, by its bytes. Throws Problem `file.notTable`, `file.oldWorkbook`. */
export async function sniffedTable(path: string): Promise<TableType> {
  const type = tableTypeOf(await headOf(path, sniffedTableBytes))
  if (!type) throw new Problem('file.notTable', 415)
  if (type === 'application/vnd.ms-excel') throw new Problem('file.oldWorkbook', 415)
  return type
}

/** What an issued file at `path` is: PDF, DOCX or XLSX. Throws Problem `file.typeRefused`. */
export async function sniffedIssued(path: string): Promise<string> {
  const head = await headOf(path, sniffedTableBytes)
  const type = mediaTypeOf(head) ?? tableTypeOf(head)
  if (type !== 'application/pdf' && type !== docxType && type !== xlsxType) throw new Problem('file.typeRefused', 415)
  return type
}

/** Makes the variants of a photo. Throws Problem `file.bomb`, `file.animated`, `file.damaged`, `file.notAnImage`. */
export async function preparedPhoto(path: string): Promise<PreparedPhoto> {
  const type = await sniffed(path)
  if (type === 'application/pdf') throw new Problem('file.notAnImage', 415)
  await turn()
  try {
    const described = await sharp(path, { limitInputPixels: false }).metadata()
    const { width = 0, height = 0 } = described
    if (width * height > fileLimits.pixels) throw new Problem('file.bomb', 413, { maximumPixels: fileLimits.pixels })
    const isMovingPng = type === 'image/png' && (await headOf(path, 8192)).includes('acTL')
    if ((described.pages ?? 1) > 1 || isMovingPng) throw new Problem('file.animated', 415)
    return { ...cameraNote(described.exif), ...(await variants(path)) }
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('file.damaged', 422)
  } finally {
    done()
  }
}

/** A PDF scan that begins and ends as one. Throws Problem `file.damaged`. */
export async function checkedScan(path: string): Promise<void> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const tail = Buffer.alloc(Math.min(size, 2048))
    await file.read(tail, 0, tail.length, size - tail.length)
    if (!tail.includes('%%EOF')) throw new Problem('file.damaged', 422)
  } finally {
    await file.close()
  }
}

async function variants(path: string) {
  const source = sharp(path, { limitInputPixels: fileLimits.pixels, failOn: 'warning', sequentialRead: true })
  const { data: full, info } = await within(source.autoOrient(), fileLimits.fullPixels)
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 86 })
    .timeout({ seconds: 60 })
    .toBuffer({ resolveWithObject: true })
  const screen = await within(sharp(full), fileLimits.screenPixels).webp({ quality: 80, effort: 3 }).toBuffer()
  const thumbnail = await within(sharp(screen), fileLimits.thumbnailPixels).webp({ quality: 74, effort: 3 }).toBuffer()
  return { width: info.width, height: info.height, full, screen, thumbnail }
}

function within(image: Sharp, pixels: number) {
  return image.resize({ width: pixels, height: pixels, fit: 'inside', withoutEnlargement: true })
}

async function headOf(path: string, bytes: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const head = Buffer.alloc(bytes)
    const { bytesRead } = await file.read(head, 0, bytes, 0)
    return head.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

// Unpacked photos are large: at most two at a time, the others wait their turn.
const waiting: (() => void)[] = []
let running = 0
async function turn() {
  if (running >= 2) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
}
function done() {
  const next = waiting.shift()
  if (next) next()
  else running--
}
