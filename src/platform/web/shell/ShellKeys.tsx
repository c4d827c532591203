import { useRouter } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useKey } from '../keys.ts'
import { keysHelp } from '../keysHelp.ts'
import { lastList } from '../lastList.ts'
import type { NavigationGroup } from '../screen.ts'
import { usePageLink } from '../usePageLink.ts'
import type { NavigationEntry } from './useNavigation.ts'

const KeysHelp = lazy(() => import('./KeysHelp.tsx').then((loaded) => ({ default: loaded.KeysHelp })))

/** After G: the letter of a group. */
const groupKeys: readonly (readonly [code: string, group: NavigationGroup])[] = [
  ['KeyH', 'today'],
  ['KeyK', 'plans'],
  ['KeyR', 'forest'],
  ['KeyT', 'field'],
  ['KeyV', 'cases'],
  ['KeyP', 'growth'],
  ['KeyB', 'reports'],
  ['KeyC', 'administration'],
]

/** Keys that work on every page: `?` for help, G and a letter for a group, M for the map, [ and ] for the records beside. */
export function ShellKeys({ navigation }: { readonly navigation: readonly NavigationEntry[] }) {
  const { open } = usePageLink()
  const router = useRouter()
  const isOpen = keysHelp.use()
  const go = (group: NavigationGroup) => {
    const page = navigation.find((entry) => entry.group === group)?.pages[0]
    if (page) open(page.path)
  }
  useKey('Shift+Slash', () => keysHelp.set(true))
  useKey('KeyM', () => {
    const map = navigation.flatMap(({ pages }) => pages).find(({ path }) => path === '/ban-do')
    if (map && router.state.location.pathname !== map.path) open(map.path)
  })
  const neighbour = (step: number) => {
    const addresses = lastList.get()
    const at = addresses.indexOf(router.state.location.pathname)
    const next = at === -1 ? undefined : addresses[at + step]
    if (next) open(next)
  }
  useKey('BracketLeft', () => neighbour(-1))
  useKey('BracketRight', () => neighbour(1))
  return (
    <>
      {groupKeys.map(([code, group]) => (
        <GroupKey key={code} code={code} go={() => go(group)} />
      ))}
      {isOpen && (
        <Suspense>
          <KeysHelp onClose={() => keysHelp.set(false)} />
        </Suspense>
      )}
    </>
  )
}

function GroupKey({ code, go }: { readonly code: string; readonly go: () => void }) {
  useKey(`KeyG ${code}`, go)
  return null
}
