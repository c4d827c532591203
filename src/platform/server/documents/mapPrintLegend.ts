// The legend of a map on paper: as large as there is room for, in as many columns as it takes.
import type { MapPrint } from '../../map/mapPrint.ts'
import { markSvg } from '../../map/marks.ts'
import { mapWords } from '../../map/words.ts'
import type { Language } from '../../words.ts'

/** From large to small: the first that leaves the print on one page is taken. Sizes in points. */
export const legendSizes = [
  { font: 9, mark: 12, gap: 1.5, rows: 4 },
  { font: 8, mark: 9, gap: 0.5, rows: 6 },
  { font: 6.5, mark: 7, gap: 0, rows: 8 },
] as const
export type LegendSize = (typeof legendSizes)[number]

const unitLine =
  '<svg width="14" height="8" viewBox="0 0 14 8"><path d="M0 4h14" stroke="#1A1D19" stroke-width="1.2" stroke-dasharray="5 1.6 1 1.6"/></svg>'

const patch = (colour: string, size: number) =>
  `<svg width="${size}" height="${size}" viewBox="0 0 12 12"><rect x="1" y="2" width="10" height="8" fill="${colour}" fill-opacity="0.35" stroke="${colour}" stroke-width="1.4"/></svg>`

/** The head and the entries, the line of the units last. */
export function legendOf({ legend, orientation }: MapPrint, language: Language, size: LegendSize) {
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB')
  const { font, mark, gap } = size
  const line = (svg: string, text: string) => ({
    columns: [
      { svg, width: mark + 2 },
      { text, fontSize: font, margin: [0, Math.max(0, (mark - font) / 2 - 0.5), 0, 0] },
    ],
    columnGap: 3,
    margin: [0, 0, 0, gap],
  })
  const lines = [
    ...legend.map(({ evidenceKind, label, count, colour }) =>
      line(
        colour ? patch(colour, mark) : markSvg(evidenceKind, mark),
        count === undefined ? label : `${label}: ${number.format(count)}`,
      ),
    ),
    line(unitLine, mapWords[language].units),
  ]
  // An upright sheet has more room below the picture, and less beside the scale.
  const most = orientation === 'portrait' ? size.rows + 3 : size.rows
  const count = Math.ceil(lines.length / most)
  const rows = Math.ceil(lines.length / count)
  const columns = Array.from({ length: count }, (_, index) => ({
    width: '*',
    stack: lines.slice(index * rows, (index + 1) * rows),
  }))
  return [
    { text: mapWords[language].paper.legend, bold: true, fontSize: font, margin: [0, 0, 0, gap + 0.5] },
    { columns, columnGap: 4 },
  ]
}
