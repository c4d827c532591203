import type { WordsLike } from '../../platform/words.ts'
import type { vi } from './vi.ts'

export const en: WordsLike<typeof vi> = {
  title: 'Hand over work',
  of: (name: string) => `Hand over the work of ${name}`,
  why: 'Posts change hands on the day; responsibilities go with the post. Open work is the receiver’s. What was recorded keeps its name.',
  posts: 'Posts held',
  noPosts: 'Holds no post today.',
  answers: (what: string) => `Answers for: ${what}`,
  openWork: 'Open work in their name',
  noOpenWork: 'Nothing is open.',
  from: (name: string) => `taken over from ${name}`,
  to: 'To',
  on: 'On',
  basis: 'Basis',
  isActing: 'Acting',
  closesAccount: 'Also close the account of who leaves',
  record: 'Hand over',
  recorded: 'Handed over',
  history: 'Hand-overs',
  line: (on: string, to: string, basis: string, by: string) => `${on}: to ${to}. ${basis}. Recorded by ${by}.`,
  handOver: 'Hand over work',
  activity: 'See activity',
  stillOpen: (posts: number, works: number) => `Holds ${posts} posts, ${works} open works. Hand them over first.`,
}
