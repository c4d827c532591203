// Images as GDAL writes them into strips (TIFF 6.0, Adobe 1992): 32-bit floats or bytes, little endian, plain or LZW, bands pixel by pixel, no predictor.
import { readFileSync } from 'node:fs'

export interface TiffImage {
  readonly width: number
  readonly height: number
  /** One array a band, row after row; what GDAL calls no data is NaN. */
  readonly bands: readonly Float64Array[]
}

const tagNumbers = {
  ...{ width: 256, height: 257, bits: 258, compression: 259, offsets: 273, samples: 277, rowsPerStrip: 278 },
  ...{ byteCounts: 279, planar: 284, predictor: 317, noData: 42113 },
} as const

export function readTiff(path: string): TiffImage {
  const bytes = readFileSync(path)
  if (bytes.readUInt32LE(0) !== 0x002a4949) throw new Error(`${path}: not a little endian TIFF`)
  const tags = tagsOf(bytes)
  const values = (name: keyof typeof tagNumbers, otherwise: readonly number[]) =>
    tags.get(tagNumbers[name]) ?? otherwise
  const one = (name: keyof typeof tagNumbers, otherwise = 1) => values(name, [otherwise])[0] as number
  const [width, height, samples, rows] = [one('width'), one('height'), one('samples'), one('rowsPerStrip')]
  const [size, compression] = [one('bits') / 8, one('compression')]
  if (![1, 5].includes(compression) || one('predictor') !== 1 || ![1, 4].includes(size) || one('planar') !== 1)
    throw new Error(`${path}: of a kind that is not read here`)
  const noData = Number.parseFloat(String.fromCharCode(...values('noData', [])))
  const bands = Array.from({ length: samples }, () => new Float64Array(width * height))
  for (const [strip, offset] of values('offsets', []).entries()) {
    const stored = bytes.subarray(offset, offset + (values('byteCounts', [])[strip] as number))
    const first = strip * rows * width
    const count = Math.min(rows * width, width * height - first) * samples
    const plain = compression === 1 ? stored : unpackedLzw(stored, count * size)
    for (let i = 0; i < count; i++) {
      const value = size === 1 ? (plain[i] as number) : plain.readFloatLE(4 * i)
      const band = bands[i % samples] as Float64Array
      band[first + Math.floor(i / samples)] = Math.fround(noData) === value ? Number.NaN : value
    }
  }
  return { width, height, bands }
}

/** Numbers of each tag of the first image; letters as their codes. */
function tagsOf(bytes: Buffer): Map<number, readonly number[]> {
  const directory = bytes.readUInt32LE(4)
  const tags = new Map<number, readonly number[]>()
  for (let entry = 0; entry < bytes.readUInt16LE(directory); entry++) {
    const at = directory + 2 + 12 * entry
    const size = [0, 1, 1, 2, 4][bytes.readUInt16LE(at + 2)]
    if (!size) continue
    const count = bytes.readUInt32LE(at + 4)
    const from = size * count <= 4 ? at + 8 : bytes.readUInt32LE(at + 8)
    tags.set(
      bytes.readUInt16LE(at),
      Array.from({ length: count }, (_, i) => bytes.readUIntLE(from + size * i, size)),
    )
  }
  return tags
}

const clearCode = 256
const endCode = 257

/** Codes of 9 to 12 bits, the high bit first, each one bit wider one code early, as TIFF has them (section 13). */
function unpackedLzw(packed: Buffer, length: number): Buffer {
  const plain = Buffer.alloc(length)
  const starts = new Int32Array(4096)
  const lengths = new Int32Array(4096)
  let [bit, at, next, width, before] = [0, 0, endCode + 1, 9, -1]
  while (at < length) {
    let code = 0
    for (let i = 0; i < width; i++, bit++) code = (code << 1) | (((packed[bit >> 3] as number) >> (7 - (bit & 7))) & 1)
    if (code === endCode) break
    if (code === clearCode) {
      ;[next, width, before] = [endCode + 1, 9, -1]
      continue
    }
    const start = at
    if (code < clearCode) plain[at++] = code
    else {
      // A known string, or the one in the making: the last with its own first byte after it. Both stand in what is unpacked.
      const from = starts[code] as number
      for (let i = 0; i < (lengths[code] as number); i++) plain[at++] = plain[from + i] as number
    }
    // The string before and the first byte of this one stand side by side.
    if (before >= 0) next += 1
    starts[next] = start
    lengths[next] = at - start + 1
    before = code
    if (next + 1 >= 1 << width && width < 12) width += 1
  }
  return plain
}
