// Scale bar, coordinates in both systems and the as-of date: always on the map.
import type { Map as MapLibreMap } from 'maplibre-gl'
import { scaleBar } from '../../../geo/scale.ts'
import { barText, vn2000Text, wgs84Text } from '../../map/readings.ts'
import { useLanguage } from '../useWords.ts'
import classes from './map.module.css'
import { useMapReading } from './useMapReading.ts'
import { useMapWords } from './useMapWords.ts'

export function MapReadings({ map, asOf, isSmall }: { map: MapLibreMap; asOf?: string | undefined; isSmall: boolean }) {
  const words = useMapWords()
  const language = useLanguage()
  const reading = useMapReading(map)
  if (!reading) return null
  const bar = scaleBar(reading.metresPerPixel, isSmall ? 70 : 110)
  const length = barText(bar.lengthM, language)
  return (
    <div className={classes.readings}>
      <span className={classes.scale} role="img" aria-label={words.scale(length)}>
        <span className={classes.bar} style={{ width: bar.width }} />
        <span>{length}</span>
      </span>
      {!isSmall && (
        <span title={reading.isPointer ? words.pointer : words.middle} data-testid="coordinates">
          <span className={classes.system}>{words.vn2000}</span> {vn2000Text(reading.at, language)}
          <span className={classes.system}>{words.wgs84}</span> {wgs84Text(reading.at, language)}
        </span>
      )}
      {asOf && <span>{words.asOf(asOf)}</span>}
    </div>
  )
}
