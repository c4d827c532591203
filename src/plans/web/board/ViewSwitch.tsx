import { IconBuilding, IconList, IconMap2 } from '@tabler/icons-react'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { searchText } from '../../../platform/web/search.ts'
import type { BoardFilter, BoardView } from '../../boardAddress.ts'
import { useTaskWords } from '../useTaskWords.ts'
import classes from './board.module.css'

interface ViewSwitchProps {
  readonly view: BoardView
  readonly filter: BoardFilter
  readonly onChange: (view: string | undefined) => void
}

/** The same tasks as a list by group, by agency, or what was recorded for them on the map. */
export function ViewSwitch({ view, filter, onChange }: ViewSwitchProps) {
  const { words } = useTaskWords()
  const views = [
    ['list', undefined, words.board.list, IconList],
    ['byAgency', 'co-quan', words.board.byAgency, IconBuilding],
  ] as const
  return (
    <nav className={classes.views} aria-label={words.board.views}>
      {views.map(([name, value, label, Sign]) => (
        <button
          key={name}
          type="button"
          aria-current={view === name ? 'page' : undefined}
          onClick={() => onChange(value)}
        >
          <Sign size={16} stroke={1.75} aria-hidden /> {label}
        </button>
      ))}
      <PageLink to={`/ban-do${searchText({ 'don-vi': filter.territoryId, 'co-quan': filter.agencyId })}`}>
        <IconMap2 size={16} stroke={1.75} aria-hidden /> {words.board.map}
      </PageLink>
    </nav>
  )
}
