import { fileAddress } from '../../platform/files/file.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { budgetWords } from '../words.ts'
import classes from './budget.module.css'

interface FilesProps {
  readonly files: readonly { readonly fileId: string; readonly name: string }[]
  /** Said when there is none. */
  readonly none?: string
}

/** The papers of a record, each to be opened. */
export function Files({ files, none }: FilesProps) {
  const words = useWords(budgetWords).shared
  if (files.length === 0) return none ? <p className={classes.quiet}>{none}</p> : null
  return (
    <ul className={classes.files}>
      {files.map(({ fileId, name }) => (
        <li key={fileId}>
          <a href={fileAddress(fileId, 'original')} target="_blank" rel="noreferrer" aria-label={words.openFile(name)}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
