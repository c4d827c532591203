import { Button } from '@mantine/core'
import { IconCalendarTime, IconChevronDown } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { dateText } from '../../format.ts'
import { platformWords } from '../../words/platformWords.ts'
import { useAsOf } from '../asOf.ts'
import { useKey } from '../keys.ts'
import { useWords } from '../useWords.ts'
import { Dropdown } from './Dropdown.tsx'
import classes from './topBar.module.css'

const AsOfPanel = lazy(() => import('./AsOfPanel.tsx').then((loaded) => ({ default: loaded.AsOfPanel })))

/** Looks at another day: every page becomes read-only and every link carries the date. */
export function AsOfControl() {
  const words = useWords(platformWords).shell
  const { date } = useAsOf()
  const [isOpen, setOpen] = useState(false)
  useKey('Period', () => setOpen(true))
  return (
    <Dropdown
      label={words.chooseDate}
      isOpen={isOpen}
      onChange={setOpen}
      button={(tie) => (
        <Button
          {...tie}
          className={classes.date ?? ''}
          variant="default"
          h={34}
          px={10}
          leftSection={<IconCalendarTime size={16} stroke={1.75} />}
          rightSection={<IconChevronDown size={14} stroke={1.75} />}
        >
          {words.asOf(dateText(date))}
        </Button>
      )}
    >
      <Suspense>
        <AsOfPanel onChosen={() => setOpen(false)} />
      </Suspense>
    </Dropdown>
  )
}
