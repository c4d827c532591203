// Elements out of the XML of an office file by one walk from its beginning to its end: however it was built, reading it takes
// as long as it is. (A pattern that looks for the end of each beginning would begin anew at every one.)
import { Problem } from '../../problem.ts'

export interface XmlElement {
  /** What stands in its tag after the name. */
  readonly attributes: string
  /** What stands between its tags. */
  readonly inside: string
  readonly from: number
  readonly to: number
}

/** In their order; one within another of the same name is part of that. Throws Problem `tableFile.unreadable` for one without an end. */
export function* elements(xml: string, name: string): Generator<XmlElement> {
  const [open, close] = [`<${name}`, `</${name}>`]
  for (let from = xml.indexOf(open); from >= 0; ) {
    const head = from + open.length
    let to = head
    if (isEndOfName(xml.charCodeAt(head))) {
      const tagEnd = endOf(xml, '>', head)
      const isEmpty = xml[tagEnd - 1] === '/'
      const insideEnd = isEmpty ? tagEnd + 1 : endOf(xml, close, tagEnd)
      to = isEmpty ? insideEnd : insideEnd + close.length
      const attributes = xml.slice(head, isEmpty ? tagEnd - 1 : tagEnd)
      yield { attributes, inside: isEmpty ? '' : xml.slice(tagEnd + 1, insideEnd), from, to }
    }
    from = xml.indexOf(open, to)
  }
}

/** What stands in each tag of this name. */
export function* tags(xml: string, name: string): Generator<string> {
  const open = `<${name}`
  for (let from = xml.indexOf(open); from >= 0; from = xml.indexOf(open, from + open.length)) {
    const head = from + open.length
    if (isEndOfName(xml.charCodeAt(head))) yield xml.slice(head, endOf(xml, '>', head))
  }
}

/** The text without the elements of this name. */
export function withoutElements(xml: string, name: string): string {
  const kept: string[] = []
  let at = 0
  for (const { from, to } of elements(xml, name)) {
    kept.push(xml.slice(at, from))
    at = to
  }
  return kept.join('') + xml.slice(at)
}

/** White space, `/` or `>`. */
const isEndOfName = (code: number) => code === 62 || code === 47 || code === 32 || (code >= 9 && code <= 13)

function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  if (at < 0) throw new Problem('tableFile.unreadable', 422, { format: 'XLSX' })
  return at
}
