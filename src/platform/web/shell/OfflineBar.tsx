import { Button } from '@mantine/core'
import { IconCalendarTime, IconCloudOff } from '@tabler/icons-react'
import { dateText, timeText } from '../../format.ts'
import { platformWords } from '../../words/platformWords.ts'
import { useAsOf } from '../asOf.ts'
import { useSignIn } from '../signIn.ts'
import { useSearch } from '../useSearch.ts'
import { useWords } from '../useWords.ts'
import classes from './topBar.module.css'

/** Thin lines under the top bar: no network and how old the data are; another day is being looked at. */
export function OfflineBar() {
  const words = useWords(platformWords).shell
  const { isOnline, seenAt } = useSignIn()
  const { date, isReadOnly } = useAsOf()
  const [, change] = useSearch()
  return (
    <>
      <div role="status">
        {!isOnline && (
          <div className={`${classes.offline} not-on-paper`}>
            <IconCloudOff size={16} stroke={1.75} aria-hidden />
            {words.offline(timeText(seenAt))}
          </div>
        )}
      </div>
      {isReadOnly && (
        <aside className={classes.viewing} aria-label={words.viewing(dateText(date))}>
          <IconCalendarTime size={16} stroke={1.75} aria-hidden />
          {words.viewing(dateText(date))}
          <Button
            size="compact-xs"
            variant="default"
            className="not-on-paper"
            onClick={() => change({ ngay: undefined, donvi: undefined }, { step: true })}
          >
            {words.backToToday}
          </Button>
        </aside>
      )}
    </>
  )
}
