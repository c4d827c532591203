// Names of the pages: the navigation stands on every page, so these come alone, without the words of the pages.
import { bilingual } from '../platform/words.ts'

export const navigationWords = bilingual({ plots: 'Sổ rừng' }, { plots: 'Forest register' })
