// Whether two names are one: letters and marks count (Hương Vân is not Hương Văn), how they are typed does not: capitals,
// spaces, and on which vowel of a syllable the tone stands (Thụy, Thuỵ). Pure.

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

export function spelled(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’`]/g, '’')
    .replace(/\s*[-–]\s*/g, '-')
    .trim()
    .split(/\s+/)
    .map((syllable) => {
      const letters = syllable.normalize('NFD')
      return letters.replace(tones, '') + (letters.match(tones) ?? []).sort().join('')
    })
    .join(' ')
}

export const sameName = (a: string, b: string): boolean => a === b || spelled(a) === spelled(b)
