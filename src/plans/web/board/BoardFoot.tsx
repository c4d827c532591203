import { useTaskWords } from '../useTaskWords.ts'
import classes from './board.module.css'

/** The line of keys, and what a dotted figure does. */
export function BoardFoot() {
  const { words } = useTaskWords()
  return (
    <footer className={classes.foot}>
      <span className={classes.keys}>
        <span>
          <kbd>J</kbd> <kbd>K</kbd> {words.board.keyMove}
        </span>
        <span>
          <kbd>↵</kbd> {words.board.keyOpen}
        </span>
        <span>
          <kbd>?</kbd> {words.board.keyAll}
        </span>
      </span>
      <span>{words.board.figuresOpen}</span>
    </footer>
  )
}
