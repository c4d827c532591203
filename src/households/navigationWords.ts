// Names of the pages: the navigation stands on every page, so these come alone, without the words of the pages.
import { bilingual } from '../platform/words.ts'

export const navigationWords = bilingual(
  { households: 'Hộ gần rừng', enterHousehold: 'Ghi hộ gần rừng', visit: 'Ghi thăm hộ' },
  { households: 'Households', enterHousehold: 'Enter a household', visit: 'Record a visit' },
)
