import { Fragment } from 'react'
import classes from './paper.module.css'

/** Text whose numbers and symbols (`120/KH-UBND`, `58-CT/TU`) stay on one line. */
export function Unbroken({ text }: { readonly text: string }) {
  const parts = text.split(/(\S*[\p{L}\d][/-][\p{L}\d]\S*)/u)
  if (parts.length === 1) return text
  return parts.map((part, index) => {
    const key = `${index} ${part}`
    return index % 2 === 1 ? (
      <span key={key} className={classes.unbroken}>
        {part}
      </span>
    ) : (
      <Fragment key={key}>{part}</Fragment>
    )
  })
}
