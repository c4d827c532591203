import { Button, Kbd } from '@mantine/core'
import { useEffect } from 'react'
import { platformWords } from '../../words/platformWords.ts'
import { useKey } from '../keys.ts'
import { notices } from '../notices.ts'
import { useWords } from '../useWords.ts'
import classes from './noticeLine.module.css'

/** What was just done, for eight seconds, with its undoing. */
export function NoticeLine() {
  const words = useWords(platformWords).shell
  const notice = notices.use()
  const undo = notice?.undo
  const takeBack = () => {
    notices.set(undefined)
    void undo?.()
  }
  useKey('KeyZ', takeBack, !!undo)
  useEffect(() => {
    if (!notice) return
    const timer = setTimeout(() => notices.set(undefined), 8000)
    return () => clearTimeout(timer)
  }, [notice])
  return (
    <div className={`${classes.place} not-on-paper`} role="status" aria-live="polite">
      {notice && (
        <div className={classes.line} key={notice.id}>
          <span>{notice.text}</span>
          {undo && (
            <Button size="compact-sm" variant="default" onClick={takeBack} rightSection={<Kbd size="xs">Z</Kbd>}>
              {words.undo}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
