// Text whose letters were read in a wrong encoding: seen, and where it can be turned back, what it was.

/** Windows-1252 gives these signs to bytes that ISO 8859-1 leaves to controls. */
const windows1252: Readonly<Record<number, number>> = {
  8364: 0x80,
  8218: 0x82,
  402: 0x83,
  8222: 0x84,
  8230: 0x85,
  8224: 0x86,
  8225: 0x87,
  710: 0x88,
  8240: 0x89,
  352: 0x8a,
  8249: 0x8b,
  338: 0x8c,
  381: 0x8e,
  8216: 0x91,
  8217: 0x92,
  8220: 0x93,
  8221: 0x94,
  8226: 0x95,
  8211: 0x96,
  8212: 0x97,
  732: 0x98,
  8482: 0x99,
  353: 0x9a,
  8250: 0x9b,
  339: 0x9c,
  382: 0x9e,
  376: 0x9f,
}

/** The bytes that the text was, had it been read as Windows-1252; undefined where a sign is none of it. */
export function windows1252Bytes(text: string): Uint8Array | undefined {
  const bytes: number[] = []
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    const byte = code < 256 ? code : windows1252[code]
    if (byte === undefined) return undefined
    bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}

/**
 * Whether the text is broken; `repaired` when its bytes are UTF-8 that was read as Windows-1252. A question mark between
 * letters and the sign U+FFFD stand for letters that are lost.
 */
export function brokenText(text: string): { readonly isBroken: boolean; readonly repaired?: string } {
  if (/\uFFFD|\p{L}\?\p{L}/u.test(text)) return { isBroken: true }
  if (!/[\u00C0-\u00FF][\u0080-\u00BF\u0152-\u2122]/.test(text)) return { isBroken: false }
  const bytes = windows1252Bytes(text)
  if (!bytes) return { isBroken: false }
  try {
    const repaired = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return repaired === text ? { isBroken: false } : { isBroken: true, repaired: repaired.normalize('NFC') }
  } catch {
    return { isBroken: false }
  }
}
