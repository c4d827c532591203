// Points of Hương Trà in EPSG:4326 and EPSG:9214, computed with pyproj 3.7.2 (domain note 1.5). Metres.
export const hueVectors = [
  { lon: 107.518, lat: 16.4676, easting: 555112.71, northing: 1821389.139 },
  { lon: 107.4661, lat: 16.5267, easting: 549556.013, northing: 1827915.396 },
  { lon: 107.37, lat: 16.32, easting: 539339.969, northing: 1805021.975 },
  { lon: 107.47008671, lat: 16.45515927, easting: 550000, northing: 1820000 },
  { lon: 107.37609038, lat: 16.27460413, easting: 540000, northing: 1800000 },
  { lon: 107.49829694, lat: 16.50027922, easting: 553000, northing: 1825000 },
] as const
