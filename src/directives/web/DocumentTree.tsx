import type { CSSProperties } from 'react'
import { dateText } from '../../platform/format.ts'
import { PageLink } from '../../platform/web/PageLink.tsx'
import type { TreeDocument } from '../contract.ts'
import type { DirectivesWords } from '../words.ts'
import classes from './directives.module.css'

interface DocumentTreeProps {
  readonly label: string
  readonly documents: readonly TreeDocument[]
  readonly words: DirectivesWords
}

/** The hierarchy on one side of a document: each step further away is set further in, and says so to readers aloud. */
export function DocumentTree({ label, documents, words }: DocumentTreeProps) {
  return (
    <ul className={classes.tree} aria-label={label} lang="vi">
      {documents.map((document) => (
        <li key={document.id} style={{ '--depth': Math.min(document.depth, 5) } as CSSProperties}>
          <span className="only-heard">{words.document.depthMark(document.depth)}: </span>
          <PageLink to={`/van-ban-chi-dao/${document.id}`}>{document.code}</PageLink>
          {`, ${document.issuerName}, ${document.issuedOn ? dateText(document.issuedOn) : words.document.unknownDate}`}
          <small>{document.title}</small>
          {document.clause ? <small>{`${words.field.clause}: ${document.clause}`}</small> : null}
        </li>
      ))}
    </ul>
  )
}
