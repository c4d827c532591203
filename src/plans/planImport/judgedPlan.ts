// What each line of an import would become: its group, its number, whom it names, what is wrong, what a person must look at.
// The screen shows it before anything is written, and the server judges by the same rule when it writes. Pure.
import { brokenText } from '../../platform/bulk/brokenText.ts'
import { folded } from '../../platform/listing.ts'
import { everyYear, spanOfYears } from '../seed/planTable.ts'
import { matchNamed, type NamedOffice, namedInCell } from './namedAgencies.ts'
import type { NamedUnits, PlanField, PlanLine, PlanLineKind } from './planLine.ts'

/** What a person decided about one line, over what was read; of an added line, all of it. */
export interface LineDecision {
  readonly rowNumber: number
  /** Where an added line stands: after this place in the order; left out: at its own row. */
  readonly place?: number | undefined
  readonly isLeftOut?: boolean | undefined
  /** What was to be looked at was looked at. */
  readonly isAccepted?: boolean | undefined
  readonly lineKind?: PlanLineKind | undefined
  readonly title?: string | undefined
  readonly lead?: string | undefined
  readonly coordinating?: string | undefined
  readonly expectedResult?: string | undefined
  readonly timeText?: string | undefined
}

/** Whom an expression means, chosen by a person, wherever it stands in the plan; nobody: it names no one. */
export interface NamedDecision {
  readonly namedAs: string
  readonly agencyIds: readonly string[]
}

const planFaultCodes = [
  ...([
    'titleMissing',
    'leadMissing',
    'cellFormula',
    'cellError',
    'textBroken',
    'textTooLong',
    'agencyUnknown',
    'agencyAmbiguous',
    'lineUnread',
  ] as const),
  ...(['groupMissing', 'groupEmpty', 'resultMissing', 'timeMissing', 'codeDiffers', 'lineTwice'] as const),
] as const
export type PlanFaultCode = (typeof planFaultCodes)[number]

/** `wrong` keeps the plan from being written; `look` until a person has accepted it. */
export interface PlanFault {
  readonly weight: 'wrong' | 'look'
  readonly code: PlanFaultCode
  readonly field: PlanField
  readonly given: string
  /** Agencies that may be meant: ids, the likeliest first. */
  readonly nearest: readonly string[]
}

export type PlanLineState = 'ready' | 'look' | 'wrong' | 'leftOut'

export interface JudgedLine {
  readonly line: PlanLine
  /** The number of the group that it is or is in. */
  readonly groupNumber: number
  /** Of a task, within the plan: `2.3`. */
  readonly taskCode: string
  readonly lead: readonly NamedUnits[]
  readonly coordinating: readonly NamedUnits[]
  /** Only in these years; null = every year. */
  readonly years: readonly number[] | null
  readonly faults: readonly PlanFault[]
  readonly lineState: PlanLineState
}

export interface JudgedBy {
  readonly office: NamedOffice
  readonly decisions: readonly LineDecision[]
  readonly named: readonly NamedDecision[]
}

export function judgedLines(lines: readonly PlanLine[], { office, decisions, named }: JudgedBy): JudgedLine[] {
  const decided = new Map(decisions.map((decision) => [decision.rowNumber, decision]))
  const known = new Map(named.map((each) => [each.namedAs, each.agencyIds]))
  let group = 0
  let task = 0
  const firsts = new Map<string, number>()
  const judged = ordered(lines, decisions).map((read): JudgedLine => {
    const decision = decided.get(read.rowNumber)
    const line = changed(read, decision)
    const isLeftOut = decision?.isLeftOut ?? line.lineKind === 'unread'
    if (!isLeftOut && line.lineKind === 'group') {
      group += 1
      task = 0
    } else if (!isLeftOut && line.lineKind === 'task') task += 1
    const groupNumber = Math.max(group, 1)
    const lead = namedOf(line, 'lead', read, office, known)
    const coordinating = namedOf(line, 'coordinating', read, office, known)
    const faults = isLeftOut
      ? []
      : [
          ...faultsOf(line, group === 0),
          ...lead.faults,
          ...coordinating.faults,
          ...numberFaults(line, groupNumber, task),
          ...twiceFaults(line, firsts),
        ]
    return {
      line,
      groupNumber,
      taskCode: line.lineKind === 'task' && !isLeftOut ? `${groupNumber}.${task}` : '',
      lead: lead.named,
      coordinating: coordinating.named,
      years: yearsOf(line.timeText),
      faults,
      lineState: stateOf(faults, isLeftOut, decision?.isAccepted ?? false),
    }
  })
  return judged.map((each, index) => withEmptyGroup(each, judged.slice(index + 1), decided.get(each.line.rowNumber)))
}

