import { UnstyledButton } from '@mantine/core'
import { type Icon, IconKeyboard, IconLogin, IconLogout, IconSelector } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { platformWords } from '../../words/platformWords.ts'
import { initialsOf } from '../initials.ts'
import { keysHelp } from '../keysHelp.ts'
import type { Screen } from '../screen.ts'
import { useSignIn } from '../signIn.ts'
import { usePageLink } from '../usePageLink.ts'
import { useLanguage, useWords } from '../useWords.ts'
import { Dropdown } from './Dropdown.tsx'
import classes from './userMenu.module.css'

const Choices = lazy(() => import('./Choices.tsx').then((loaded) => ({ default: loaded.Choices })))

/** Who is signed in; language, theme, density, keys, signing out. */
export function UserMenu({ screens }: { readonly screens: readonly Screen[] }) {
  const words = useWords(platformWords).shell
  const language = useLanguage()
  const { actor, signOut } = useSignIn()
  const { open } = usePageLink()
  const [isOpen, setOpen] = useState(false)
  return (
    <Dropdown
      label={words.account}
      isOpen={isOpen}
      onChange={setOpen}
      side="above"
      width={264}
      button={(tie) => (
        <UnstyledButton {...tie} className={classes.button ?? ''}>
          <span className={classes.face} aria-hidden>
            {initialsOf(actor?.name ?? '')}
          </span>
          <span className="only-heard">{words.account}: </span>
          <span className={classes.name}>{actor?.name ?? words.signIn}</span>
          <IconSelector size={16} stroke={1.75} aria-hidden className={classes.sign} />
        </UnstyledButton>
      )}
    >
      <Suspense>
        <Choices />
      </Suspense>
      <div className={classes.acts}>
        {screens.map(({ path, accountMenu }) =>
          actor && accountMenu ? (
            <Act
              key={path}
              icon={accountMenu.icon}
              label={accountMenu.label(language)}
              onClick={() => {
                setOpen(false)
                open(path)
              }}
            />
          ) : null,
        )}
        <Act
          icon={IconKeyboard}
          label={words.keys}
          onClick={() => {
            setOpen(false)
            keysHelp.set(true)
          }}
        />
        {actor ? (
          <Act icon={IconLogout} label={words.signOut} onClick={() => void signOut()} />
        ) : (
          <Act icon={IconLogin} label={words.signIn} onClick={() => open('/dang-nhap')} />
        )}
      </div>
    </Dropdown>
  )
}

function Act(props: { readonly icon: Icon; readonly label: string; readonly onClick: () => void }) {
  return (
    <UnstyledButton className={classes.act ?? ''} onClick={props.onClick}>
      <props.icon size={18} stroke={1.75} aria-hidden />
      {props.label}
    </UnstyledButton>
  )
}
