// A PDF goes on after its end (ISO 32000-1, 7.5.6): what it was stays byte for byte, new and changed objects follow. Only for
// files with a plain table of objects, as our writer makes them.
import { Problem } from '../../problem.ts'

export interface PdfEnd {
  /** Where its last table of objects begins. */
  readonly tableAt: number
  readonly size: number
  readonly rootNumber: number
  /** The trailer's other entries that go on: `/Info … /ID …`. */
  readonly rest: string
}

/** Throws Problem `pdf.notExtendable` when the end is not of the plain form. */
export function endOf(pdf: Buffer): PdfEnd {
  const tail = pdf.toString('latin1', Math.max(0, pdf.length - 4096))
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN)
  const table = Number.isNaN(tableAt) ? '' : pdf.toString('latin1', tableAt)
  const trailer = /^xref\b[\s\S]*?\btrailer\s*<<([\s\S]*?)>>\s*startxref/.exec(table)?.[1]
  const size = Number(/\/Size\s+(\d+)/.exec(trailer ?? '')?.[1] ?? Number.NaN)
  const rootNumber = Number(/\/Root\s+(\d+)\s+0\s+R/.exec(trailer ?? '')?.[1] ?? Number.NaN)
  if (trailer === undefined || Number.isNaN(size) || Number.isNaN(rootNumber)) throw notExtendable()
  const rest = [/\/Info\s+\d+\s+\d+\s+R/, /\/ID\s*\[[^\]]*\]/].flatMap((entry) => entry.exec(trailer)?.[0] ?? [])
  return { tableAt, size, rootNumber, rest: rest.join('\n') }
}

/** The dictionary of an object as it stands last, without its brackets. */
export function dictionaryOf(pdf: Buffer, number: number): string {
  const text = pdf.toString('latin1')
  const at = text.lastIndexOf(`\n${number} 0 obj`)
  const dictionary =
    at < 0 ? undefined : /^\s*\d+ 0 obj\s*<<([\s\S]*?)>>\s*endobj/.exec(text.slice(at, at + 100_000))?.[1]
  if (dictionary === undefined) throw notExtendable()
  return dictionary
}

/** The file with these objects after its end. `objects`: number → what stands between `obj` and `endobj`. */
export function extended(pdf: Buffer, end: PdfEnd, objects: ReadonlyMap<number, string>): Buffer {
  const parts: Buffer[] = [pdf, ...(pdf.at(-1) === 0x0a ? [] : [Buffer.from('\n')])]
  let length = parts.reduce((sum, part) => sum + part.length, 0)
  const offsets = new Map<number, number>()
  const write = (text: string) => {
    const bytes = Buffer.from(text, 'latin1')
    parts.push(bytes)
    length += bytes.length
  }
  for (const [number, body] of objects) {
    offsets.set(number, length)
    write(`${number} 0 obj\n${body}\nendobj\n`)
  }
  const tableAt = length
  const entries = [...offsets]
    .sort(([a], [b]) => a - b)
    .map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
  const size = Math.max(end.size, ...[...objects.keys()].map((number) => number + 1))
  write(
    `xref\n${entries.join('')}trailer\n<<\n/Size ${size}\n/Root ${end.rootNumber} 0 R\n${end.rest}\n/Prev ${end.tableAt}\n>>\nstartxref\n${tableAt}\n%%EOF\n`,
  )
  return Buffer.concat(parts)
}

export const notExtendable = () => new Problem('pdf.notExtendable', 422)
