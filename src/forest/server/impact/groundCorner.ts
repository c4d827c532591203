// For whom a drawn ground is judged before anybody has looked whether it is sound.
import type { LonLat } from '../../../platform/contract.ts'
import type { AreaShape } from '../../plotFile.ts'

/** Its first corner; undefined where there is none on the earth. */
export function cornerOf(shape: AreaShape | undefined): LonLat | undefined {
  const [corner] = shape?.coordinates[0]?.[0] ?? []
  const [lon, lat] = Array.isArray(corner) ? (corner as readonly unknown[]) : []
  const isPlace = typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90
  return isPlace ? { lon, lat } : undefined
}
