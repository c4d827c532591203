// A place as people type it from a phone or a map sheet: degrees, latitude first, or VN-2000 metres, X (north) first.
import { wgs84Of } from '../../geo/vn2000.ts'
import type { LonLat } from '../contract.ts'

/** Six decimals are a tenth of a metre. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/**
 * `16,3801 107,4205`, `16.3801, 107.4205`, `X 1811934 Y 545041`, `1.811.934 545.041` → WGS84; undefined when it is none.
 * VN-2000 of the 107° zone. X and Y exchanged are told apart: in Vietnam X is above 900 km and Y below.
 */
export function typedPlace(text: string): LonLat | undefined {
  const parts = text
    .trim()
    .replace(/[XYxy:°=]/g, ' ')
    .replace(/,\s+|;/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
  const [one, other, ...rest] = parts.map(numberIn)
  if (one === undefined || other === undefined || rest.length > 0) return undefined
  if (Math.abs(one) <= 90 && Math.abs(other) <= 180) return { lat: rounded(one), lon: rounded(other) }
  const [northing, easting] = one > other ? [one, other] : [other, one]
  if (!(northing > 900_000 && northing < 2_700_000 && easting > 100_000 && easting < 900_000)) return undefined
  const { lon, lat } = wgs84Of({ easting, northing })
  return { lon: rounded(lon), lat: rounded(lat) }
}

/** Degrees have a comma or a point before the decimals; metres may be grouped by points. */
function numberIn(text: string): number | undefined {
  const isGrouped =
    /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) && Number(text.replaceAll('.', '').replace(',', '.')) > 100_000
  const plain = isGrouped ? text.replaceAll('.', '').replace(',', '.') : text.replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}
