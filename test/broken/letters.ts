// Text in the encodings that offices still send, and text that went through a wrong one.
import { fromTcvn3 } from '../../src/platform/tcvn3.ts'

const byteOf = (letterOf: (byte: number) => string) =>
  new Map(Array.from({ length: 256 }, (_, byte) => [letterOf(byte), byte] as const).reverse())

const decoder1258 = new TextDecoder('windows-1258')
const in1258 = byteOf((byte) => decoder1258.decode(Uint8Array.of(byte)))
const inTcvn3 = byteOf((byte) => (byte < 0xa1 ? String.fromCharCode(byte) : fromTcvn3(String.fromCharCode(byte))))
const marks = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Undefined where the encoding has no sign for a letter. */
export const windows1258 = (text: string) => bytesBy(in1258, text)
export const tcvn3 = (text: string) => bytesBy(inTcvn3, text)

/** A letter that has no byte of its own is written as its letter without the tone, then the tone. */
function bytesBy(table: ReadonlyMap<string, number>, text: string): Buffer | undefined {
  const bytes: number[] = []
  for (const letter of text.normalize('NFC')) {
    const whole = table.get(letter)
    const apart = letter.normalize('NFD')
    const toned = [apart.replace(marks, '').normalize('NFC'), ...(apart.match(marks) ?? [])]
    const found = whole === undefined ? toned.map((part) => table.get(part)) : [whole]
    if (found.includes(undefined)) return undefined
    bytes.push(...(found as number[]))
  }
  return Buffer.from(bytes)
}

/** UTF-8 that somebody's program took for Windows-1252: `Hương` → `HÆ°Æ¡ng`. */
export function mojibake(text: string): string {
  return new TextDecoder('windows-1252').decode(Buffer.from(text))
}
