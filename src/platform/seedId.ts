// Ids of what every office starts with (units, agencies, the plan, topics): made from what the thing is, so that they are
// the same in every office and no second start makes them twice.

/** A UUID (version 8) from a kind and a key that never change. Not for secrets: it can be guessed. */
export function seedId(kind: string, key: string): string {
  const hex = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((start) => hash(`${kind}\0${key}`, start)).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** FNV-1a with a final mix, 32 bits, as hexadecimal. */
function hash(text: string, start: number): string {
  let mixed = start
  for (const sign of text) mixed = Math.imul(mixed ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0).toString(16).padStart(8, '0')
}
