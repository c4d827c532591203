import { pictures } from 'virtual:guide'
import type { GuideBlock, GuideLine, GuideRun } from '../../guide/guide.ts'
import { PageLink } from '../PageLink.tsx'
import classes from './guide.module.css'

interface GuideBlocksProps {
  readonly blocks: readonly GuideBlock[]
  /** How to go to another page of the guide; without it, by its address. */
  readonly onOpen?: ((slug: string) => void) | undefined
}

/** What a page of the guide says. */
export function GuideBlocks({ blocks, onOpen }: GuideBlocksProps) {
  // biome-ignore-start lint/suspicious/noArrayIndexKey: a text that never changes while it is read
  return blocks.map((block, index) => <Block key={index} block={block} onOpen={onOpen} />)
}

function Block({ block, onOpen }: { readonly block: GuideBlock; readonly onOpen: GuideBlocksProps['onOpen'] }) {
  const line = (given: GuideLine) => <Line line={given} onOpen={onOpen} />
  switch (block.block) {
    case 'heading':
      return block.level === 2 ? <h2 id={block.id}>{line(block.line)}</h2> : <h3 id={block.id}>{line(block.line)}</h3>
    case 'paragraph':
      return <p>{line(block.line)}</p>
    case 'list': {
      const entries = block.entries.map((entry, index) => (
        <li key={index}>
          <GuideBlocks blocks={entry} onOpen={onOpen} />
        </li>
      ))
      return block.isOrdered ? <ol>{entries}</ol> : <ul>{entries}</ul>
    }
    case 'note':
      return (
        <div className={classes.note}>
          <GuideBlocks blocks={block.blocks} onOpen={onOpen} />
        </div>
      )
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is moved sideways by keys too
        <div className={classes.table} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {block.head.map((cell, index) => (
                  <th key={index} scope="col">
                    {line(cell)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, column) => (
                    <td key={column}>{line(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
    case 'picture':
      return (
        <figure className={classes.picture}>
          <a href={pictures[block.name]} target="_blank" rel="noreferrer">
            <img src={pictures[block.name]} alt={block.caption} loading="lazy" />
          </a>
          <figcaption aria-hidden>{block.caption}</figcaption>
        </figure>
      )
  }
}

function Line({ line, onOpen }: { readonly line: GuideLine; readonly onOpen: GuideBlocksProps['onOpen'] }) {
  return line.map((run, index) => <Run key={index} run={run} onOpen={onOpen} />)
}
// biome-ignore-end lint/suspicious/noArrayIndexKey: a text that never changes while it is read

function Run({
  run: { text, style, to },
  onOpen,
}: {
  readonly run: GuideRun
  readonly onOpen: GuideBlocksProps['onOpen']
}) {
  if (to && /^https?:/.test(to))
    return (
      <a href={to} target="_blank" rel="noreferrer">
        {text}
      </a>
    )
  if (to)
    return (
      <PageLink
        to={`/huong-dan/${to}`}
        onClick={(event) => {
          if (!onOpen) return
          event.preventDefault()
          onOpen(to.split('#')[0] ?? to)
        }}
      >
        {text}
      </PageLink>
    )
  if (style === 'name') return <b>{text}</b>
  if (style === 'stress') return <em>{text}</em>
  if (style === 'code') return <code>{text}</code>
  return text
}
