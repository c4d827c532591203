import type { WordsLike } from '../../platform/words.ts'
import type { vi } from './vi.ts'

const count = (value: number) => new Intl.NumberFormat('en').format(value)

export const en: WordsLike<typeof vi> = {
  propose: (rows: number) => `Propose ${count(rows)} accounts`,
  proposeWhy: 'Wrong rows do not go along: download them, mend them, open them again.',
  proposed: 'Proposed; an administrator approves',
  proposedBy: (name: string) => `Proposed by ${name}. After approval the links are shown once, to print slips.`,
  waits: 'Proposed. An administrator approves and hands out the slips.',
  approve: (rows: number) => `Approve ${count(rows)} accounts`,
  sendBack: 'Return',
  sendBackWhy: 'What is to be changed',
  sentBack: 'Returned',
  undo: 'Undo the whole file',
  undoWhy: 'Why it is undone',
  undone: (closed: number, kept: number) =>
    kept > 0
      ? `${count(closed)} unused accounts closed; ${count(kept)} in use stay`
      : `${count(closed)} unused accounts closed`,
  opened: (rows: number) => `${count(rows)} accounts opened`,
  once: 'The links are shown this once and kept nowhere. Print slips or download the CSV before closing.',
  refused: (rows: number) => `${count(rows)} rows could not be opened; the reason stands under each.`,
  print: 'Print slips',
  csv: 'Download CSV',
  done: 'Handed out, close',
  csvName: 'phieu-tai-khoan',
  slip: {
    title: 'Account slip',
    userName: 'User name',
    link: 'Open this address to set a password',
    expires: (when: string) => `Once, until ${when}`,
    personName: 'Name',
    agencyName: 'Agency',
    postTitle: 'Post',
  },
}
