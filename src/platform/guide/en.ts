import type { WordsLike } from '../words.ts'
import type { vi } from './vi.ts'

export const en: WordsLike<typeof vi> = {
  title: 'Guide',
  contents: 'Contents',
  yours: 'For you',
  search: 'Find in the guide',
  found: (count) => (count === 0 ? 'Nothing matches' : count === 1 ? '1 place' : `${count} places`),
  nothingWhy: 'Try fewer words, or type without marks.',
  print: 'Print',
  alone: 'Open on a page of its own',
  here: 'This page',
  noPage: 'The guide has no such page',
  noPageWhy: 'The address is wrong or the page was renamed. Choose one from the contents.',
  onlyVietnamese: 'The guide is in Vietnamese only.',
}
