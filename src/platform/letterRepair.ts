// Vietnamese text whose letters were read in a wrong encoding, and how it is turned back: which way is likely for a whole
// file, what each way makes of one text. The person who looks at the file chooses; server and screen use this one rule. Pure.
import { brokenText, windows1252Bytes } from './bulk/brokenText.ts'
import { fromTcvn3, seemsTcvn3 } from './tcvn3.ts'

/** `utf8`: UTF-8 that was read as Windows-1252, once or twice. `windows1258`, `tcvn3`: bytes of those, read as Windows-1252. */
export const letterRepairs = ['asFound', 'utf8', 'windows1258', 'tcvn3'] as const
export type LetterRepair = (typeof letterRepairs)[number]

/** The text as it reads after the repair, NFC. What the repair does not fit stays as it is. */
export function repairedText(text: string, letterRepair: LetterRepair): string {
  switch (letterRepair) {
    case 'utf8':
      return fromUtf8(fromUtf8(text)).normalize('NFC')
    case 'windows1258':
      return fromWindows1258(text)
    case 'tcvn3':
      return fromTcvn3(text)
    case 'asFound':
      return text.normalize('NFC')
  }
}

/** Letters that are lost for good: a question mark between letters, or the sign that stands for what could not be read. */
export const hasLostLetters = (text: string) => /\uFFFD|\p{L}\?\p{L}/u.test(text)

export interface LikelyRepair {
  readonly letterRepair: LetterRepair
  /** False: a person should look, because the texts may as well be right as they stand. */
  readonly isSure: boolean
}

/** What the texts of one file most likely need. */
export function likelyRepair(texts: readonly string[]): LikelyRepair {
  const broken = texts.filter((text) => fromUtf8(text) !== text.normalize('NFC'))
  if (broken.length > 0) return { letterRepair: 'utf8', isSure: true }
  if (seemsTcvn3(texts)) return { letterRepair: 'tcvn3', isSure: true }
  const all = texts.join('\n')
  if (/[\u0100-\u024f\u1e00-\u1eff]/.test(all)) return { letterRepair: 'asFound', isSure: true }
  if (sureOf1258.test(all)) return { letterRepair: 'windows1258', isSure: true }
  if (perhaps1258.test(all)) return { letterRepair: 'windows1258', isSure: false }
  // Single signs between A0 and FF may be right (French names, degrees), or the only marked letters of TCVN3.
  return { letterRepair: 'asFound', isSure: !/[A-Za-z][\u00a8\u00ae\u00b5-\u00bf\u00d0\u00f0\u00fe]/.test(all) }
}

// Windows-1258 keeps ư ơ đ and the tone marks where Windows-1252 has ý õ ð Ì ì Ò Þ ò: `Hương` stands as `Hýõng`, `đường` as `ðýõÌng`.
const sureOf1258 =
  /\u00fd\u00f5|[aeouy\u00e2\u00ea\u00f4\u00f5\u00fd\u0103][\u00cc\u00de\u00ec\u00f2]|\u00d0[aeiou\u00e2\u00ea\u00f4\u00f5\u00fd]|\u00f0[aeiou\u00e2\u00ea\u00f4\u00f5\u00fd]/i
const perhaps1258 = /[\u00f0\u00d0]|[a-z]\u00fd|\u00f5[a-z]/

/** Bytes of UTF-8 read as Windows-1252, also where the no-break space at their end became a space or was cut off. */
function fromUtf8(text: string): string {
  const own = text.normalize('NFC')
  const found = brokenText(own).repaired
  if (found !== undefined) return found
  const mended = own.replace(/\u00c3 ?(?= |$)|\u00c3(?= )/g, '\u00c3\u00a0')
  return mended === own ? own : (brokenText(mended).repaired ?? own)
}

function fromWindows1258(text: string): string {
  const bytes = windows1252Bytes(text)
  return bytes ? new TextDecoder('windows-1258').decode(bytes).normalize('NFC') : text.normalize('NFC')
}
