import { Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { platformWords } from '../../words/platformWords.ts'
import { useAsOf } from '../asOf.ts'
import { OutboxRunner } from '../OutboxRunner.tsx'
import { PageSkeleton } from '../PageSkeleton.tsx'
import { pageTitle } from '../pageTitle.ts'
import type { Screen } from '../screen.ts'
import { useSignIn } from '../signIn.ts'
import { useWords } from '../useWords.ts'
import { BottomBar } from './BottomBar.tsx'
import { Companions } from './Companions.tsx'
import { GuideBeside } from './GuideBeside.tsx'
import { NoticeLine } from './NoticeLine.tsx'
import { NotYours } from './NotYours.tsx'
import { OfflineBar } from './OfflineBar.tsx'
import { Rail } from './Rail.tsx'
import { Ribbon } from './Ribbon.tsx'
import { ShellKeys } from './ShellKeys.tsx'
import classes from './shell.module.css'
import { TopBar } from './TopBar.tsx'
import { useIsPageOpen, useNavigation } from './useNavigation.ts'
import { usePageFocus } from './usePageFocus.ts'
import { useWindowTitle } from './useWindowTitle.ts'

/** The frame around every page of the office: ribbon, rail, top bar, bottom bar, notices. */
export function Shell({ screens }: { readonly screens: readonly Screen[] }) {
  const words = useWords(platformWords).shell
  const { office } = useSignIn()
  const { isReadOnly } = useAsOf()
  const navigation = useNavigation(screens)
  const { title } = pageTitle.use()
  useWindowTitle()
  const isOpen = useIsPageOpen(screens)
  const main = usePageFocus()
  return (
    <div className={classes.frame} data-invented={office.isDemonstration || undefined}>
      <a className={`${classes.skip} not-on-paper`} href="#noi-dung">
        {words.skip}
      </a>
      {office.isDemonstration && <Ribbon />}
      <Rail navigation={navigation} screens={screens} />
      <div className={classes.column}>
        <TopBar navigation={navigation} isTinted={isReadOnly} />
        <OfflineBar />
        <div className={classes.room}>
          <main ref={main} id="noi-dung" tabIndex={-1} className={classes.main} data-scroll-restoration-id="main">
            <Suspense fallback={<PageSkeleton />}>{isOpen ? <Outlet /> : <NotYours />}</Suspense>
          </main>
          <GuideBeside />
        </div>
      </div>
      <BottomBar navigation={navigation} screens={screens} />
      <div className="only-heard" role="status">
        {title && words.opened(title)}
      </div>
      <NoticeLine />
      <OutboxRunner />
      <Companions />
      <ShellKeys navigation={navigation} />
    </div>
  )
}
