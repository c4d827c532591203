import { IconHelp } from '@tabler/icons-react'
import { platformWords } from '../../words/platformWords.ts'
import { guideDoor } from '../guideDoor.ts'
import { useKey } from '../keys.ts'
import { useWords } from '../useWords.ts'
import classes from './topBar.module.css'
import { useGuidedScreen } from './useGuidedScreen.ts'

/** The door to the guide, on every page: opens what it says of this page, beside it. */
export function GuideButton() {
  const words = useWords(platformWords).shell
  const isOpen = guideDoor.use()
  const screen = useGuidedScreen()
  const turn = () => guideDoor.set(!guideDoor.get())
  useKey('F1', turn, screen !== undefined)
  if (!screen) return null
  return (
    <button
      type="button"
      className={classes.guide}
      onClick={turn}
      aria-label={words.guide}
      aria-expanded={isOpen}
      title={`${words.guide} (F1)`}
    >
      <IconHelp size={18} stroke={1.75} aria-hidden />
      <span>{words.guide}</span>
    </button>
  )
}
