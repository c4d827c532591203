// The map of every screen: ground, units, evidence or points, readings, zoom. Needs no token and no network. Every map stands
// beside a list that says the same; this one can be reached and moved by the keyboard (arrows, plus, minus).
import { useComputedColorScheme } from '@mantine/core'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { type ReactNode, useRef } from 'react'
import type { Bounds } from '../../../geo/geometry.ts'
import type { LonLat } from '../../contract.ts'
import type { Camera } from '../../map/camera.ts'
import { MapReadings } from './MapReadings.tsx'
import { MapZoom } from './MapZoom.tsx'
import classes from './map.module.css'
import { useBaseMap } from './useBaseMap.ts'
import { useMapMarks } from './useMapMarks.ts'
import { useMapWords } from './useMapWords.ts'
import { useOpenMap } from './useOpenMap.ts'
import { usePlacing } from './usePlacing.ts'

/** One thing on a map that is not drawn from tiles: the records of a list, a place being chosen. */
export interface MapPoint extends LonLat {
  readonly id: string
  /** Chooses the mark: `session`, `warningSign`, … */
  readonly evidenceKind?: string
}

export interface MapCanvasProps {
  /** What the map shows, for those who cannot see it. */
  readonly label: string
  readonly height?: number | string
  /** Where it looks at first; `fit` in its place shows a whole extent. */
  readonly camera?: Camera
  readonly fit?: Bounds
  readonly onCamera?: (camera: Camera) => void
  /** Input of the unit tiles, e.g. `{ asOf }`; left out: units of today; `null`: none. */
  readonly units?: object | null
  /** Input of the evidence tiles: the filters of the list beside it. Left out: none. */
  readonly evidence?: object
  readonly points?: readonly MapPoint[]
  readonly chosen?: LonLat | undefined
  /** A mark was clicked. */
  readonly onChoose?: (id: string) => void
  /** A place was chosen by click or by Enter: the map is a field. */
  readonly onPlace?: (place: LonLat) => void
  readonly asOf?: string | undefined
  /** The small form: no coordinates line. */
  readonly isSmall?: boolean
  /** The open map, for tools of the page. */
  readonly onReady?: (map: MapLibreMap) => void
  /** Above the readings, at the left. */
  readonly legend?: ReactNode
  /** Tools of the page, over the map. */
  readonly children?: ReactNode
}

export function MapCanvas(props: MapCanvasProps) {
  const { label, height = 320, isSmall = false, asOf, onPlace, legend, children } = props
  const words = useMapWords()
  const theme = useComputedColorScheme('light')
  const container = useRef<HTMLDivElement>(null)
  const baseMap = useBaseMap()
  const { map, state } = useOpenMap(container, { ...props, theme, baseMap })
  useMapMarks(map, props)
  usePlacing(map, onPlace)
  return (
    <section className={classes.frame} style={{ height }} aria-label={label}>
      <div ref={container} className={classes.canvas} data-map={state} />
      {onPlace && map && <Cross />}
      {state === 'opening' && <div className={classes.state}>{words.loading}</div>}
      {state === 'failed' && <div className={classes.state}>{words.failed}</div>}
      {map && (
        <>
          <div className={classes.tools}>
            <MapZoom map={map} isSmall={isSmall} />
          </div>
          <div className={classes.foot}>
            {legend}
            <MapReadings map={map} asOf={asOf} isSmall={isSmall} />
          </div>
          {children}
        </>
      )}
    </section>
  )
}

/** The middle, for those who place by keyboard. */
function Cross() {
  return (
    <svg className={classes.cross} viewBox="0 0 22 22" aria-hidden="true">
      <path d="M11 1v20M1 11h20" stroke="currentColor" strokeWidth="1.5" opacity="0.7" />
    </svg>
  )
}
