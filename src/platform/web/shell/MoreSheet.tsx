import { Button, Drawer } from '@mantine/core'
import { IconLogout } from '@tabler/icons-react'
import { platformWords } from '../../words/platformWords.ts'
import { PageLink } from '../PageLink.tsx'
import type { Screen } from '../screen.ts'
import { useSignIn } from '../signIn.ts'
import { useLanguage, useWords } from '../useWords.ts'
import classes from './bottomBar.module.css'
import { Choices } from './Choices.tsx'
import type { NavigationEntry } from './useNavigation.ts'

interface MoreSheetProps {
  readonly kind: 'record' | 'more'
  readonly navigation: readonly NavigationEntry[]
  readonly screens: readonly Screen[]
  readonly onClose: () => void
}

/** The sheet over the bottom bar: where a record is made, or all other pages and the choices of the person. */
export function MoreSheet({ kind, navigation, screens, onClose }: MoreSheetProps) {
  const words = useWords(platformWords).shell
  const language = useLanguage()
  const { actor, signOut } = useSignIn()
  const shown = navigation
    .map((entry) => ({ ...entry, pages: entry.pages.filter((page) => kind === 'more' || page.isRecording) }))
    .filter((entry) => entry.pages.length > 0)
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size="auto"
      title={kind === 'record' ? words.record : (actor?.name ?? words.more)}
      closeButtonProps={{ 'aria-label': words.close }}
      transitionProps={{ duration: 240 }}
    >
      {shown.map((entry) => (
        <section key={entry.group}>
          {kind === 'more' && <h2 className={classes.title}>{entry.label}</h2>}
          {entry.pages.map((page) => (
            <PageLink key={page.path} to={page.path} className={classes.page ?? ''} onClick={onClose}>
              <page.icon size={22} stroke={1.75} aria-hidden />
              {page.label}
            </PageLink>
          ))}
        </section>
      ))}
      {kind === 'more' && (
        <>
          <Choices />
          {screens.map(({ path, accountMenu }) =>
            accountMenu ? (
              <PageLink key={path} to={path} className={classes.page ?? ''} onClick={onClose}>
                <accountMenu.icon size={22} stroke={1.75} aria-hidden />
                {accountMenu.label(language)}
              </PageLink>
            ) : null,
          )}
          <Button
            fullWidth
            variant="default"
            size="md"
            leftSection={<IconLogout size={20} />}
            onClick={() => void signOut()}
          >
            {words.signOut}
          </Button>
        </>
      )}
    </Drawer>
  )
}
