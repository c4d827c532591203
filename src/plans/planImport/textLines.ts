// The lines of a plan from plain text, as it comes out of a PDF: columns run into one another, so that a task is read by its
// grammar: words, who leads, who coordinates, what comes of it, when. Pure.
import { headLine, planDay, planHeading, planNumber, timeAtEnd } from '../seed/planTable.ts'
import { type NameableAgency, namedAtStart, namedListAtStart } from './namedAgencies.ts'
import { emptyLine, type PlanFacts, type PlanLine, type ReadPlan } from './planLine.ts'

/** Stands where a page ended: what follows may be the rest of a title. */
const pageEnd = '\u000c'

/** Undefined when the text holds no table of a plan. */
export function textPlan(text: string, agencies: readonly NameableAgency[]): ReadPlan | undefined {
  const plain = text.normalize('NFC').replace(/\r\n?/g, '\n')
  const head = headLine.exec(plain)
  if (!head) return undefined
  const body = plain.slice(head.index + head[0].length)
  const firstLine = plain.slice(0, head.index + head[0].length).split('\n').length
  const marked = body.replace(
    new RegExp(headLine.source, `${headLine.flags}g`),
    (found) => pageEnd + found.replace(/[^\n]/g, ''),
  )
  return { facts: factsOf(plain), lines: entriesOf(marked, firstLine).map((entry) => lineOf(entry, agencies)) }
}

interface Entry {
  readonly rowNumber: number
  readonly lineKind: 'group' | 'task'
  readonly code: string
  readonly text: string
}

/** Groups begin with the next number, tasks with a dash; everything up to the next beginning is theirs. */
function entriesOf(body: string, firstLine: number): Entry[] {
  const entries: (Omit<Entry, 'text'> & { lines: string[] })[] = []
  let group = 0
  for (const [index, line] of body.split('\n').entries()) {
    const [, number = '', words = ''] = /^\s*(\d{1,2})(?:[.)]?\s+(\p{Lu}.*))?\s*$/u.exec(line) ?? []
    const [, dashed] = /^\s*[-–](?:\s+(.*))?$/u.exec(line) ?? []
    const rowNumber = firstLine + index
    if (number && Number(number) === group + 1) {
      group += 1
      entries.push({ rowNumber, lineKind: 'group', code: number, lines: [words] })
    } else if (/^\s*[-–](\s|$)/u.test(line))
      entries.push({ rowNumber, lineKind: 'task', code: '-', lines: [dashed ?? ''] })
    else entries.at(-1)?.lines.push(line)
  }
  return entries.map(({ lines, ...entry }) => ({ ...entry, text: lines.join('\n') }))
}

const joined = (text: string) => text.replaceAll(pageEnd, ' ').replace(/\s+/g, ' ').trim()

function lineOf({ text, ...entry }: Entry, agencies: readonly NameableAgency[]): PlanLine {
  const line = { ...emptyLine, ...entry }
  if (entry.lineKind === 'group') return { ...line, title: joined(text) }
  const [before = '', ...after] = text.split(pageEnd)
  const read = taskOf(joined(before), agencies)
  // The page ended within the title: its last words stand after the other columns.
  if (read && after.length > 0) return { ...line, ...read, title: joined(`${read.title} ${after.join(' ')}`) }
  return { ...line, ...(taskOf(joined(text), agencies) ?? { title: joined(text) }) }
}

type TaskTexts = Pick<PlanLine, 'title' | 'lead' | 'coordinating' | 'expectedResult' | 'timeText'>

/** Letters of all columns of one task together: what is longer is several, run into one another. */
const longestTask = 10_000

/** Undefined when the text is not words, list, list, words, time. The first place where the rest fits is the end of the title. */
function taskOf(text: string, agencies: readonly NameableAgency[]): TaskTexts | undefined {
  if (text.length > longestTask) return undefined
  const time = timeAtEnd.exec(text)
  if (!time) return undefined
  const whole = text.slice(0, time.index).trim()
  for (const { index } of whole.matchAll(/(?<=\s)(?=\p{Lu}|c)/gu)) {
    const lead = namedListAtStart(whole.slice(index), agencies)
    if (lead.named.length === 0) continue
    const afterLead = whole.slice(index + lead.length).trimStart()
    const coordinating = namedListAtStart(afterLead, agencies)
    if (coordinating.named.length === 0) continue
    const expectedResult = afterLead.slice(coordinating.length).trim()
    if (!/^\p{Lu}/u.test(expectedResult) || namedAtStart(expectedResult, agencies)) continue
    const title = whole.slice(0, index).trim()
    if (title === '') return undefined
    return {
      title,
      lead: lead.named.join('; '),
      coordinating: coordinating.named.join('; '),
      expectedResult,
      timeText: time[0],
    }
  }
  return undefined
}

/** Number, day and title, as far as the text says them in the usual places. */
function factsOf(plain: string): Partial<PlanFacts> {
  // The annex says of which plan it is; the body cites many others before.
  const annex = plain.slice(Math.max(0, plain.search(headLine) - 600))
  const number = planNumber.exec(annex)
  const day = planDay.exec(annex.slice(number?.index ?? 0))
  const heading = planHeading.exec(plain)
  const title = heading ? titleAt(plain.slice(heading.index + heading[0].length)) : ''
  return {
    ...(number?.[1] ? { code: number[1] } : {}),
    ...(day ? { issuedOn: `${day[3]}-${two(day[2])}-${two(day[1])}` } : {}),
    ...(title ? { title } : {}),
  }
}

/** The first paragraph, and those that only go on with it: they begin with a small letter. */
function titleAt(text: string): string {
  const [first = '', ...next] = text.split(/\n\s*\n/u).filter((each) => each.trim() !== '')
  const end = next.findIndex((each) => !/^\s*\p{Ll}/u.test(each))
  return joined([first, ...next.slice(0, Math.max(0, end))].join(' ')).slice(0, 1000)
}

const two = (text = '') => text.padStart(2, '0')