/** Read lines and added ones in their order. */
function ordered(lines: readonly PlanLine[], decisions: readonly LineDecision[]): PlanLine[] {
  const read = new Set(lines.map(({ rowNumber }) => rowNumber))
  const blank = { code: '', title: '', lead: '', coordinating: '', expectedResult: '', timeText: '', cellFaults: [] }
  const added = decisions
    .filter(({ rowNumber }) => !read.has(rowNumber))
    .map(({ rowNumber, place }) => ({
      at: place ?? rowNumber,
      line: { ...blank, rowNumber, lineKind: 'task' as const },
    }))
  return [...lines.map((line) => ({ at: line.rowNumber, line })), ...added]
    .sort((a, b) => a.at - b.at || a.line.rowNumber - b.line.rowNumber)
    .map(({ line }) => line)
}

function changed(line: PlanLine, decision: LineDecision | undefined): PlanLine {
  if (!decision) return line
  const { lineKind = line.lineKind, title, lead, coordinating, expectedResult, timeText } = decision
  const texts = { title, lead, coordinating, expectedResult, timeText }
  const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined))
  const cellFaults = line.cellFaults.filter(({ column }) => !(column in given))
  return { ...line, ...given, lineKind, cellFaults }
}

function stateOf(faults: readonly PlanFault[], isLeftOut: boolean, isAccepted: boolean): PlanLineState {
  if (isLeftOut) return 'leftOut'
  if (faults.some(({ weight }) => weight === 'wrong')) return 'wrong'
  return faults.length > 0 && !isAccepted ? 'look' : 'ready'
}

const fault =
  (weight: PlanFault['weight']) =>
  (code: PlanFaultCode, field: PlanField, given = '', nearest: readonly string[] = []): PlanFault => ({
    weight,
    code,
    field,
    given,
    nearest,
  })
const wrong = fault('wrong')
const look = fault('look')

function faultsOf(line: PlanLine, isBeforeGroups: boolean): PlanFault[] {
  const cells = line.cellFaults.map(({ column, cellFault }) =>
    wrong(cellFault === 'formula' ? 'cellFormula' : 'cellError', column, line[column]),
  )
  cells.push(...textFaults(line))
  if (line.lineKind === 'unread') return [...cells, wrong('lineUnread', 'title', line.title)]
  const title = line.title.trim() === '' ? [wrong('titleMissing', 'title')] : []
  if (line.lineKind === 'group') return [...cells, ...title]
  return [
    ...cells,
    ...title,
    ...(line.lead.trim() === '' ? [wrong('leadMissing', 'lead')] : []),
    ...(isBeforeGroups ? [look('groupMissing', 'code', line.code)] : []),
    ...(line.expectedResult.trim() === '' ? [look('resultMissing', 'expectedResult')] : []),
    ...(line.timeText.trim() === '' ? [look('timeMissing', 'timeText')] : []),
  ]
}

/** Longest texts of a plan, as of its contract. */
const longest = { title: 2000, lead: 2000, coordinating: 2000, expectedResult: 1000, timeText: 300 } as const

function textFaults(line: PlanLine): PlanFault[] {
  return (Object.keys(longest) as (keyof typeof longest)[]).flatMap((field) => [
    ...(line[field].length > longest[field] ? [wrong('textTooLong', field, line[field].slice(0, 80))] : []),
    ...(brokenText(line[field]).isBroken ? [wrong('textBroken', field, line[field].slice(0, 80))] : []),
  ])
}

