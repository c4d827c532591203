// Colours of the map in light and dark (look.md 2.1, 3): quiet ground, so that marks win.

import { scales } from '../look/scales.ts'

const { da, dem, ngan } = scales

export interface MapColours {
  /** Outside of the country and the sea. */
  readonly page: string
  readonly sea: string
  readonly land: string
  readonly coast: string
  readonly water: string
  readonly road: string
  readonly roadCase: string
  readonly railway: string
  readonly unitLine: string
  readonly unitCase: string
  readonly unitTint: string
  readonly text: string
  readonly quietText: string
  readonly halo: string
  readonly chosen: string
  readonly cluster: string
  readonly clusterText: string
}

const light: MapColours = {
  page: da[2],
  sea: '#DDEAF2',
  land: '#F8F8F4',
  coast: da[4],
  water: '#A3CCE6',
  road: '#FFFFFF',
  roadCase: da[3],
  railway: da[5],
  unitLine: da[9],
  unitCase: '#FFFFFF',
  unitTint: ngan[3],
  text: da[9],
  quietText: da[7],
  halo: da[0],
  chosen: da[9],
  cluster: da[8],
  clusterText: '#FFFFFF',
}

const dark: MapColours = {
  page: dem[9],
  sea: '#16242E',
  land: dem[7],
  coast: dem[4],
  water: '#1E4A66',
  road: dem[4],
  roadCase: '#0A0E0C',
  railway: dem[3],
  unitLine: dem[0],
  unitCase: '#0A0E0C',
  unitTint: ngan[5],
  text: dem[0],
  quietText: dem[1],
  halo: dem[9],
  chosen: '#FFFFFF',
  cluster: dem[0],
  clusterText: dem[9],
}

export const mapColours = (theme: 'light' | 'dark'): MapColours => (theme === 'dark' ? dark : light)
