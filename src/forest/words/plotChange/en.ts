// What happens to plots, in English.
import { dateText } from '../../../platform/format.ts'
import type { WordsLike } from '../../../platform/words.ts'
import type { ChangeKind } from '../../plotChange/plotChange.ts'
import type { plotChangeVi } from './vi.ts'

type Params = Readonly<Record<string, unknown>>
const area = (ha: unknown) => Number(ha).toLocaleString('en', { maximumFractionDigits: 4 })

const changeKind: Readonly<Record<ChangeKind, string>> = {
  split: 'Plot split',
  merge: 'Plots merged',
  redraw: 'Outline redrawn',
  retype: 'Type or purpose changed',
  transfer: 'Owner changed',
}

export const plotChangeEn: WordsLike<typeof plotChangeVi> = {
  audit: {
    'plot.split': 'Split a plot',
    'plot.merge': 'Merge plots',
    'plot.change': 'Record a change of a plot',
    'plotChange.undo': 'Undo a change of plots',
  },
  changeKind,
  problems: {
    'plotChange.changedSince': () =>
      'Somebody has just recorded this plot otherwise, or it is no longer in the register. Reload the page to see it as it is now and record again; what you filled in is kept.',
    'plotChange.beforeVersion': (p: Params) =>
      `The register knows the plot as it is from ${dateText(String(p.from))}. The change must be after that day.`,
    'plotChange.notCrossing': () => 'The line does not cut through the plot yet. Draw it from one border to the other.',
    'plotChange.partCount': (p: Params) => `The line makes ${p.pieces} parts, but there are numbers for ${p.parts}.`,
    'plotChange.partTooSmall': (p: Params) =>
      `Part ${p.part} is smaller than ${area(p.least)} ha: the book cannot hold it. Draw another line.`,
    'plotChange.missingHa': (p: Params) => `The parts lack ${area(p.ha)} ha of the plot. They must cover it wholly.`,
    'plotChange.outsideHa': (p: Params) => `The parts reach ${area(p.ha)} ha out of the plot.`,
    'plotChange.overlapHa': (p: Params) => `The parts overlap by ${area(p.ha)} ha.`,
    'plotChange.elsewhere': () =>
      'The new outline lies elsewhere and does not touch the old one. Look at the file or its coordinate system.',
    'plotChange.codeTaken': (p: Params) => `Plot number ${p.code} is in use in this subcompartment. Choose another.`,
    'plotChange.otherSubcompartment': () => 'Only plots of one subcompartment can be merged.',
    'plotChange.apart': () => 'The plots do not touch. Only plots with a common border can be merged.',
    'plotChange.nothingChanged': () => 'Nothing differs from the register yet. Change something, then record.',
    'plotChange.alreadyUndone': () => 'This change has been undone already.',
    'plotChange.builtUpon': (p: Params) => {
      const later = (p.later as readonly { changeKind: ChangeKind; validFrom: string }[]) ?? []
      const named = later.map((each) => `${changeKind[each.changeKind]}, ${dateText(each.validFrom)}`).join('; ')
      return named
        ? `Cannot be undone: another change was recorded since (${named}) of plot ${p.plots}. Undo that one first.`
        : `Cannot be undone: the register has recorded more since of plot ${p.plots}. Correct these plots one by one.`
    },
  },
  plotChange: {
    list: 'Changes of plots',
    plotRole: { ended: 'Ended', began: 'New plot', changed: 'Changed' },
    source: (kind: ChangeKind, number: string | null, on: string | null) =>
      number
        ? `${changeKind[kind]}. Decision ${number}${on ? ` of ${dateText(on)}` : ''}`
        : `${changeKind[kind]}. Recorded in the field, no decision yet`,
    columns: {
      validFrom: 'Day of change',
      changeKind: 'What happened',
      changeCause: 'Cause',
      plots: 'Plots',
      became: 'Became',
      geodesicAreaHa: 'Measured area (ha)',
      territoryName: 'Area',
      reason: 'Explanation',
      decisionNumber: 'Decision number',
      decisionOn: 'Date of decision',
      recordedBy: 'Recorded by',
      recordedAt: 'Recorded at',
      undoneAt: 'Undone at',
      undoReason: 'Why undone',
    },
  },
}
