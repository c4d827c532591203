// A file of plots on its way into the register: read, looked at, written, taken back; each row against what the register holds. Pure.

export const plotImportStatuses = [
  /** The file is being read; nobody can look at it yet. */
  'reading',
  /** It cannot be read, or what is read cannot be kept: `problem` says why. */
  'failed',
  /** Read: somebody looks at it. Nothing of it is in the register. */
  'open',
  'writing',
  'written',
  /** What was written is being taken back: wholly (`undone` follows), or because the writing was cancelled (`open` follows). */
  'undoing',
  'undone',
  'cancelled',
] as const
export type PlotImportStatus = (typeof plotImportStatuses)[number]

/** While somebody waits for the machine. */
export const isAtWork = (status: PlotImportStatus): boolean => ['reading', 'writing', 'undoing'].includes(status)

/** What a row is to the register of the day on which it is looked at. */
export const plotMatches = [
  /** No plot has its number. */
  'new',
  /** The plot of its number, at its place, as it is: nothing would be written. */
  'same',
  /** The plot of its number, at its place, with other facts or another outline: a new version. */
  'changed',
  /** Its number is a plot's that lies elsewhere: numbers were given anew, or one of the two is wrong. */
  'elsewhere',
  /** Several plots have its number. */
  'several',
] as const
export type PlotMatch = (typeof plotMatches)[number]

/** What becomes of rows whose number is a plot's elsewhere: a person says. */
export const elsewhereChoices = ['leaveOut', 'asNew'] as const
export type ElsewhereChoice = (typeof elsewhereChoices)[number]

export const isWritten = (match: PlotMatch, elsewhere: ElsewhereChoice): boolean =>
  match === 'new' || match === 'changed' || (match === 'elsewhere' && elsewhere === 'asNew')
