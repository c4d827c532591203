// A map as a PDF on A4: title, picture, legend, scale bar, north, projection, corner coordinates, dates. Fonts are embedded.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { metresPerPixel, scaleBar } from '../../../geo/scale.ts'
import { type MapPrint, pixelsPerMm, printFrames } from '../../map/mapPrint.ts'
import { barText, scaleText, vn2000Parts } from '../../map/readings.ts'
import { mapWords } from '../../map/words.ts'
import type { Language } from '../../words.ts'
import { type LegendSize, legendOf, legendSizes } from './mapPrintLegend.ts'

const require = createRequire(import.meta.url)
const pdfmake = require('pdfmake') as {
  addFonts(fonts: object): void
  setUrlAccessPolicy(policy: (url: string) => boolean): void
  setLocalAccessPolicy(policy: (path: string) => boolean): void
  createPdf(definition: object): { getBuffer(): Promise<Buffer> }
}
const tinos = dirname(require.resolve('@expo-google-fonts/tinos/package.json'))
const fonts = {
  Tinos: {
    normal: join(tinos, '400Regular/Tinos_400Regular.ttf'),
    bold: join(tinos, '700Bold/Tinos_700Bold.ttf'),
    italics: join(tinos, '400Regular_Italic/Tinos_400Regular_Italic.ttf'),
    bolditalics: join(tinos, '700Bold_Italic/Tinos_700Bold_Italic.ttf'),
  },
}

export interface MapPrintContext {
  readonly language: Language
  /** `DD/MM/YYYY`. */
  readonly printedOn: string
  readonly isDemonstration: boolean
}

const points = (mm: number) => (mm * 72) / 25.4

/** The bytes of the PDF. The picture must be a JPEG that has been looked at before. */
export async function mapPrintPdf(print: MapPrint, jpeg: Buffer, context: MapPrintContext): Promise<Buffer> {
  pdfmake.addFonts(fonts)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(tinos))
  const written = (size: LegendSize) => pdfmake.createPdf(mapPrintDefinition(print, jpeg, context, size)).getBuffer()
  const [largest, ...smaller] = legendSizes
  let pdf = await written(largest)
  for (const size of smaller) if (pagesOf(pdf) > 1) pdf = await written(size)
  return pdf
}

/** Page objects of a PDF as this library writes it. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0

export function mapPrintDefinition(
  print: MapPrint,
  jpeg: Buffer,
  { language, printedOn, isDemonstration }: MapPrintContext,
  legendSize: LegendSize = legendSizes[0],
) {
  const words = mapWords[language].paper
  const frame = printFrames[print.orientation]
  const [west = 0, south = 0, east = 0, north = 0] = print.bounds
  const metresPerMm = metresPerPixel((south + north) / 2, print.zoom) * pixelsPerMm
  const bar = scaleBar(metresPerMm, 50)
  const corners = [
    words.corner('sw', ...coordinates({ lon: west, lat: south }, language)),
    words.corner('ne', ...coordinates({ lon: east, lat: north }, language)),
  ]
  const [year, month, day] = print.asOf.split('-')
  return {
    pageSize: 'A4',
    pageOrientation: print.orientation,
    pageMargins: [points(12), points(10), points(12), points(8)],
    defaultStyle: { font: 'Tinos', fontSize: 9, color: '#1A1D19' },
    info: { title: isDemonstration ? `${print.title} – ${words.demonstration}` : print.title },
    ...(isDemonstration
      ? {
          watermark: {
            text: words.demonstration.split(':')[0],
            color: '#774C06',
            opacity: 0.12,
            bold: true,
            angle: -24,
            fontSize: 46,
          },
        }
      : {}),
    content: [
      { text: print.title, fontSize: 15, bold: true, alignment: 'center' },
      ...(print.subtitle ? [{ text: print.subtitle, alignment: 'center', margin: [0, 1, 0, 0] }] : []),
      ...(isDemonstration ? [{ text: words.demonstration, alignment: 'center', bold: true, color: '#774C06' }] : []),
      {
        margin: [0, 5, 0, 5],
        table: { widths: [points(frame.widthMm) - 2], body: [[picture(jpeg, frame)]] },
        layout: {
          paddingLeft: zero,
          paddingRight: zero,
          paddingTop: zero,
          paddingBottom: zero,
          hLineWidth: hair,
          vLineWidth: hair,
        },
      },
      {
        columns: [
          { width: '*', stack: legendOf(print, language, legendSize) },
          {
            width: points(62),
            stack: [
              { svg: scaleSvg(bar.width, barText(bar.lengthM, language)), width: points(60) },
              { text: words.scale(scaleText(metresPerMm * 1000, language)), margin: [0, 2, 0, 3] },
              ...corners.map((text) => ({ text, fontSize: 8 })),
            ],
          },
          { width: points(16), svg: northSvg(words.north), alignment: 'center' },
          {
            width: points(print.orientation === 'landscape' ? 88 : 58),
            fontSize: 8,
            stack: [
              words.asOf(`${day}/${month}/${year}`),
              words.printedOn(printedOn),
              words.projection,
              ...(print.isSketch ? [{ text: mapWords[language].sketch, italics: true }] : []),
            ],
          },
        ],
        columnGap: points(4),
      },
    ],
  }
}

const zero = () => 0
const hair = () => 0.75

const picture = (jpeg: Buffer, { widthMm, heightMm }: { widthMm: number; heightMm: number }) => ({
  image: `data:image/jpeg;base64,${jpeg.toString('base64')}`,
  width: points(widthMm) - 2,
  height: points(heightMm) - 2,
})

function coordinates(place: { lon: number; lat: number }, language: Language): [x: string, y: string] {
  const { x, y } = vn2000Parts(place, language)
  return [x, y]
}

/** A bar of two halves, its length written under its end; millimetres become user units. */
function scaleSvg(widthMm: number, length: string): string {
  const half = widthMm / 2
  return (
    '<svg viewBox="0 0 60 8" xmlns="http://www.w3.org/2000/svg">' +
    `<rect x="0.2" y="0.5" width="${half}" height="1.6" fill="#1A1D19"/>` +
    `<rect x="${0.2 + half}" y="0.5" width="${half}" height="1.6" fill="#FFFFFF" stroke="#1A1D19" stroke-width="0.25"/>` +
    '<text x="0.2" y="5.6" font-size="3.1" font-family="Tinos">0</text>' +
    `<text x="${widthMm}" y="5.6" font-size="3.1" font-family="Tinos" text-anchor="middle">${length}</text></svg>`
  )
}

/** The picture is never turned: up is true north. */
const northSvg = (letter: string) =>
  '<svg viewBox="0 0 24 40" width="26" height="43" xmlns="http://www.w3.org/2000/svg">' +
  `<text x="12" y="9" font-size="10" text-anchor="middle" font-family="Tinos" font-weight="bold">${letter}</text>` +
  '<path d="M12 11L18 37L12 32Z" fill="#1A1D19"/><path d="M12 11L6 37L12 32Z" fill="#FFFFFF" stroke="#1A1D19" stroke-width="0.8"/></svg>'
