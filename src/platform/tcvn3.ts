// Old Vietnamese letters of one byte (TCVN 5712:1993 VN3, the "ABC" fonts such as .VnTime) to Unicode. Files of forest and
// land offices still carry them: read as Latin-1 they lose their marks. Pure.

/** Bytes A1 to FE in their order. */
const letters = [
  '\u0102\u00c2\u00ca\u00d4\u01a0\u01af\u0110\u0103\u00e2\u00ea\u00f4\u01a1\u01b0\u0111\u1eb0\u0300',
  '\u0309\u0303\u0301\u0323\u00e0\u1ea3\u00e3\u00e1\u1ea1\u1eb2\u1eb1\u1eb3\u1eb5\u1eaf\u1eb4\u1eae',
  '\u1ea6\u1ea8\u1eaa\u1ea4\u1ec0\u1eb7\u1ea7\u1ea9\u1eab\u1ea5\u1ead\u00e8\u1ec2\u1ebb\u1ebd\u00e9',
  '\u1eb9\u1ec1\u1ec3\u1ec5\u1ebf\u1ec7\u00ec\u1ec9\u1ec4\u1ebe\u1ed2\u0129\u00ed\u1ecb\u00f2\u1ed4',
  '\u1ecf\u00f5\u00f3\u1ecd\u1ed3\u1ed5\u1ed7\u1ed1\u1ed9\u1edd\u1edf\u1ee1\u1edb\u1ee3\u00f9\u1ed6',
  '\u1ee7\u0169\u00fa\u1ee5\u1eeb\u1eed\u1eef\u1ee9\u1ef1\u1ef3\u1ef7\u1ef9\u00fd\u1ef5',
].join('')
const first = 0xa1

/** Text whose signs U+00A1–U+00FE stand for TCVN3 bytes, in Unicode. */
export function fromTcvn3(text: string): string {
  const turned = text.replace(/[\u00a1-\u00fe]/g, (sign) => letters[sign.charCodeAt(0) - first] ?? sign)
  return turned.normalize('NFC')
}

/** Signs that stand for letters in TCVN3 and are in no Vietnamese or English word as themselves: « ® µ ¸ and the like. */
const telling = /[\u00a6-\u00bf\u00d7\u00f7]/

/**
 * Whether the texts of one column or file are TCVN3 read as Latin-1: some hold a telling sign inside a word, none holds a
 * letter that only Unicode has.
 */
export function seemsTcvn3(texts: readonly string[]): boolean {
  const all = texts.join('\n')
  return (
    !/[\u0100-\u024f\u1e00-\u1eff]/.test(all) &&
    new RegExp(`[A-Za-z]${telling.source}|${telling.source}[A-Za-z]`).test(all)
  )
}

/** Each letter of `letters` by itself; their marks are written after a plain letter. */
const tones = /[\u0300\u0309\u0303\u0301\u0323]/
const bytes = new Map([...letters].map((letter, index) => [letter, String.fromCharCode(first + index)]))

/**
 * Unicode in TCVN3, each byte as one sign U+0000–U+00FE. Capitals that TCVN3 lacks are written as letter and mark. What it has no
 * sign for becomes a question mark and is counted.
 */
export function toTcvn3(text: string): { readonly text: string; readonly lost: number } {
  let lost = 0
  const written = (sign: string): string => {
    const found = bytes.get(sign)
    if (found !== undefined) return found
    if ((sign.codePointAt(0) ?? 0) < 0x80) return sign
    // The tone apart, the rest made whole: Ộ is Ô and a dot below.
    const apart = sign.normalize('NFD')
    const tone = tones.exec(apart)?.[0] ?? ''
    const rest = apart.replace(tones, '').normalize('NFC')
    if (tone !== '' && (bytes.has(rest) || rest.charCodeAt(0) < 0x80)) return written(rest) + written(tone)
    lost += 1
    return '?'
  }
  return { text: [...text.normalize('NFC')].map(written).join(''), lost }
}
