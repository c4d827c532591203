import { IconSearch } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { platformWords } from '../../words/platformWords.ts'
import { useKey } from '../keys.ts'
import { useWords } from '../useWords.ts'
import classes from './topBar.module.css'
import type { NavigationEntry } from './useNavigation.ts'

const FindDialog = lazy(() => import('./FindDialog.tsx').then((loaded) => ({ default: loaded.FindDialog })))

export function FindButton({ navigation }: { readonly navigation: readonly NavigationEntry[] }) {
  const words = useWords(platformWords).shell
  const [isOpen, setOpen] = useState(false)
  useKey('Ctrl+KeyK', () => setOpen(true))
  return (
    <>
      <button type="button" className={classes.find} onClick={() => setOpen(true)} aria-label={`${words.find} Ctrl K`}>
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <span>{words.find}</span>
        <kbd className={classes.key}>Ctrl K</kbd>
      </button>
      {isOpen && (
        <Suspense>
          <FindDialog navigation={navigation} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
