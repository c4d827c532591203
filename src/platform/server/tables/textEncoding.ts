// The letters of a text file: by its mark, by its zeros, by what they would spell. Vietnamese offices still send files of
// Windows-1258 and of the old TCVN3 fonts.
import { soundText } from '../../soundText.ts'
import { fromTcvn3, seemsTcvn3 } from '../../tcvn3.ts'
import { wideEncodingOf } from '../files/mediaType.ts'

export interface DecodedText {
  readonly text: string
  /** As a person calls it, e.g. `UTF-8`, `TCVN3`. */
  readonly encoding: string
}

/** Unicode (NFC) without its mark. Bytes that are in no way text come out as what Windows-1258 makes of them. */
export function decodedText(bytes: Uint8Array): DecodedText {
  const found = unicodeText(bytes)
  if (found) return found
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (seemsTcvn3([latin1])) return { text: soundText(fromTcvn3(latin1)), encoding: 'TCVN3' }
  return { text: soundText(new TextDecoder('windows-1258').decode(bytes).normalize('NFC')), encoding: 'Windows-1258' }
}

/** By its mark, by its zeros, or as UTF-8; undefined when the bytes are no Unicode. */
export function unicodeText(bytes: Uint8Array): DecodedText | undefined {
  const decoded = (label: string, encoding: string): DecodedText => ({
    text: soundText(new TextDecoder(label).decode(bytes).normalize('NFC')),
    encoding,
  })
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return decoded('utf-8', 'UTF-8')
  if (first === 0xff && second === 0xfe) return decoded('utf-16le', 'UTF-16')
  if (first === 0xfe && second === 0xff) return decoded('utf-16be', 'UTF-16')
  const wide = wideEncodingOf(bytes)
  if (wide) return decoded(wide, 'UTF-16')
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text: soundText(text.normalize('NFC')), encoding: 'UTF-8' }
  } catch {
    return undefined
  }
}
