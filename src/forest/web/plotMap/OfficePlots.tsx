// The plots of the register on the map of the office: on and off, by what they are told apart, of which day, and what one is.
import { Checkbox } from '@mantine/core'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useAsOf } from '../../../platform/web/asOf.ts'
import { LayerStrength, OverlayPanel } from '../../../platform/web/map/OverlayPanel.tsx'
import { tellLegend } from '../../../platform/web/map/overlays.ts'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { useWords } from '../../../platform/web/useWords.ts'
import { listPlots } from '../../contract.ts'
import { colourings } from '../../plotMap/mosaic.ts'
import { colourOfGroup, coloursOf, typeGroups, unknownColour } from '../../plotMap/plotColours.ts'
import { type ForestWords, forestWords } from '../../words.ts'
import { DaySlider } from './DaySlider.tsx'
import { PlotCard } from './PlotCard.tsx'
import { drawPlots, fillLayer } from './plotLayers.ts'
import classes from './plotMap.module.css'
import { preferPlots, usePlotPreference } from './plotPreference.ts'

export default function OfficePlots({ map }: { readonly map: MapLibreMap }) {
  const mayI = useMayI()
  return mayI(listPlots) ? <Control map={map} /> : null
}

function Control({ map }: { readonly map: MapLibreMap }) {
  const words = useWords(forestWords)
  const said = words.plotMap
  const { isOn, colouring, opacity } = usePlotPreference()
  const { input, date } = useAsOf()
  const { asOf } = input
  const [chosenId, setChosenId] = useState<string>()
  const isNear = useZoomOver(map, 12)
  useEffect(() => {
    const draw = () => drawPlots(map, isOn ? { asOf, colouring, opacity } : undefined, chosenId)
    draw()
    map.on('styledata', draw)
    return () => void map.off('styledata', draw)
  }, [map, isOn, asOf, colouring, opacity, chosenId])
  usePlotClicks(map, setChosenId)
  return (
    <>
      {isOn && chosenId ? (
        <PlotCard key={chosenId} plotId={chosenId} asOf={date} onClose={() => setChosenId(undefined)} />
      ) : null}
      <OverlayPanel title={said.title} isOpenAtFirst={false}>
        <div className={classes.lines}>
          <Checkbox
            size="xs"
            label={said.show}
            checked={isOn}
            onChange={(event) => preferPlots({ isOn: event.currentTarget.checked })}
          />
          {isOn ? (
            <>
              <SelectField
                label={said.by}
                options={colourings.map((value) => ({ value, label: said.colouring[value] }))}
                value={colouring}
                onChange={(next) => next && preferPlots({ colouring: next })}
                required
              />
              <LayerStrength
                label={said.strength}
                value={opacity}
                onChange={(next) => preferPlots({ opacity: next })}
              />
              <Legend map={map} words={words} />
              <p className={classes.quiet}>{isNear ? said.near : said.far}</p>
              <DaySlider />
            </>
          ) : null}
        </div>
      </OverlayPanel>
    </>
  )
}

/** The kinds that the map shows now, in the order of their list. */
function Legend({ map, words }: { readonly map: MapLibreMap; readonly words: ForestWords }) {
  const { colouring } = usePlotPreference()
  const seen = useSeenColours(map)
  const entries = useMemo(() => {
    const labels: Readonly<Record<string, string>> = { ...words.forestPurpose, ...words.ownerCategory }
    const known =
      colouring === 'forestType'
        ? typeGroups.map((group) => ({ label: words.plotMap.typeGroup[group], colour: colourOfGroup(group) }))
        : coloursOf(colouring).map(([value, colour]) => ({ label: labels[value] ?? String(value), colour }))
    return [...known, { label: words.plot.unknown, colour: unknownColour }].filter(({ colour }) =>
      seen.includes(colour),
    )
  }, [colouring, seen, words])
  useEffect(() => {
    const printed = entries.map((entry) => ({ evidenceKind: 'plots', ...entry }))
    tellLegend('plots', printed)
    return () => tellLegend('plots', [])
  }, [entries])
  return (
    <ul className={classes.legend} aria-label={words.plotMap.legend}>
      {entries.map(({ label, colour }) => (
        <li key={label}>
          <span className={classes.patch} style={{ background: colour }} aria-hidden />
          {label}
        </li>
      ))}
    </ul>
  )
}

/** The colours of plots in view, each time that the map has come to rest. */
function useSeenColours(map: MapLibreMap): readonly string[] {
  const { colouring } = usePlotPreference()
  const [seen, setSeen] = useState<readonly string[]>([])
  useEffect(() => {
    const colours = new Map(coloursOf(colouring))
    const look = () => {
      if (!map.getLayer(fillLayer)) return
      const found = map
        .queryRenderedFeatures({ layers: [fillLayer] })
        .map(({ properties }) => colours.get(properties[colouring]) ?? unknownColour)
      const next = [...new Set(found)].sort()
      setSeen((before) => (before.join() === next.join() ? before : next))
    }
    look()
    map.on('idle', look)
    return () => void map.off('idle', look)
  }, [map, colouring])
  return seen
}

function useZoomOver(map: MapLibreMap, zoom: number): boolean {
  const [isOver, setOver] = useState(map.getZoom() > zoom)
  useEffect(() => {
    const look = () => setOver(map.getZoom() > zoom)
    map.on('zoomend', look)
    return () => void map.off('zoomend', look)
  }, [map, zoom])
  return isOver
}

/** What of the office's own, and of other layers, is clicked before a plot. */
const before = /^(evidence|points)-(mark|cluster)$|^own-layer-/

function usePlotClicks(map: MapLibreMap, choose: (plotId: string | undefined) => void) {
  const tell = useRef(choose)
  tell.current = choose
  useEffect(() => {
    const plotAt = (point: { x: number; y: number }) => {
      if (!map.getLayer(fillLayer) || map.getCanvas().dataset.tool) return undefined
      const found = map.queryRenderedFeatures([point.x, point.y])
      if (found.some(({ layer }) => before.test(layer.id))) return undefined
      return found.find(({ layer, properties }) => layer.id === fillLayer && properties.id)?.properties.id
    }
    const click = ({ point }: { point: { x: number; y: number } }) => tell.current(plotAt(point))
    const move = ({ point }: { point: { x: number; y: number } }) => {
      if (plotAt(point)) map.getCanvas().style.cursor = 'pointer'
    }
    map.on('click', click)
    map.on('mousemove', move)
    return () => {
      map.off('click', click)
      map.off('mousemove', move)
    }
  }, [map])
}
