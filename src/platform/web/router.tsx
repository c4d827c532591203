import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  useLocation,
} from '@tanstack/react-router'
import { GoTo } from './GoTo.tsx'
import { PageFailed } from './PageFailed.tsx'
import { PageNotFound } from './PageNotFound.tsx'
import { PageSkeleton } from './PageSkeleton.tsx'
import type { Screen } from './screen.ts'
import { parsedSearch, searchText } from './search.ts'
import { Shell } from './shell/Shell.tsx'
import { useSignIn } from './signIn.ts'

/** All pages under one frame; the pages of strangers (signing in, public) stand outside it. */
export function routerOf(screens: readonly Screen[]) {
  const twice = screens.find(({ path }, index) => screens.findIndex((other) => other.path === path) !== index)
  if (twice) throw new Error(`two screens at ${twice.path}`)
  const root = createRootRoute({ component: Outlet, notFoundComponent: PageNotFound })
  const inside = createRoute({
    getParentRoute: () => root,
    id: 'inside',
    component: function Inside() {
      const { actor, mustChangePassword, mustEnrol } = useSignIn()
      const here = useLocation({ select: ({ href }) => href })
      if (!actor) return <GoTo address={`/dang-nhap${searchText({ den: here })}`} />
      if (mustChangePassword) return <GoTo address="/doi-mat-khau" />
      if (mustEnrol) return <GoTo address="/xac-minh-hai-lop/bat" />
      return <Shell screens={screens} />
    },
    notFoundComponent: PageNotFound,
  })
  const routeFor = (parent: typeof root | typeof inside, { path, load }: Screen) =>
    createRoute({ getParentRoute: () => parent, path, component: lazyRouteComponent(load) })
  const tree = root.addChildren([
    ...screens.filter((screen) => screen.isOutside).map((screen) => routeFor(root, screen)),
    inside.addChildren([
      ...screens.filter((screen) => !screen.isOutside).map((screen) => routeFor(inside, screen)),
      ...firstPage(screens).map((path) =>
        createRoute({ getParentRoute: () => inside, path: '/', component: () => <GoTo address={path} /> }),
      ),
      createRoute({ getParentRoute: () => inside, path: '$', component: PageNotFound }),
    ]),
  ])
  return createRouter({
    routeTree: tree,
    parseSearch: parsedSearch,
    stringifySearch: searchText,
    defaultPreload: false,
    defaultPendingMs: 400,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: PageFailed,
    scrollRestoration: true,
    scrollToTopSelectors: ['main'],
    notFoundMode: 'fuzzy',
  })
}

/** Where the bare address leads when no feature has a page there. */
function firstPage(screens: readonly Screen[]): readonly string[] {
  if (screens.some(({ path }) => path === '/')) return []
  return screens.flatMap(({ path, navigation }) => (navigation ? [path] : [])).slice(0, 1)
}
