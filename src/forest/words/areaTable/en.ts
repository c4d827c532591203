// What the tables of forest area say, in English.
import { dateText } from '../../../platform/format.ts'
import type { WordsLike } from '../../../platform/words.ts'
import type { areaTableVi } from './vi.ts'

export const areaTableEn: WordsLike<typeof areaTableVi> = {
  areaProblems: {
    'forestArea.fromAfter': (p) =>
      `The period begins on ${dateText(String(p.from))}, after the day ${dateText(String(p.on))}. Choose an earlier first day.`,
  },
  areaTable: {
    page: 'Forest area',
    sentence: (plots, on) => `${plots} plots, as of ${on}`,
    measured: (plots) => `${plots} plots have no area in the book: their measured area counts`,
    from: 'Compared with',
    unitsOn: 'Units of the day',
    all: 'All',
    which: 'Choose a table',
    tab: { byPurpose: 'Table 1', byOwner: 'Table 2', byUnit: 'Table 3', changes: 'Table 4' },
    title: {
      byPurpose: 'Table 1. Area of forest and land by purpose (ha)',
      byOwner: 'Table 2. Area of forest and land by owner (ha)',
      byUnit: 'Table 3. Forest area and cover by unit (ha, %)',
      changes: 'Table 4. Changes of area by cause (ha)',
    },
    first: 'Forest or land',
    firstUnit: 'Unit',
    line: {
      forest: 'Forest',
      natural: 'Natural forest',
      primary: 'Primary',
      secondary: 'Secondary',
      planted: 'Planted, become forest',
      earth: 'On earth',
      rock: 'On limestone',
      wet: 'On wet land',
      sand: 'On sand',
      naturalTimber: 'Natural timber forest',
      rich: 'Rich',
      medium: 'Medium',
      poor: 'Poor',
      exhausted: 'Exhausted',
      recovering: 'Recovering',
      withoutVolume: 'Not graded by volume',
      bamboo: 'Bamboo',
      mixed: 'Timber and bamboo mixed',
      palm: 'Palm',
      notForest: 'No forest',
      plantedNotYetForest: 'Planted, not yet forest',
      regenerating: 'Land with regenerating trees',
      otherLand: 'Bare and other land',
      unknown: 'Kind unknown',
      total: 'Total',
    },
    column: {
      unknown: 'Unknown',
      total: 'Total',
      opening: 'Opening',
      closing: 'Closing',
      unexplained: 'No cause recorded',
      land: 'Land of the unit (measured on its boundary)',
      cover: 'Cover (%)',
    },
    outside: 'Outside of every unit',
    sketch: 'sketched boundary',
    coverNote:
      'Cover = (natural forest + planted that has become forest) : land. Land is measured on the boundary, not the published figure.',
    notChanges:
      'Opening plus all changes is closing, to 0.01 ha. Plots imported from a file without a cause stand under No cause recorded.',
    formNote:
      'Form of Circular 33/2018/TT-BNNPTNT as amended by 16/2023; the order of lines is not checked against the signed text.',
    basis: 'By the book area of each plot, rounded to 0.01 ha.',
    workbook: 'Excel',
    none: 'On this day the register has no plot.',
    noneWhy: 'Import plots from a file of FRMS, or choose another day above.',
    demonstration: 'Invented data',
    sheetHead: (title, on, unitsOn, scope) => `${title}. As of ${on}, units of ${unitsOn}${scope ? `, ${scope}` : ''}`,
  },
}
