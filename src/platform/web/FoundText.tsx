import type { TextPiece } from '../listing.ts'
import classes from './FoundText.module.css'

/** A text with what was searched for marked. */
export function FoundText({ pieces }: { readonly pieces: readonly TextPiece[] }) {
  let at = 0
  return pieces.map(({ text, isFound }) => {
    at += text.length
    return isFound ? (
      <mark key={at} className={classes.found}>
        {text}
      </mark>
    ) : (
      <span key={at}>{text}</span>
    )
  })
}
