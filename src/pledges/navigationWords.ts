// Names of the pages: the navigation stands on every page, so these come alone, without the words of the pages.
import { bilingual } from '../platform/words.ts'

export const navigationWords = bilingual(
  { pledges: 'Cam kết', signPledge: 'Ghi bản cam kết', coverage: 'Độ phủ cam kết' },
  { pledges: 'Pledges', signPledge: 'Record a pledge', coverage: 'Pledge coverage' },
)
