import { lazy, Suspense } from 'react'
import { guideDoor } from '../guideDoor.ts'
import { useGuidedScreen } from './useGuidedScreen.ts'

const GuidePanel = lazy(() => import('../guide/GuidePanel.tsx').then((loaded) => ({ default: loaded.GuidePanel })))

/** The guide beside the page, fetched when it is first asked for. */
export function GuideBeside() {
  const isOpen = guideDoor.use()
  const screen = useGuidedScreen()
  if (!isOpen || !screen) return null
  return (
    <Suspense>
      <GuidePanel screen={screen} onClose={() => guideDoor.set(false)} />
    </Suspense>
  )
}
