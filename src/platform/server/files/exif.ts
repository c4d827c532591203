// What the camera wrote into a photo and the law wants kept: when, where, with which device. Reads the TIFF structure of
// Exif 2.32 (§4.6 tags, §4.6.6 GPS) and nothing else. Every offset is checked: the bytes come from strangers.
import type { LonLat } from '../../contract.ts'

export interface CameraNote {
  /** Null when the photo does not say. Without an offset in the photo, the clock is taken to show office time (+07:00). */
  readonly takenAt: Date | null
  readonly place: LonLat | null
  readonly device: string | null
}

const unknown: CameraNote = { takenAt: null, place: null, device: null }
const tag = { make: 0x010f, model: 0x0110, exif: 0x8769, gps: 0x8825, taken: 0x9003, offset: 0x9011 }
const gpsTag = { latRef: 1, lat: 2, lonRef: 3, lon: 4 }
const sizes: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8 }

/** Reads an Exif block, with or without its `Exif\0\0` head. Damaged or absent parts are null, never an error. */
export function cameraNote(block: Uint8Array | undefined): CameraNote {
  if (!block) return unknown
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength)
  const tiff = bytes.subarray(bytes.subarray(0, 4).toString('latin1') === 'Exif' ? 6 : 0)
  const order = tiff.subarray(0, 2).toString('latin1')
  if ((order !== 'II' && order !== 'MM') || tiff.length < 8) return unknown
  const reader = tiffReader(tiff, order === 'II')
  const main = reader.directory(reader.long(4))
  const exif = reader.directory(main.get(tag.exif)?.numbers()[0])
  const gps = reader.directory(main.get(tag.gps)?.numbers()[0])
  const device = [main.get(tag.make)?.text(), main.get(tag.model)?.text()].filter(Boolean).join(' ').slice(0, 100)
  return {
    takenAt: instantOf(exif.get(tag.taken)?.text(), exif.get(tag.offset)?.text()),
    place: placeOf(gps),
    device: device || null,
  }
}

interface Entry {
  text(): string
  numbers(): number[]
}

function tiffReader(tiff: Buffer, little: boolean) {
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number) => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  function entry(at: number): Entry {
    const type = short(at + 2)
    const size = sizes[type] ?? 0
    const count = Math.min(long(at + 4), 256)
    const start = size * count <= 4 ? at + 8 : long(at + 8)
    return {
      text: () =>
        tiff
          .subarray(start, start + count)
          .toString('utf8')
          .replace(/\0.*$/s, '')
          .trim(),
      numbers: () =>
        Array.from({ length: count }, (_, index) => {
          const place = start + index * size
          if (type === 3) return short(place)
          if (type === 5) return long(place) / long(place + 4)
          return long(place)
        }),
    }
  }
  function directory(at: number | undefined): ReadonlyMap<number, Entry> {
    const entries = new Map<number, Entry>()
    if (!at || at + 2 > tiff.length) return entries
    const count = Math.min(short(at), 200)
    for (let index = 0; index < count; index++) {
      const place = at + 2 + index * 12
      if (place + 12 <= tiff.length) entries.set(short(place), entry(place))
    }
    return entries
  }
  return { long, directory }
}

/** `2026:03:05 07:40:12` and `+07:00` as an instant. */
function instantOf(taken: string | undefined, offset: string | undefined): Date | null {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(taken ?? '')
  if (!parts) return null
  const zone = /^[+-]\d\d:\d\d$/.test(offset ?? '') ? offset : '+07:00'
  const instant = new Date(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}${zone}`)
  return Number.isNaN(instant.getTime()) ? null : instant
}

function placeOf(gps: ReadonlyMap<number, Entry>): LonLat | null {
  const lat = degreesOf(gps.get(gpsTag.lat), gps.get(gpsTag.latRef), 'S')
  const lon = degreesOf(gps.get(gpsTag.lon), gps.get(gpsTag.lonRef), 'W')
  if (lat === null || lon === null || Math.abs(lat) > 90 || Math.abs(lon) > 180 || (lat === 0 && lon === 0)) return null
  return { lon, lat }
}

function degreesOf(entry: Entry | undefined, reference: Entry | undefined, negative: string): number | null {
  const [degrees = Number.NaN, minutes = 0, seconds = 0] = entry?.numbers() ?? []
  const value = degrees + minutes / 60 + seconds / 3600
  if (!Number.isFinite(value)) return null
  return Math.round((reference?.text() === negative ? -value : value) * 1e7) / 1e7
}
