// Names of the pages: the navigation stands on every page, so these come alone, without the words of the pages.
import { bilingual } from '../platform/words.ts'

export const navigationWords = bilingual(
  { movements: 'Phong trào', recordResult: 'Ghi kết quả phong trào' },
  { movements: 'Movements', recordResult: 'Record a result' },
)
