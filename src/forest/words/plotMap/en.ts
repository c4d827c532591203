// What the map says of plots, in English.
import type { WordsLike } from '../../../platform/words.ts'
import type { plotMapVi } from './vi.ts'

export const plotMapEn: WordsLike<typeof plotMapVi> = {
  plotMap: {
    title: 'Plots',
    show: 'Show plots on the map',
    by: 'Coloured by',
    colouring: { forestType: 'Kind of forest', forestPurpose: 'Purpose', ownerCategory: 'Kind of owner' },
    strength: 'Strength of the plots',
    legend: 'Colours of plots',
    far: 'Merged by the kind that prevails. Zoom in to see each plot.',
    near: 'Click a plot to see it.',
    typeGroup: {
      primary: 'Primary forest',
      rich: 'Natural forest, rich',
      medium: 'Natural forest, medium',
      poor: 'Natural forest, poor or exhausted',
      recovering: 'Natural forest, recovering',
      bambooPalm: 'Bamboo, mixed and palm forest',
      wet: 'Swamp and mangrove forest',
      planted: 'Planted forest',
      plantedNotYetForest: 'Planted, not yet forest',
      regenerating: 'Land with regenerating trees',
      bare: 'Bare land, sand',
      crops: 'Farm land',
      water: 'Water',
      otherLand: 'Other land',
    },
    day: 'Day of the register on the map',
    onDay: (day) => `Register of ${day}`,
    play: 'Show the days of change one after another',
    pause: 'Pause',
    chosen: 'Chosen plot',
    loading: 'Reading the plot',
    close: 'Close the plot',
    open: 'Open the page of the plot',
    onMap: 'See on the map of the office',
    ownerUnknown: 'Owner unknown',
  },
}
