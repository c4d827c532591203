import type { WordsLike } from '../words.ts'
import type { vi } from './vi.ts'

export const en: WordsLike<typeof vi> = {
  audit: {},
  reads: { 'activity.list': 'See what was done and seen' },
  problems: {},
  screen: {
    title: 'Activity',
    mine: 'What I did and saw',
    sentence:
      'Every command, and each time personal data were opened or exported. Nobody changes or deletes it; when personal data are erased, names in it become marks.',
    own: 'Mine',
    everybody: 'Everybody’s',
    none: 'Nothing in this time',
    kind: { command: 'Done', read: 'Personal data seen', export: 'Personal data exported' },
    from: 'From',
    to: 'To',
    columns: { at: 'At', activityKind: 'Kind', act: 'Act', personName: 'Person', given: 'About' },
  },
}
