// Arrays as numpy saves them (NEP 1, version 1.0), C order, little endian.
import { readFileSync } from 'node:fs'

const kinds = {
  '<f4': Float32Array,
  '<f8': Float64Array,
  '|u1': Uint8Array,
  '<u2': Uint16Array,
  '<i2': Int16Array,
  '<i4': Int32Array,
} as const

export interface NpyArray {
  readonly shape: readonly number[]
  readonly values: InstanceType<(typeof kinds)[keyof typeof kinds]>
}

export function readNpy(path: string): NpyArray {
  const bytes = readFileSync(path)
  const headed = 10 + bytes.readUInt16LE(8)
  const header = bytes.toString('latin1', 10, headed)
  const kind = /'descr': '([^']+)'/.exec(header)?.[1] as keyof typeof kinds
  if (!(kind in kinds) || !header.includes("'fortran_order': False")) throw new Error(`${path}: ${header}`)
  const shape = (/'shape': \(([^)]*)\)/.exec(header)?.[1] ?? '').split(',').filter((size) => size.trim() !== '')
  // A copy begins at an address that every kind may have.
  return { shape: shape.map(Number), values: new kinds[kind](new Uint8Array(bytes.subarray(headed)).buffer) }
}
