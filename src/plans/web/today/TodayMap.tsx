import { lazy, Suspense, useRef } from 'react'
import type { OverviewAnswer } from '../../overviewContract.ts'
import { usePlansWords } from '../usePlansWords.ts'
import classes from './today.module.css'
import { useIsSeen } from './useIsSeen.ts'

const PlanMap = lazy(() => import('./PlanMap.tsx'))

/** The map beside the page, or under it on a narrow screen; its code comes when its place is near the window. */
export function TodayMap({ overview, isHidden }: { readonly overview: OverviewAnswer; readonly isHidden: boolean }) {
  const { words } = usePlansWords()
  const place = useRef<HTMLElement>(null)
  const isSeen = useIsSeen(place)
  return (
    <aside
      ref={place}
      className={`${classes.map} not-on-paper`}
      data-hidden={isHidden || undefined}
      aria-label={words.today.map}
    >
      {isSeen && (
        <Suspense>
          <PlanMap overview={overview} />
        </Suspense>
      )}
    </aside>
  )
}
