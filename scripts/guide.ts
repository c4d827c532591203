// Reads docs/guide for the build of the screens and for the tests: Markdown into the blocks of src/platform/guide.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { lexer, type Token, type Tokens } from 'marked'
import type { Guide, GuideBlock, GuideLine, GuidePage, GuideRun } from '../src/platform/guide/guide.ts'

export const guideFolder = resolve(import.meta.dirname, '../docs/guide')
export const pictureFile = (name: string) => join(guideFolder, 'pictures', `${name}.webp`)

/** The whole guide; says which page cannot be shown, and why. */
export function readGuide(): Guide {
  const text = (name: string) => readFileSync(join(guideFolder, name), 'utf8')
  const contents = parsedPage('README', text('README.md'))
  const firstPart = contents.blocks.findIndex(({ block }) => block === 'heading')
  const slugs = readdirSync(guideFolder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => name.slice(0, -3))
  return {
    title: contents.title,
    opening: contents.blocks.slice(0, firstPart),
    parts: partsOf(contents.blocks.slice(firstPart)),
    pages: slugs.map((slug) => parsedPage(slug, text(`${slug}.md`))),
    screens: JSON.parse(text('screens.json')),
  }
}

/** The list of contents: each heading with the pages that the list below it links. */
function partsOf(blocks: readonly GuideBlock[]): Guide['parts'] {
  const parts: { title: string; slugs: string[] }[] = []
  for (const block of blocks)
    if (block.block === 'heading') parts.push({ title: block.line.map(({ text }) => text).join(''), slugs: [] })
    else if (block.block === 'list')
      for (const [entry] of block.entries)
        if (entry?.block === 'paragraph') parts.at(-1)?.slugs.push(...entry.line.flatMap(({ to }) => to ?? []))
  return parts
}

export function parsedPage(slug: string, markdown: string): GuidePage {
  const [first, ...rest] = lexer(markdown).filter(({ type }) => type !== 'space')
  if (first?.type !== 'heading' || first.depth !== 1) throw new Error(`docs/guide/${slug}.md: begins without a title`)
  return { slug, title: first.text, blocks: rest.flatMap((token) => blocksOf(slug, token)) }
}

function blocksOf(slug: string, given: Token): GuideBlock[] {
  const token = given as Tokens.Generic
  const line = () => lineOf(slug, token.tokens ?? [])
  const within = (tokens: readonly Token[] = []) => tokens.flatMap((inner) => blocksOf(slug, inner))
  switch (token.type) {
    case 'space':
      return []
    case 'heading':
      return [{ block: 'heading', level: token.depth, id: idOf(token.text), line: line() }]
    case 'text':
    case 'paragraph': {
      const picture = token.tokens?.length === 1 && token.tokens[0]?.type === 'image' && token.tokens[0]
      if (!picture) return [{ block: 'paragraph', line: line() }]
      const [, name] = /^pictures\/([a-z0-9-]+)\.webp$/.exec(picture.href) ?? []
      if (!name) throw new Error(`docs/guide/${slug}.md: ${picture.href} is not in pictures/`)
      return [{ block: 'picture', name, caption: picture.text }]
    }
    case 'list':
      return [
        {
          block: 'list',
          isOrdered: token.ordered,
          entries: (token as Tokens.List).items.map(({ tokens }) => within(tokens)),
        },
      ]
    case 'blockquote':
      return [{ block: 'note', blocks: within(token.tokens) }]
    case 'table': {
      const { header, rows } = token as Tokens.Table
      const cells = (row: readonly Tokens.TableCell[]) => row.map(({ tokens }) => lineOf(slug, tokens))
      return [{ block: 'table', head: cells(header), rows: rows.map(cells) }]
    }
    default:
      throw new Error(`docs/guide/${slug}.md: the screens cannot show ${token.type}: ${token.raw.slice(0, 60)}`)
  }
}

function lineOf(slug: string, tokens: readonly Token[]): GuideLine {
  return tokens.flatMap((given): GuideRun[] => {
    const token = given as Tokens.Generic
    switch (token.type) {
      case 'text':
      case 'escape':
        return [{ text: token.text.replaceAll('\n', ' ') }]
      case 'strong':
        return [{ text: token.text, style: 'name' }]
      case 'em':
        return [{ text: token.text, style: 'stress' }]
      case 'codespan':
        return [{ text: token.text, style: 'code' }]
      case 'link':
        return [{ text: token.text, to: token.href.replace(/\.md(?=#|$)/, '') }]
      default:
        throw new Error(`docs/guide/${slug}.md: the screens cannot show ${token.type}: ${token.raw.slice(0, 60)}`)
    }
  })
}

/** As GitHub names headings: `Bị từ chối thì sao` → `bị-từ-chối-thì-sao`. */
const idOf = (heading: string) =>
  heading
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-')

/** The guide as a module of the screens; its pictures as files of their own, fetched when they are seen. */
export function guideModule(guide: Guide): string {
  const names = [...new Set(guide.pages.flatMap(({ blocks }) => picturesOf(blocks)))].filter((name) =>
    existsSync(pictureFile(name)),
  )
  return [
    ...names.map((name, index) => `import picture${index} from ${JSON.stringify(pictureFile(name))}`),
    `export const guide = ${JSON.stringify(guide)}`,
    `export const pictures = {${names.map((name, index) => `${JSON.stringify(name)}: picture${index}`).join(',')}}`,
  ].join('\n')
}

export function picturesOf(blocks: readonly GuideBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.block === 'picture') return [block.name]
    if (block.block === 'note') return picturesOf(block.blocks)
    return block.block === 'list' ? block.entries.flatMap(picturesOf) : []
  })
}
