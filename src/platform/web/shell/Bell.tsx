import { ActionIcon } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useState } from 'react'
import { platformWords } from '../../words/platformWords.ts'
import { bell } from '../bell.ts'
import { PageLink } from '../PageLink.tsx'
import { useWords } from '../useWords.ts'
import { Dropdown } from './Dropdown.tsx'
import classes from './topBar.module.css'

/** What runs in the background and what waits for a person: with its state, and where to open it. */
export function Bell() {
  const words = useWords(platformWords).shell
  const entries = bell.use()
  const [isOpen, setOpen] = useState(false)
  return (
    <Dropdown
      label={words.notices}
      isOpen={isOpen}
      onChange={setOpen}
      width={300}
      button={(tie) => (
        <ActionIcon
          {...tie}
          className={classes.bell ?? ''}
          variant="subtle"
          color="gray"
          size={34}
          aria-label={`${words.notices}: ${entries.length}`}
        >
          <IconBell size={18} stroke={1.75} color="var(--text-2)" />
          {entries.length > 0 && <span className={classes.dot} />}
        </ActionIcon>
      )}
    >
      {entries.length === 0 ? (
        <p className={classes.quiet}>{words.noNotices}</p>
      ) : (
        <ul className={classes.notices}>
          {entries.map((entry) => (
            <li key={entry.id}>
              {entry.to ? (
                <PageLink to={entry.to} onClick={() => setOpen(false)}>
                  {entry.text}
                </PageLink>
              ) : (
                entry.text
              )}
            </li>
          ))}
        </ul>
      )}
    </Dropdown>
  )
}
