import { IconDots, IconHome, IconMap2, IconPlus, IconSend } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { platformWords } from '../../words/platformWords.ts'
import { outboxCount } from '../outboxCount.ts'
import { PageLink } from '../PageLink.tsx'
import type { Screen } from '../screen.ts'
import { useWords } from '../useWords.ts'
import classes from './bottomBar.module.css'
import type { NavigationEntry } from './useNavigation.ts'

const MoreSheet = lazy(() => import('./MoreSheet.tsx').then((loaded) => ({ default: loaded.MoreSheet })))

/** On the phone: today, map, record, outbox, more. */
export function BottomBar({
  navigation,
  screens,
}: {
  readonly navigation: readonly NavigationEntry[]
  readonly screens: readonly Screen[]
}) {
  const words = useWords(platformWords).shell
  const waiting = outboxCount.use()
  const [sheet, setSheet] = useState<'record' | 'more'>()
  const pages = navigation.flatMap((entry) => entry.pages)
  const recording = pages.filter((page) => page.isRecording)
  const map = pages.find(({ path }) => path === '/ban-do')
  return (
    <nav className={`${classes.bar} not-on-paper`} aria-label={words.navigation}>
      <PageLink to="/" className={classes.entry ?? ''}>
        <IconHome size={22} stroke={1.75} aria-hidden />
        {words.today}
      </PageLink>
      {map && (
        <PageLink to={map.path} className={classes.entry ?? ''}>
          <IconMap2 size={22} stroke={1.75} aria-hidden />
          {words.map}
        </PageLink>
      )}
      {recording.length > 0 && (
        <button type="button" className={classes.record} onClick={() => setSheet('record')} aria-haspopup="dialog">
          <IconPlus size={24} stroke={2} aria-hidden />
          {words.record}
        </button>
      )}
      <PageLink to="/hop-gui" className={classes.entry ?? ''}>
        <span className={classes.sign}>
          <IconSend size={22} stroke={1.75} aria-hidden />
          {waiting > 0 && <span className={classes.count}>{waiting}</span>}
        </span>
        {words.outbox}
      </PageLink>
      <button type="button" className={classes.entry} onClick={() => setSheet('more')} aria-haspopup="dialog">
        <IconDots size={22} stroke={1.75} aria-hidden />
        {words.more}
      </button>
      {sheet && (
        <Suspense>
          <MoreSheet kind={sheet} navigation={navigation} screens={screens} onClose={() => setSheet(undefined)} />
        </Suspense>
      )}
    </nav>
  )
}
