// Small files of map layers: KML and GPX as text in any encoding, and an uploaded file of a test office.
import { randomUUID } from 'node:crypto'
import type { Actor } from '../../src/platform/actor.ts'
import { keptFile } from '../../src/platform/server/files/keptFile.ts'
import type { TestOffice } from './office.ts'

interface Placed {
  readonly name: string
  /** Longitude and latitude; one is a point, several a line. Left out: no shape. */
  readonly at?: readonly (readonly [number, number])[]
  readonly more?: Readonly<Record<string, string>>
}

export function kmlText(placed: readonly Placed[]): string {
  const placemarks = placed.map(({ name, at = [], more = {} }) => {
    const data = Object.entries(more).map(([key, value]) => `<Data name="${key}"><value>${value}</value></Data>`)
    const coordinates = `<coordinates>${at.map((place) => place.join(',')).join(' ')}</coordinates>`
    const shape =
      at.length === 0
        ? ''
        : at.length === 1
          ? `<Point>${coordinates}</Point>`
          : `<LineString>${coordinates}</LineString>`
    return `<Placemark><name>${name}</name><ExtendedData>${data.join('')}</ExtendedData>${shape}</Placemark>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${placemarks.join('\n')}</Document></kml>`
}

/** Points as waypoints, lines as tracks. */
export function gpxText(placed: readonly Placed[]): string {
  const corner = (tag: string, [lon, lat]: readonly [number, number], inside = '') =>
    `<${tag} lat="${lat}" lon="${lon}">${inside}</${tag}>`
  const parts = placed.map(({ name, at = [] }) => {
    const [first] = at
    if (at.length === 1 && first) return corner('wpt', first, `<name>${name}</name>`)
    return `<trk><name>${name}</name><trkseg>${at.map((place) => corner('trkpt', place)).join('')}</trkseg></trk>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">${parts.join('\n')}</gpx>`
}

/** The text as a program writes it that took its UTF-8 for Windows-1252: `Hương` is `HÆ°Æ¡ng`. */
export const mojibake = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))

/** Uploads as a browser would; answers the file's id. */
export async function uploadedLayer(
  { office }: TestOffice,
  actor: Actor,
  bytes: Uint8Array,
  name: string,
): Promise<string> {
  const fileId = randomUUID()
  const keeping = { stores: office.stores, transaction: office.database.transaction }
  await keptFile(keeping, {
    fileId,
    purpose: 'layer',
    name,
    content: bytes,
    accountId: actor.accountId,
    now: new Date('2026-06-19T01:00:00Z'),
    isDemonstration: false,
  })
  return fileId
}
