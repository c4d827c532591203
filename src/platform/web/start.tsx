import '@mantine/core/styles.css'
import './theme/fonts.css'
import './theme/page.css'
import './theme/controls.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { keepScreens } from './keepScreens.ts'
import { routerOf } from './router.tsx'
import type { Screen } from './screen.ts'

/** Opens the screens in the page. */
export function startScreens(screens: readonly Screen[]) {
  const root = document.getElementById('root')
  if (!root) throw new Error('no #root in the page')
  keepScreens()
  createRoot(root).render(
    <StrictMode>
      <App router={routerOf(screens)} />
    </StrictMode>,
  )
}
