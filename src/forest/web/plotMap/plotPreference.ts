// Whether a person has the plots on, by what they are told apart and how strong they are drawn: kept in this browser.
import { store } from '../../../platform/web/store.ts'
import { type Colouring, colourings } from '../../plotMap/mosaic.ts'

interface PlotPreference {
  readonly isOn: boolean
  readonly colouring: Colouring
  /** 0.1 to 1. */
  readonly opacity: number
}

const place = 'dai-ngan.plots-on-map'
const first: PlotPreference = { isOn: true, colouring: 'forestType', opacity: 0.6 }

function kept(): PlotPreference {
  try {
    const given = { ...first, ...JSON.parse(localStorage.getItem(place) ?? '{}') }
    return colourings.includes(given.colouring) ? given : first
  } catch {
    return first
  }
}

const preference = store<PlotPreference>(kept())
export const usePlotPreference = preference.use

export function preferPlots(changes: Partial<PlotPreference>) {
  preference.set({ ...preference.get(), ...changes })
  try {
    localStorage.setItem(place, JSON.stringify(preference.get()))
  } catch {
    // A browser that keeps nothing: the choice holds until the page is closed.
  }
}
