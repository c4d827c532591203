// Lengths and areas on the WGS84 ellipsoid, from degrees.
import { degrees, eccentricity, eccentricity2, flattening, radians, semiMajorM, semiMinorM } from './ellipsoid.ts'
import type { Position } from './geometry.ts'

/**
 * Length of the geodesic in metres. T. Vincenty, "Direct and inverse solutions of geodesics on the ellipsoid with
 * application of nested equations", Survey Review 23 (1975): under 0.5 mm. Throws a RangeError for nearly opposite ends
 * of the earth, where his iteration does not converge.
 */
export function geodesicDistanceM([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const difference = radians(lon2 - lon1)
  const [sinU1, cosU1] = reducedLatitude(lat1)
  const [sinU2, cosU2] = reducedLatitude(lat2)
  let lambda = difference
  for (let round = 0; round < 200; round++) {
    const sinSigma = Math.hypot(cosU2 * Math.sin(lambda), cosU1 * sinU2 - sinU1 * cosU2 * Math.cos(lambda))
    if (sinSigma === 0) return 0
    const cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * Math.cos(lambda)
    const sigma = Math.atan2(sinSigma, cosSigma)
    const sinAlpha = (cosU1 * cosU2 * Math.sin(lambda)) / sinSigma
    const cosAlpha2 = 1 - sinAlpha ** 2
    const cosMiddle = cosAlpha2 === 0 ? 0 : cosSigma - (2 * sinU1 * sinU2) / cosAlpha2
    const c = (flattening / 16) * cosAlpha2 * (4 + flattening * (4 - 3 * cosAlpha2))
    const before = lambda
    lambda =
      difference +
      (1 - c) * flattening * sinAlpha * (sigma + c * sinSigma * (cosMiddle + c * cosSigma * (2 * cosMiddle ** 2 - 1)))
    if (Math.abs(lambda - before) < 1e-12) return vincentyLength(cosAlpha2, sigma, sinSigma, cosSigma, cosMiddle)
  }
  throw new RangeError('no geodesic found between nearly opposite places')
}

function reducedLatitude(lat: number): [sine: number, cosine: number] {
  const u = Math.atan((1 - flattening) * Math.tan(radians(lat)))
  return [Math.sin(u), Math.cos(u)]
}

function vincentyLength(cosAlpha2: number, sigma: number, sinSigma: number, cosSigma: number, cosMiddle: number) {
  const u2 = (cosAlpha2 * (semiMajorM ** 2 - semiMinorM ** 2)) / semiMinorM ** 2
  const a = 1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)))
  const b = (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2)))
  const cos2 = cosMiddle ** 2
  const inner = cosSigma * (2 * cos2 - 1) - (b / 6) * cosMiddle * (4 * sinSigma ** 2 - 3) * (4 * cos2 - 3)
  return semiMinorM * a * (sigma - b * sinSigma * (cosMiddle + (b / 4) * inner))
}

/** Length in metres of a line through the positions. */
export function lineLengthM(line: readonly Position[]): number {
  return line.reduce((sum, point, index) => {
    const before = line[index - 1]
    return before ? sum + geodesicDistanceM(before, point) : 0
  }, 0)
}

/** q of J. P. Snyder, Map Projections: A Working Manual (1987), equation 3-12. */
function authalicQ(sine: number): number {
  const part = Math.log((1 - eccentricity * sine) / (1 + eccentricity * sine)) / (2 * eccentricity)
  return (1 - eccentricity2) * (sine / (1 - eccentricity2 * sine ** 2) - part)
}
const qAtPole = authalicQ(1)
/** Square of the radius of the sphere with the area of the ellipsoid (3-13). */
const authalicRadius2 = (semiMajorM ** 2 * qAtPole) / 2

/**
 * Area in square metres inside one ring (closed or not, either direction), on the sphere of equal area: every latitude
 * becomes its authalic latitude (Snyder 3-11), edges are great circles there. Latitude cells come out exactly; against
 * geodesic edges the difference is under 1e-5 of the area for parcels and communes.
 */
export function ringAreaM2(ring: readonly Position[]): number {
  let excess = 0
  let before = ring[ring.length - 1]
  for (const point of ring) {
    if (before) {
      const half = radians(wrapped(point[0] - before[0])) / 2
      const [t1, t2] = [Math.tan(authalicLatitude(before[1]) / 2), Math.tan(authalicLatitude(point[1]) / 2)]
      excess += 2 * Math.atan2(Math.tan(half) * (t1 + t2), 1 + t1 * t2)
    }
    before = point
  }
  return Math.abs(excess) * authalicRadius2
}

const authalicLatitude = (lat: number) => Math.asin(authalicQ(Math.sin(radians(lat))) / qAtPole)
const wrapped = (lon: number) => degrees(Math.atan2(Math.sin(radians(lon)), Math.cos(radians(lon))))

/** Area in square metres of a polygon: its outline without its holes. */
export function polygonAreaM2([outline = [], ...holes]: readonly (readonly Position[])[]): number {
  return holes.reduce((sum, hole) => sum - ringAreaM2(hole), ringAreaM2(outline))
}
