// The marks of evidence on maps, in legends and in print: a white halo, a dark disc, the glyph of its kind (look.md 3.4).
// Drawn by us on a grid of 24; the same picture on the screen and on paper.

const glyphs: Readonly<Record<string, string>> = {
  session: 'M4 5h16M5.5 5v9.5h13V5M12 14.5V19M8.5 19h7M8.5 11.5l2.7-2.7 2 1.6 2.8-3',
  householdVisit: 'M4 11.5L12 5l8 6.5M6.5 10v9h11v-9M10.5 19v-5h3v5',
  movementResult: 'M12 20v-8M12 12c0-4 3-6.5 7-6.5 0 4.5-2.8 6.5-7 6.5zM12 14c0-3-2.4-5-6-5 0 3.6 2.4 5 6 5z',
  warningSign: 'M12 3l9 9-9 9-9-9zM12 8.3v4.4M12 15.6v.2',
  signCheck: 'M12 3l9 9-9 9-9-9zM8.6 12.2l2.4 2.4 4.4-4.8',
}
const otherGlyph = 'M12 8.5a3.5 3.5 0 1 0 .01 0z'

/** Kinds that have a glyph of their own; any other kind is drawn as a dot. */
export const drawnKinds: readonly string[] = Object.keys(glyphs)
/** The name of the image under which a kind is drawn. */
export const markName = (kind: string): string => (kind in glyphs ? kind : 'other')

/** The mark as an SVG document of `size` units a side. */
export function markSvg(kind: string, size = 28): string {
  const glyph = glyphs[kind] ?? otherGlyph
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 28 28">` +
    '<circle cx="14" cy="14" r="13.5" fill="#FFFFFF"/><circle cx="14" cy="14" r="11.2" fill="#1A1D19"/>' +
    `<g transform="translate(6.2 6.2) scale(0.65)"><path d="${glyph}" fill="none" stroke="#FFFFFF" stroke-width="2.4" ` +
    'stroke-linecap="round" stroke-linejoin="round"/></g></svg>'
  )
}
