// Names of the pages: the navigation stands on every page, so these come alone.
import { bilingual } from '../platform/words.ts'

export const navigationWords = bilingual(
  { unitPlans: 'Kế hoạch đơn vị', reviews: 'Sơ kết, tổng kết' },
  { unitPlans: 'Unit plans', reviews: 'Reviews' },
)
