// The guide (docs/guide) as the screens hold it: pages of blocks, a list of contents, and which page belongs to which screen.
import { foundPieces, matchesWords, type TextPiece } from '../listing.ts'

/** A piece of a line: plain, or a name as it stands on the screen, or stressed, or code, or a link. */
export interface GuideRun {
  readonly text: string
  readonly style?: 'name' | 'stress' | 'code'
  /** Another page of the guide (`slug` or `slug#id`), or an address outside. */
  readonly to?: string
}
export type GuideLine = readonly GuideRun[]

export type GuideBlock =
  | { readonly block: 'heading'; readonly level: number; readonly id: string; readonly line: GuideLine }
  | { readonly block: 'paragraph'; readonly line: GuideLine }
  | { readonly block: 'list'; readonly isOrdered: boolean; readonly entries: readonly (readonly GuideBlock[])[] }
  | { readonly block: 'note'; readonly blocks: readonly GuideBlock[] }
  | { readonly block: 'table'; readonly head: readonly GuideLine[]; readonly rows: readonly (readonly GuideLine[])[] }
  | { readonly block: 'picture'; readonly name: string; readonly caption: string }

export interface GuidePage {
  readonly slug: string
  readonly title: string
  readonly blocks: readonly GuideBlock[]
}
/** For one kind of reader: its pages in the order of reading; the first is that of the first day. */
export interface GuidePart {
  readonly title: string
  readonly slugs: readonly string[]
}
/** By the path of a screen: its page, or one for each role with `*` for everybody else. */
export type GuideScreens = Readonly<Record<string, string | Readonly<Record<string, string>>>>

export interface Guide {
  readonly title: string
  readonly opening: readonly GuideBlock[]
  readonly parts: readonly GuidePart[]
  readonly pages: readonly GuidePage[]
  readonly screens: GuideScreens
}

/** The page that belongs to a screen for somebody with these roles: its own, else that of the screen it lies under. */
export function guidePageFor(screens: GuideScreens, path: string, roles: readonly string[]): string | undefined {
  const found = screens[path]
  const above = path.slice(0, path.lastIndexOf('/'))
  if (found === undefined) return above ? guidePageFor(screens, above, roles) : undefined
  if (typeof found !== 'object') return found
  return roles.map((role) => found[role]).find(Boolean) ?? found['*']
}

/** The part of the contents for somebody with these roles: the one that begins with the page of their first day. */
export function guidePartFor({ parts, screens }: Guide, roles: readonly string[]): GuidePart | undefined {
  const first = guidePageFor(screens, '/', roles)
  return parts.find(({ slugs }) => slugs[0] === first)
}

export interface GuideFound {
  readonly slug: string
  readonly id: string | undefined
  readonly title: string
  readonly heading: string | undefined
  readonly pieces: readonly TextPiece[]
}

/** Where the guide speaks of it, with and without marks: pages named so first, then headings, then what is written there. */
export function guideSearch(pages: readonly GuidePage[], search: string): readonly GuideFound[] {
  if (!search.trim()) return []
  return pages
    .flatMap(sectionsOf)
    .map((section) => ({ section, weight: weightOf(section, search) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ section: { slug, id, title, heading, text } }) => ({
      slug,
      id,
      title,
      heading,
      pieces: around(foundPieces(text, search)),
    }))
}

/** 3 for a page named so, 2 for a heading, 1 for what is written; the title of a page alone finds only its beginning. */
function weightOf({ title, heading, text }: Section, search: string): number {
  const isTitle = matchesWords(search, [title])
  if (heading === undefined) return isTitle ? 3 : matchesWords(search, [title, text]) ? 1 : 0
  if (isTitle) return 0
  return matchesWords(search, [heading]) ? 2 : matchesWords(search, [title, heading, text]) ? 1 : 0
}

interface Section {
  readonly slug: string
  readonly id: string | undefined
  readonly title: string
  readonly heading: string | undefined
  readonly text: string
}

function sectionsOf({ slug, title, blocks }: GuidePage): readonly Section[] {
  const sections: { id?: string; heading?: string; texts: string[] }[] = [{ texts: [] }]
  for (const block of blocks)
    if (block.block === 'heading') sections.push({ id: block.id, heading: lineText(block.line), texts: [] })
    else sections.at(-1)?.texts.push(blockText(block))
  return sections.map(({ id, heading, texts }) => ({ slug, id, title, heading, text: texts.join(' ') }))
}

const lineText = (line: GuideLine) => line.map(({ text }) => text).join('')

function blockText(block: GuideBlock): string {
  switch (block.block) {
    case 'list':
      return block.entries.map((blocks) => blocks.map(blockText).join(' ')).join(' ')
    case 'note':
      return block.blocks.map(blockText).join(' ')
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(lineText).join(' ')).join(' ')
    case 'picture':
      return block.caption
    default:
      return lineText(block.line)
  }
}

/** Enough of the text to know the place: from a little before the first find, some two lines. */
function around(pieces: readonly TextPiece[], most = 160): readonly TextPiece[] {
  const first = pieces.findIndex(({ isFound }) => isFound)
  const [lead, rest] = first > 0 ? [pieces[first - 1], pieces.slice(first)] : [undefined, pieces]
  const before = lead && lead.text.length > 40 ? `…${lead.text.slice(-40).replace(/^\S*\s/, '')}` : lead?.text
  let left = most
  return [...(before ? [{ text: before, isFound: false }] : []), ...rest].flatMap((piece) => {
    if (left <= 0) return []
    const text = piece.text.length > left ? `${piece.text.slice(0, left).replace(/\s\S*$/, '')}…` : piece.text
    left -= piece.text.length
    return [{ ...piece, text }]
  })
}
