// Well-known binary (OGC 06-103r4 §8, with the SRID flag of PostGIS) → geometry, and areas the other way. Two dimensions; Z and M are
// passed over.
import type { Geometry, Position } from './geometry.ts'

/** Throws a RangeError on a type that is no point, line, polygon or collection of one of them, and on short input. */
export function geometryOfWkb(bytes: Uint8Array): Geometry {
  return new Reader(bytes).geometry()
}

class Reader {
  readonly view: DataView
  offset = 0
  littleEndian = true
  dimensions = 2

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  geometry(): Geometry {
    switch (this.header()) {
      case 1:
        return { type: 'Point', coordinates: this.position() }
      case 2:
        return { type: 'LineString', coordinates: this.positions() }
      case 3:
        return { type: 'Polygon', coordinates: this.rings() }
      case 4:
        return { type: 'MultiPoint', coordinates: this.members(() => this.position()) }
      case 5:
        return { type: 'MultiLineString', coordinates: this.members(() => this.positions()) }
      case 6:
        return { type: 'MultiPolygon', coordinates: this.members(() => this.rings()) }
      default:
        throw new RangeError('well-known binary of a type that is not drawn')
    }
  }

  /** Byte order and type; both the PostGIS flags (high bits) and the ISO thousands tell of Z and M. */
  header(): number {
    this.littleEndian = this.view.getUint8(this.offset) === 1
    const type = this.view.getUint32(this.offset + 1, this.littleEndian)
    this.offset += 5
    if (type & 0x20000000) this.offset += 4
    const iso = Math.floor((type & 0x0fffffff) / 1000)
    this.dimensions = 2 + (type & 0x80000000 ? 1 : 0) + (type & 0x40000000 ? 1 : 0) + ([0, 1, 1, 2][iso] ?? 0)
    return (type & 0x0fffffff) % 1000
  }

  count(): number {
    this.offset += 4
    return this.view.getUint32(this.offset - 4, this.littleEndian)
  }

  position(): Position {
    const x = this.view.getFloat64(this.offset, this.littleEndian)
    const y = this.view.getFloat64(this.offset + 8, this.littleEndian)
    this.offset += 8 * this.dimensions
    return [x, y]
  }

  positions(): Position[] {
    return Array.from({ length: this.count() }, () => this.position())
  }

  rings(): Position[][] {
    return Array.from({ length: this.count() }, () => this.positions())
  }

  members<Part>(read: () => Part): Part[] {
    return Array.from({ length: this.count() }, () => {
      this.header()
      return read()
    })
  }
}

/** Little-endian, without a system. */
export function wkbOfArea({ coordinates }: Extract<Geometry, { type: 'MultiPolygon' }>): Uint8Array {
  const ringBytes = (ring: readonly Position[]) => 4 + ring.length * 16
  const size = coordinates.reduce((sum, part) => part.reduce((all, ring) => all + ringBytes(ring), sum + 9), 9)
  const view = new DataView(new ArrayBuffer(size))
  let at = 0
  const count = (value: number) => {
    view.setUint32(at, value, true)
    at += 4
  }
  const header = (type: number, members: number) => {
    view.setUint8(at, 1)
    at += 1
    count(type)
    count(members)
  }
  header(6, coordinates.length)
  for (const part of coordinates) {
    header(3, part.length)
    for (const ring of part) {
      count(ring.length)
      for (const [x, y] of ring) {
        view.setFloat64(at, x, true)
        view.setFloat64(at + 8, y, true)
        at += 16
      }
    }
  }
  return new Uint8Array(view.buffer)
}