/** A task that says in every field what one above says. */
function twiceFaults(line: PlanLine, firsts: Map<string, number>): PlanFault[] {
  if (line.lineKind !== 'task') return []
  const key = (['title', 'lead', 'coordinating', 'expectedResult', 'timeText'] as const)
    .map((field) => folded(line[field]))
    .join('\n')
  const first = firsts.get(key)
  if (first === undefined) firsts.set(key, line.rowNumber)
  return first === undefined || key.trim() === '' ? [] : [look('lineTwice', 'title', String(first))]
}

/** A number that the file gives and that is another than the line gets. */
function numberFaults({ lineKind, code }: PlanLine, group: number, task: number): PlanFault[] {
  const dotted = /^(\d+)\.(\d+)\.?$/.exec(code)
  if (lineKind !== 'task' || !dotted) return []
  return `${dotted[1]}.${dotted[2]}` === `${group}.${task}` ? [] : [look('codeDiffers', 'code', code)]
}

function namedOf(
  line: PlanLine,
  role: 'lead' | 'coordinating',
  read: PlanLine,
  office: NamedOffice,
  decided: ReadonlyMap<string, readonly string[]>,
): { named: NamedUnits[]; faults: PlanFault[] } {
  if (line.lineKind !== 'task') return { named: [], faults: [] }
  const known = read.known && line[role] === read[role] ? read.known[role] : undefined
  const faults: PlanFault[] = []
  const expressions = known?.map(({ namedAs }) => namedAs) ?? namedInCell(line[role], office.agencies)
  const named = expressions.map((namedAs, index): NamedUnits => {
    const chosen = decided.get(namedAs)
    if (chosen) return { namedAs, agencyIds: [...chosen] }
    // Whom it meant where it was copied from, unless all of those have ended.
    const copied = known?.[index]?.agencyIds ?? []
    if (copied.length > 0) return { namedAs, agencyIds: [...copied] }
    const match = matchNamed(namedAs, office)
    if (match.kind === 'agencies') return { namedAs, agencyIds: [...match.agencyIds] }
    if (match.kind !== 'collective')
      faults.push(wrong(match.kind === 'unknown' ? 'agencyUnknown' : 'agencyAmbiguous', role, namedAs, match.nearest))
    return { namedAs, agencyIds: [] }
  })
  return { named, faults }
}

function withEmptyGroup(
  judged: JudgedLine,
  next: readonly JudgedLine[],
  decision: LineDecision | undefined,
): JudgedLine {
  if (judged.line.lineKind !== 'group' || judged.lineState === 'leftOut') return judged
  const following = next.find(({ lineState }) => lineState !== 'leftOut')
  if (following && following.line.lineKind !== 'group') return judged
  const faults = [...judged.faults, look('groupEmpty', 'title', judged.line.title)]
  return { ...judged, faults, lineState: stateOf(faults, false, decision?.isAccepted ?? false) }
}

/** The years that a time names; null when it names none or every year. */
export function yearsOf(timeText: string): readonly number[] | null {
  if (everyYear.test(timeText)) return null
  const span = spanOfYears.exec(timeText)
  if (span) {
    const [from, to] = [Number(span[1]), Number(span[2])]
    return from <= to ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : null
  }
  const years = [...timeText.matchAll(/20\d\d/g)].map(([year]) => Number(year))
  return years.length > 0 ? [...new Set(years)].sort() : null
}

/** How many things a person settled by hand: changed fields, lines left out or added, names explained. */
export function correctionsIn(decisions: readonly LineDecision[], named: readonly NamedDecision[]): number {
  const inLines = decisions.map(
    ({ rowNumber: _, place: __, ...changes }) => Object.values(changes).filter((value) => value !== undefined).length,
  )
  return inLines.reduce((sum, count) => sum + count, named.length)
}
