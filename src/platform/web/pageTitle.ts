import { store } from './store.ts'

export interface Crumb {
  readonly label: string
  readonly to?: string
}

/** What the page says it is: shown in the top bar and in the window's title. Set by PageHead. */
export const pageTitle = store<{ readonly title: string; readonly crumbs: readonly Crumb[] }>({ title: '', crumbs: [] })
