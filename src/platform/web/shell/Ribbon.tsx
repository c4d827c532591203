import { IconFlask } from '@tabler/icons-react'
import { platformWords } from '../../words/platformWords.ts'
import { useWords } from '../useWords.ts'
import classes from './shell.module.css'

/** Invented data: said on every screen, and it cannot be closed. */
export function Ribbon() {
  const words = useWords(platformWords).shell
  return (
    <aside className={classes.ribbon} aria-label={words.demonstrationShort}>
      <IconFlask size={14} stroke={1.75} aria-hidden />
      <span className={classes.long}>{words.demonstration}</span>
      <span className={classes.short}>{words.demonstrationShort}</span>
    </aside>
  )
}
