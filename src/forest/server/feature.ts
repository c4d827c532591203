// The forest register as the house knows it. So far: a file of plots is looked at.
import type { Feature } from '../../platform/server/feature.ts'
import { forestWords } from '../words.ts'
import { importVerb } from './importVerb.ts'

export const forest: Feature = {
  name: 'forest',
  commands: [],
  reads: [],
  words: {
    vi: { audit: {}, problems: forestWords.vi.problems },
    en: { audit: {}, problems: forestWords.en.problems },
  },
  verbs: [importVerb],
}
