// A map on paper: what the screen sends and how large the picture is. Runs anywhere.
import type { Static } from 'typebox'
import Type from 'typebox'
import { IsoDate } from '../contract.ts'

export type Orientation = 'landscape' | 'portrait'

/** The picture on A4 with 12 mm margins, in millimetres; the rest is title, legend and the rest of the frame's words. */
export const printFrames = {
  landscape: { widthMm: 273, heightMm: 147 },
  portrait: { widthMm: 186, heightMm: 228 },
} as const satisfies Record<Orientation, { widthMm: number; heightMm: number }>

/** CSS pixels of the picture for each millimetre (96 to the inch). */
export const pixelsPerMm = 96 / 25.4

/** Entries of a legend that a sheet has room for. */
export const mostEntries = 24

export const MapPrint = Type.Object({
  title: Type.String({ minLength: 1, maxLength: 160 }),
  /** The filters in words. */
  subtitle: Type.Optional(Type.String({ maxLength: 300 })),
  orientation: Type.Union([Type.Literal('landscape'), Type.Literal('portrait')]),
  /** JPEG, base64. */
  image: Type.String({ minLength: 100, maxLength: 12_000_000 }),
  /** West, south, east, north of the picture, degrees. */
  bounds: Type.Array(Type.Number({ minimum: -180, maximum: 180 }), { minItems: 4, maxItems: 4 }),
  zoom: Type.Number({ minimum: 0, maximum: 24 }),
  asOf: IsoDate,
  legend: Type.Array(
    Type.Object({
      evidenceKind: Type.String({ maxLength: 60 }),
      label: Type.String({ maxLength: 80 }),
      count: Type.Optional(Type.Integer({ minimum: 0 })),
      /** Of a layer: a patch of this colour in place of a mark. */
      colour: Type.Optional(Type.String({ pattern: '^#[0-9A-F]{6}$' })),
    }),
    { maxItems: mostEntries },
  ),
  /** The sketch was the ground: the print says so. */
  isSketch: Type.Boolean(),
})
export type MapPrint = Static<typeof MapPrint>
