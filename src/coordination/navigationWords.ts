// Names of the pages: the navigation stands on every page, so these come alone, without the words of the pages.
import { bilingual } from '../platform/words.ts'

export const navigationWords = bilingual(
  { coordination: 'Quy chế phối hợp', enterRegulation: 'Ghi quy chế phối hợp', recordMeeting: 'Ghi cuộc họp' },
  { coordination: 'Coordination', enterRegulation: 'Enter rules', recordMeeting: 'Record a meeting' },
)
