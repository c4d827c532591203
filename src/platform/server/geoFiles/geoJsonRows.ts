// A GeoJSON file of any size: its features one after the other, each read by itself. What stands around them is read as JSON too, so
// that a file that is none is none here.
import { isUtf8 } from 'node:buffer'
import type { ByteSource } from './byteSource.ts'
import { declaredSystem, deepest, type LooseGeoJson } from './geoJsonFile.ts'
import {
  type FileRules,
  fileProperties,
  mostRowBytes,
  type OpenedRows,
  type ParsedRow,
  requireFewRows,
  unreadable,
} from './parsedFile.ts'

/** Around the features: names, systems, remarks. */
const mostFrameBytes = 4 * 1024 * 1024
const pieceBytes = 1024 * 1024

/** Throws Problem `….unreadable`, `….tooManyRows`. `encoding`: `?` where the bytes are no Unicode, read as one sign each. */
export function openedGeoJson(
  file: ByteSource,
  rules: FileRules,
): OpenedRows<'geoJson'> & { readonly encoding: string } {
  const frame: Buffer[] = []
  let [count, isUnicode] = [0, true]
  for (const feature of featuresIn(file, rules, (bytes) => frame.push(Buffer.from(bytes)))) {
    count += 1
    isUnicode &&= !('bytes' in feature) || isUtf8(feature.bytes)
  }
  const around = Buffer.concat(frame)
  isUnicode &&= isUtf8(around)
  const decoder = new TextDecoder(isUnicode ? 'utf-8' : 'windows-1252')
  const read = (bytes: Uint8Array, row?: number): LooseGeoJson => {
    try {
      const found: unknown = JSON.parse(decoder.decode(bytes))
      return typeof found === 'object' && found !== null ? found : {}
    } catch {
      throw unreadable(rules, 'GeoJSON', row)
    }
  }
  const document = read(around)
  const isOne = document.type === 'Feature'
  if (!isOne && !(document.type === 'FeatureCollection' && Array.isArray(document.features)))
    throw unreadable(rules, 'GeoJSON')
  requireFewRows(count, rules)
  return {
    format: 'geoJson',
    ...declaredSystem(document),
    columns: [],
    encoding: isUnicode ? 'UTF-8' : '?',
    *rows() {
      if (isOne) return yield rowOf(document)
      let row = 0
      for (const feature of featuresIn(file, rules, () => {})) {
        row += 1
        yield 'bytes' in feature
          ? rowOf(read(feature.bytes, row))
          : { properties: {}, geometry: null, lost: lostOf(feature) }
      }
    },
  }
}

const rowOf = ({ properties, geometry }: LooseGeoJson): ParsedRow => ({
  properties: fileProperties(properties),
  geometry,
})
const lostOf = ({ size, isTooDeep }: { size: number; isTooDeep: boolean }) => ({
  why: isTooDeep ? ('tooDeep' as const) : ('tooLarge' as const),
  given: isTooDeep ? deepest : size,
})

type Found = { readonly bytes: Buffer } | { readonly size: number; readonly isTooDeep: boolean }

const [quote, backslash, comma, openList, closeList, openObject, closeObject] = [
  0x22, 0x5c, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d,
]
const isBlank = (sign: number) => sign === 0x20 || sign === 0x0a || sign === 0x0d || sign === 0x09

/** The members of the list `features` of the outermost object; `around` is given the bytes of everything else, piece by piece. */
function* featuresIn(file: ByteSource, rules: FileRules, around: (bytes: Buffer) => void): Generator<Found> {
  let [depth, frameBytes, row] = [0, 0, 0]
  let [isText, isEscaped, isInside, isOpen, isWanted] = [false, false, false, false, true]
  let name = ''
  let [pieces, size, isTooDeep]: [Buffer[], number, boolean] = [[], 0, false]
  const wrong = () => unreadable(rules, 'GeoJSON', row > 0 ? row + 1 : undefined)
  const add = (bytes: Buffer) => {
    size += bytes.byteLength
    if (size > mostRowBytes || isTooDeep) pieces = []
    else pieces.push(Buffer.from(bytes))
  }
  const told = (): Found => {
    const found = size > mostRowBytes || isTooDeep ? { size, isTooDeep } : { bytes: Buffer.concat(pieces) }
    pieces = []
    size = 0
    isTooDeep = isOpen = isWanted = false
    row += 1
    return found
  }
  const frame = (bytes: Buffer) => {
    frameBytes += bytes.byteLength
    if (frameBytes > mostFrameBytes) throw wrong()
    around(bytes)
  }
  for (let at = 0; at < file.size; at += pieceBytes) {
    const piece = file.read(at, pieceBytes)
    let from = 0
    for (let index = 0; index < piece.byteLength; index++) {
      const sign = piece[index] as number
      if (isText) {
        if (isEscaped) isEscaped = false
        else if (sign === backslash) isEscaped = true
        else if (sign === quote) isText = false
        else if (depth === 1 && name.length < 10) name += String.fromCharCode(sign)
        continue
      }
      const isBetween = isInside && depth === 2
      if (isBetween && (sign === comma || sign === closeList)) {
        if (isOpen) {
          add(piece.subarray(from, index))
          yield told()
        }
        // After a comma one must follow; before the first, none need.
        if (isWanted && (sign === comma || row > 0)) throw wrong()
        isWanted = true
        if (sign === closeList) {
          isInside = false
          from = index
        }
      } else if (isBetween && !isOpen && !isBlank(sign)) {
        if (!isWanted) throw wrong()
        isOpen = true
        from = index
      }
      if (sign === quote) {
        isText = true
        if (depth === 1) name = ''
      } else if (sign === openList || sign === openObject) {
        depth += 1
        if (depth > deepest) {
          if (!isOpen) throw wrong()
          isTooDeep = true
        }
        if (sign === openList && depth === 2 && !isInside && name === 'features') {
          isInside = true
          name = ''
          frame(piece.subarray(from, index + 1))
        }
      } else if (sign === closeList || sign === closeObject) {
        depth -= 1
        if (isInside && depth === 2 && isOpen) {
          add(piece.subarray(from, index + 1))
          yield told()
        } else if (isInside && depth < 2) throw wrong()
      }
    }
    if (isOpen) add(piece.subarray(from))
    else if (!isInside) frame(piece.subarray(from))
  }
  if (depth !== 0 || isText || isOpen) throw wrong()
}
