import {
  type Icon,
  IconBinoculars,
  IconClipboardList,
  IconGavel,
  IconHome,
  IconPlant,
  IconReport,
  IconSettings,
  IconTrees,
} from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { platformWords } from '../../words/platformWords.ts'
import type { NavigationGroup, Screen } from '../screen.ts'
import { useMayI } from '../useMayI.ts'
import { useLanguage, useWords } from '../useWords.ts'

export interface NavigationPage {
  readonly path: string
  readonly label: string
  readonly icon: Icon
  readonly isRecording: boolean
  readonly isOpen: boolean
}
export interface NavigationEntry {
  readonly group: NavigationGroup
  readonly label: string
  readonly icon: Icon
  readonly isOpen: boolean
  readonly pages: readonly NavigationPage[]
}

const icons: Readonly<Record<NavigationGroup, Icon>> = {
  today: IconHome,
  plans: IconClipboardList,
  forest: IconTrees,
  field: IconBinoculars,
  cases: IconGavel,
  growth: IconPlant,
  reports: IconReport,
  administration: IconSettings,
}

/** The groups with the pages that the signed-in person may open; groups without any are absent. */
export function useNavigation(screens: readonly Screen[]): readonly NavigationEntry[] {
  const mayI = useMayI()
  const language = useLanguage()
  const names = useWords(platformWords).groups
  const here = useLocation({ select: (location) => location.pathname })
  const open = openPath(screens, here)
  return (Object.keys(icons) as NavigationGroup[])
    .map((group) => {
      const pages = screens.flatMap(({ path, navigation }) =>
        navigation?.group === group && (!navigation.needs || mayI(navigation.needs))
          ? [
              {
                path,
                label: navigation.label(language),
                icon: navigation.icon,
                isRecording: navigation.isRecording ?? false,
                isOpen: path === open,
              },
            ]
          : [],
      )
      return { group, label: names[group], icon: icons[group], isOpen: pages.some((page) => page.isOpen), pages }
    })
    .filter(({ pages }) => pages.length > 0)
}

/** Whether the page at this address may be opened by who is signed in. */
export function useIsPageOpen(screens: readonly Screen[]): boolean {
  const mayI = useMayI()
  const here = useLocation({ select: (location) => location.pathname })
  const needs = screens.find(({ path }) => path === here)?.navigation?.needs
  return !needs || mayI(needs)
}

/** The navigation page that `here` is or lies under: the longest path that begins the address. */
function openPath(screens: readonly Screen[], here: string): string | undefined {
  return screens
    .filter(({ navigation, path }) => navigation && (here === path || (path !== '/' && here.startsWith(`${path}/`))))
    .sort((a, b) => b.path.length - a.path.length)[0]?.path
}
