// The WGS84 ellipsoid (NIMA TR8350.2) and the two series parameters that follow from it. VN-2000 uses the same figure.

export const semiMajorM = 6378137
export const flattening = 1 / 298.257223563
export const semiMinorM = semiMajorM * (1 - flattening)
/** First eccentricity squared. */
export const eccentricity2 = flattening * (2 - flattening)
export const eccentricity = Math.sqrt(eccentricity2)
/** Third flattening. */
export const thirdFlattening = flattening / (2 - flattening)

export const radians = (degrees: number): number => (degrees * Math.PI) / 180
export const degrees = (angle: number): number => (angle * 180) / Math.PI

/** Earth-centred coordinates in metres: X to the meridian of Greenwich, Z to the north pole. */
export type Geocentric = readonly [x: number, y: number, z: number]

/** Geodetic degrees and ellipsoidal height to geocentric metres (EPSG guidance note 7-2, method 9602). */
export function geocentricOf(lon: number, lat: number, heightM: number): Geocentric {
  const [lambda, phi] = [radians(lon), radians(lat)]
  const primeVertical = semiMajorM / Math.sqrt(1 - eccentricity2 * Math.sin(phi) ** 2)
  return [
    (primeVertical + heightM) * Math.cos(phi) * Math.cos(lambda),
    (primeVertical + heightM) * Math.cos(phi) * Math.sin(lambda),
    (primeVertical * (1 - eccentricity2) + heightM) * Math.sin(phi),
  ]
}

/** Geocentric metres to geodetic degrees; the height falls away. Bowring 1976, exact to 1e-9 m within 10 km of the ground. */
export function geodeticOf([x, y, z]: Geocentric): { lon: number; lat: number } {
  const p = Math.hypot(x, y)
  const secondEccentricity2 = eccentricity2 / (1 - eccentricity2)
  const theta = Math.atan2(z * semiMajorM, p * semiMinorM)
  const phi = Math.atan2(
    z + secondEccentricity2 * semiMinorM * Math.sin(theta) ** 3,
    p - eccentricity2 * semiMajorM * Math.cos(theta) ** 3,
  )
  return { lon: degrees(Math.atan2(y, x)), lat: degrees(phi) }
}
