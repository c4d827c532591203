import { IconArrowLeft, IconChevronRight } from '@tabler/icons-react'
import { platformWords } from '../../words/platformWords.ts'
import { PageLink } from '../PageLink.tsx'
import { pageTitle } from '../pageTitle.ts'
import { useWords } from '../useWords.ts'
import { AsOfControl } from './AsOfControl.tsx'
import { Bell } from './Bell.tsx'
import { FindButton } from './FindButton.tsx'
import { GuideButton } from './GuideButton.tsx'
import classes from './topBar.module.css'
import type { NavigationEntry } from './useNavigation.ts'

/** The same on every page: the way here, find, the as-of date, the bell. */
export function TopBar(props: { readonly navigation: readonly NavigationEntry[]; readonly isTinted: boolean }) {
  const words = useWords(platformWords)
  const { title, crumbs } = pageTitle.use()
  const group = props.navigation.find((entry) => entry.isOpen)
  const way = crumbs.length > 0 || !group || group.label === title ? crumbs : [{ label: group.label }]
  const back = crumbs.findLast((crumb) => crumb.to)
  return (
    <header className={`${classes.bar} not-on-paper`} data-tinted={props.isTinted || undefined}>
      <div className={classes.phone}>
        {back ? (
          <PageLink to={back.to ?? '/'} className={classes.back ?? ''}>
            <IconArrowLeft size={22} stroke={1.75} aria-hidden />
            <span>{back.label}</span>
          </PageLink>
        ) : (
          <>
            <img src="/icon.svg" alt="" width={28} height={28} />
            <strong>{words.name}</strong>
          </>
        )}
      </div>
      <ol className={classes.crumbs}>
        {way.map((crumb) => (
          <li key={crumb.label}>
            {crumb.to ? <PageLink to={crumb.to}>{crumb.label}</PageLink> : crumb.label}
            <IconChevronRight size={14} stroke={1.75} aria-hidden />
          </li>
        ))}
        <li className={classes.here}>{title}</li>
      </ol>
      <div className={classes.tools}>
        <FindButton navigation={props.navigation} />
        <AsOfControl />
        <Bell />
        <GuideButton />
      </div>
    </header>
  )
}
