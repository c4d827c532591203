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
    why: 'Split, merge, another type, another owner, another outline: each recorded once, with day, cause and decision.',
    record: 'Record a change',
    recordOf: (plot) => `Record a change: ${plot}`,
    recorded: 'The change stands in the register',
    none: 'No change has been recorded yet.',
    noneWhy: 'Open a plot of the register and press Record a change.',
    toRegister: 'Open the register',
    map: 'Where changes happened',
    mapSome: (shown, all) => `The newest ${shown} of ${all} changes are drawn`,
    from: 'From',
    until: 'Until',
    onlyUndone: 'Undone',
    undone: 'Undone',
    step: {
      what: 'What happened',
      draw: 'Draw on the map',
      plots: 'Merged with which plots',
      facts: 'The plot from that day',
      proof: 'Proof',
    },
    kindHelp: {
      split: 'One plot becomes several. The old one ends, each part is a new plot with a new number.',
      merge: 'Neighbouring plots of one subcompartment become one new plot.',
      redraw: 'The same plot, measured anew.',
      retype: 'The same plot, another forest type or purpose.',
      transfer: 'The same plot, another owner.',
    },
    late: (dueOn: string, basis: string) =>
      `Owners had to declare it by ${dueOn} (${basis}; not compared with the signed paper). It can still be recorded.`,
    reasonHelp: 'For example: harvested in the west, the east left as it is',
    photos: 'Photos',
    documents: 'Decision, minutes (PDF or picture)',
    drawLine:
      'Press on the map point by point, from outside of the plot on one side to outside on the other. Near a corner or an edge the point is taken there.',
    drawArea: 'Press on the map corner by corner, once around the new outline.',
    drawKeys:
      'By keyboard: choose the map, arrows to move, Enter to place a point in the middle, Backspace or Ctrl+Z to take the last one away.',
    undoCorner: 'Take the last point away',
    nextLine: 'Another line',
    eraseAll: 'Delete all',
    addCorner: 'Add a point by coordinates',
    addThis: 'Add point',
    readFile: 'From a GPX, KML or GeoJSON file',
    fileEmpty: 'The file has no line or area in degrees. Export it in WGS84.',
    fileTooLarge: 'The file is larger than 5 MB. Export only the line you need.',
    corners: (count) => `${count} points placed`,
    notCut: 'The line does not cut through the plot yet. Go on to the other side.',
    notDrawn: 'No line drawn yet.',
    partsDrawn: (count) => `The plot is parted into ${count}`,
    part: (number) => `Part ${number}`,
    partCode: 'New plot number',
    partArea: (measured, book) => `Measured ${measured}, in the book ${book}`,
    newArea: (before, after) => `Measured area: ${before} → ${after}`,
    sameAsBefore: 'As before',
    purposeDetail: 'Purpose',
    ownerNameHelp:
      'The whole name as on paper. Names of people stand in no list; only those who look after the area see them.',
    noTrees: 'This land has no forest: species and year of planting are left empty.',
    neighbours: 'Neighbours of the subcompartment',
    noNeighbours: 'No plot of the subcompartment has a border in common with this one.',
    neighbourLine: (plot, area) => `Plot ${plot}, measured ${area}`,
    mergedCode: 'Number of the merged plot',
    differing: 'The plots differ in the following: choose as in which plot',
    asIn: (plot, value) => `Plot ${plot}: ${value}`,
    asInHidden: (plot) => `As in plot ${plot}`,
    mayUndo: 'It can be undone afterwards.',
    title: (kind, plots) => `${kind}: ${plots}`,
    sentence: (day, cause) => `From ${day}. Cause: ${cause}`,
    decision: (number, on) => (on ? `Decision ${number} of ${on}` : `Decision ${number}`),
    noDecision: 'No decision yet.',
    recordedBy: (by, at) => `Recorded by ${by} ${at}`,
    undoneBy: (by, at, reason) => `Undone by ${by} ${at}: ${reason}`,
    before: 'Before',
    after: 'After',
    noFiles: 'No files.',
    noPhotos: 'No photos.',
    files: 'Photos and papers',
    whatChanged: 'What differs',
    undo: 'Undo the change',
    whyUndo: 'Why is it undone?',
    undoneNow: 'Undone: the register is as it was before this change',
    ofPlot: 'Changes of the plot',
    splitFrom: (plots) => `Split from plot ${plots}`,
    mergedFrom: (plots) => `Merged from plots ${plots}`,
    splitInto: (plots) => `Split into plots ${plots}`,
    mergedInto: (plots) => `Merged into plot ${plots}`,
    columns: {
      validFrom: 'Day of change',
      changeKind: 'What happened',
      changeCause: 'Cause',
      plots: 'Plots',
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
