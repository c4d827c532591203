import { platformWords } from '../../words/platformWords.ts'
import { PageLink } from '../PageLink.tsx'
import type { Screen } from '../screen.ts'
import { useSignIn } from '../signIn.ts'
import { useWords } from '../useWords.ts'
import classes from './rail.module.css'
import { UserMenu } from './UserMenu.tsx'
import type { NavigationEntry } from './useNavigation.ts'

/** The groups at the left; only the open one shows its pages. */
export function Rail({
  navigation,
  screens,
}: {
  readonly navigation: readonly NavigationEntry[]
  readonly screens: readonly Screen[]
}) {
  const words = useWords(platformWords)
  const { office } = useSignIn()
  return (
    <nav className={`${classes.rail} not-on-paper`} aria-label={words.shell.navigation}>
      <PageLink to="/" className={classes.sign ?? ''} aria-label={[words.name, office.name].filter(Boolean).join(' ')}>
        <img src="/icon.svg" alt="" width={28} height={28} />
        <span className={classes.wide}>
          <strong>{words.name}</strong> {office.name && <span className={classes.office}>{office.name}</span>}
        </span>
      </PageLink>
      <div className={classes.groups}>
        <ul>
          {navigation.map((entry) => (
            <Group key={entry.group} entry={entry} />
          ))}
        </ul>
      </div>
      <UserMenu screens={screens} />
    </nav>
  )
}

function Group({ entry }: { readonly entry: NavigationEntry }) {
  const { icon: Sign, label, isOpen } = entry
  // Pages where a record is made are reached by the button of their list, by find, and on the phone by its middle button.
  const pages = entry.pages.filter((page) => !page.isRecording)
  const first = pages[0] ?? entry.pages[0]
  const isAlone = pages.length <= 1
  return (
    <li>
      <PageLink
        to={first?.path ?? '/'}
        className={classes.group ?? ''}
        title={label}
        data-open={isOpen || undefined}
        data-current={(isOpen && isAlone) || undefined}
        aria-current={isOpen && isAlone ? 'page' : undefined}
      >
        <Sign size={18} stroke={1.75} aria-hidden />
        <span className={classes.wide}>{label}</span>
      </PageLink>
      {isOpen && !isAlone && (
        <ul className={classes.pages}>
          {pages.map((page) => (
            <li key={page.path}>
              <PageLink
                to={page.path}
                className={classes.page ?? ''}
                data-current={page.isOpen || undefined}
                aria-current={page.isOpen ? 'page' : undefined}
                title={page.label}
              >
                <page.icon size={16} stroke={1.75} aria-hidden className={classes.narrow} />
                <span className={classes.wide}>{page.label}</span>
              </PageLink>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
