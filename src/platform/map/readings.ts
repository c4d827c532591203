// What a map says in numbers: places, lengths, areas, written as Vietnam (or English) writes them.
import { vn2000Of } from '../../geo/vn2000.ts'
import type { LonLat } from '../contract.ts'
import type { Language } from '../words.ts'

const numbers = (language: Language, digits: number) =>
  new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })

/** Metres under a kilometre, kilometres with two decimals beyond. */
export function lengthText(metres: number, language: Language): string {
  return metres < 1000
    ? `${numbers(language, metres < 10 ? 1 : 0).format(metres)} m`
    : `${numbers(language, 2).format(metres / 1000)} km`
}

/** The round length of a scale bar, without decimals. */
export function barText(metres: number, language: Language): string {
  const whole = numbers(language, 0)
  return metres < 1000 ? `${metres} m` : `${whole.format(metres / 1000)} km`
}

/** Hectares with two decimals; square metres under a hundredth of a hectare. */
export function areaText(squareMetres: number, language: Language): string {
  return squareMetres < 100
    ? `${numbers(language, 1).format(squareMetres)} m²`
    : `${numbers(language, 2).format(squareMetres / 10000)} ha`
}

/** Latitude first, five decimals (about a metre). */
export function wgs84Text({ lon, lat }: LonLat, language: Language): string {
  const degrees = numbers(language, 5)
  const [north, east] = language === 'vi' ? ['B', 'Đ'] : ['N', 'E']
  return `${degrees.format(lat)}° ${north} · ${degrees.format(lon)}° ${east}`
}

/** Whole metres, X north and Y east as on Vietnamese maps. */
export function vn2000Text({ lon, lat }: LonLat, language: Language): string {
  const { x, y } = vn2000Parts({ lon, lat }, language)
  return `X ${x} · Y ${y}`
}
export function vn2000Parts({ lon, lat }: LonLat, language: Language): { x: string; y: string } {
  const { easting, northing } = vn2000Of(lon, lat)
  const metres = numbers(language, 0)
  return { x: metres.format(northing), y: metres.format(easting) }
}

/** "1:25.000", two figures: what a screen or a print can honestly claim. */
export function scaleText(denominator: number, language: Language): string {
  const power = 10 ** (Math.floor(Math.log10(denominator)) - 1)
  return numbers(language, 0).format(Math.round(denominator / power) * power)
}
