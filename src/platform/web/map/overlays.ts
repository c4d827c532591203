import type { Map as MapLibreMap } from 'maplibre-gl'
import type { ComponentType } from 'react'
import { store } from '../store.ts'
import type { LegendEntry } from './MapLegend.tsx'

/** What a feature lays over the map of the office: it draws on the map itself and shows its switches in the legend. */
export type MapOverlay = () => Promise<{ readonly default: ComponentType<{ readonly map: MapLibreMap }> }>

let chosen: readonly MapOverlay[] = []

/** The door names the overlays of the features once, before the screens start. */
export function overlayMapsBy(overlays: readonly MapOverlay[]) {
  chosen = overlays
}
export const mapOverlays = () => chosen

/** What each overlay draws at the moment, for the legend of a print. */
const legends = store<Readonly<Record<string, readonly LegendEntry[]>>>({})
export const overlayLegend = () => Object.values(legends.get()).flat()
export function tellLegend(overlay: string, entries: readonly LegendEntry[]) {
  legends.set({ ...legends.get(), [overlay]: entries })
}
