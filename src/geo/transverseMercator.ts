// Transverse Mercator on WGS84 by Krüger's series to the fourth order in n: C. F. F. Karney, "Transverse Mercator with
// an accuracy of a few nanometers", J. Geodesy 85 (2011), equations 7–12, 19–21, 35, 36; EPSG method 9807.
// Truncated at n⁴ the error stays under a micrometre within 4° of the central meridian.
import { degrees, eccentricity, eccentricity2, thirdFlattening as n, radians, semiMajorM } from './ellipsoid.ts'

export interface TransverseMercator {
  /** Degrees. */
  readonly centralMeridian: number
  readonly scale: number
  /** Metres. */
  readonly falseEasting: number
}

export interface Projected {
  readonly easting: number
  readonly northing: number
}

/** Radius of the circle whose circumference is that of a meridian (eq. 14). */
const rectifyingRadius = (semiMajorM / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64)

/** Eq. 35: from the conformal sphere to the ellipsoid. */
const alpha = [
  n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4,
  (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1440) * n ** 4,
  (61 / 240) * n ** 3 - (103 / 140) * n ** 4,
  (49561 / 161280) * n ** 4,
]
/** Eq. 36: back. */
const beta = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - (1 / 360) * n ** 4,
  (1 / 48) * n ** 2 + (1 / 15) * n ** 3 - (437 / 1440) * n ** 4,
  (17 / 480) * n ** 3 - (37 / 840) * n ** 4,
  (4397 / 161280) * n ** 4,
]

/** Degrees on the ellipsoid to metres of the grid. */
export function project(projection: TransverseMercator, lon: number, lat: number): Projected {
  const lambda = radians(lon - projection.centralMeridian)
  const tauPrime = conformalTangent(Math.tan(radians(lat)))
  const xiPrime = Math.atan2(tauPrime, Math.cos(lambda))
  const etaPrime = Math.asinh(Math.sin(lambda) / Math.hypot(tauPrime, Math.cos(lambda)))
  let [xi, eta] = [xiPrime, etaPrime]
  alpha.forEach((term, index) => {
    const twice = 2 * (index + 1)
    xi += term * Math.sin(twice * xiPrime) * Math.cosh(twice * etaPrime)
    eta += term * Math.cos(twice * xiPrime) * Math.sinh(twice * etaPrime)
  })
  const radius = projection.scale * rectifyingRadius
  return { easting: projection.falseEasting + radius * eta, northing: radius * xi }
}

/** Metres of the grid to degrees on the ellipsoid. */
export function unproject(
  projection: TransverseMercator,
  { easting, northing }: Projected,
): { lon: number; lat: number } {
  const radius = projection.scale * rectifyingRadius
  const [xi, eta] = [northing / radius, (easting - projection.falseEasting) / radius]
  let [xiPrime, etaPrime] = [xi, eta]
  beta.forEach((term, index) => {
    const twice = 2 * (index + 1)
    xiPrime -= term * Math.sin(twice * xi) * Math.cosh(twice * eta)
    etaPrime -= term * Math.cos(twice * xi) * Math.sinh(twice * eta)
  })
  const tauPrime = Math.sin(xiPrime) / Math.hypot(Math.sinh(etaPrime), Math.cos(xiPrime))
  const lambda = Math.atan2(Math.sinh(etaPrime), Math.cos(xiPrime))
  return { lon: projection.centralMeridian + degrees(lambda), lat: degrees(Math.atan(geodeticTangent(tauPrime))) }
}

/** Eq. 7–9: tangent of the conformal latitude from that of the geodetic latitude. */
function conformalTangent(tau: number): number {
  const sigma = Math.sinh(eccentricity * Math.atanh((eccentricity * tau) / Math.hypot(1, tau)))
  return tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau)
}

/** Eq. 19–21: the inverse by Newton's method; three rounds reach the last bit. */
function geodeticTangent(tauPrime: number): number {
  let tau = tauPrime / (1 - eccentricity2)
  for (let round = 0; round < 5; round++) {
    const guess = conformalTangent(tau)
    const step =
      ((tauPrime - guess) / Math.hypot(1, guess)) *
      ((1 + (1 - eccentricity2) * tau ** 2) / ((1 - eccentricity2) * Math.hypot(1, tau)))
    tau += step
    if (Math.abs(step) < 1e-15 * Math.max(1, Math.abs(tau))) break
  }
  return tau
}
