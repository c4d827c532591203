// Names of the pages: the navigation stands on every page, so these come alone, without the words of the pages.
import { bilingual } from '../platform/words.ts'

export const navigationWords = bilingual(
  { mapLayers: 'Lớp bản đồ', openFile: 'Thêm lớp bản đồ' },
  { mapLayers: 'Map layers', openFile: 'Add a layer' },
)
