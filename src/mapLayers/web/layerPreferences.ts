// Which layers a person has on and how strong they are drawn: kept in this browser.
import { store } from '../../platform/web/store.ts'

interface LayerPreference {
  readonly isOn: boolean
  /** 0.1 to 1. */
  readonly opacity: number
}
export type LayerPreferences = Readonly<Record<string, LayerPreference>>

const place = 'dai-ngan.map-layers'
const first: LayerPreference = { isOn: false, opacity: 0.8 }

function kept(): LayerPreferences {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}')
  } catch {
    return {}
  }
}

const preferences = store<LayerPreferences>(kept())

export const useLayerPreferences = preferences.use
export const preferenceOf = (all: LayerPreferences, mapLayerId: string): LayerPreference => ({
  ...first,
  ...all[mapLayerId],
})

export function preferLayer(mapLayerId: string, changes: Partial<LayerPreference>) {
  const all = preferences.get()
  preferences.set({ ...all, [mapLayerId]: { ...preferenceOf(all, mapLayerId), ...changes } })
  try {
    localStorage.setItem(place, JSON.stringify(preferences.get()))
  } catch {
    // A browser that keeps nothing: the choice holds until the page is closed.
  }
}
