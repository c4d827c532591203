// Entering many records from a file, for every feature that gives a kind of them (`bulkKinds`).
import { type BulkTemplate, type ShownBulkEntry, showBulkEntry, showBulkTemplate } from '../../bulk/contract.ts'
import { bulkWords } from '../../bulk/words.ts'
import type { Feature } from '../feature.ts'
import { bulkCommands } from './bulkCommands.ts'
import { bulkReads } from './bulkReads.ts'
import { faultsBook } from './faultsBook.ts'
import { templateBook } from './template.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The house hands over all features, so that their kinds and the sentences of their refusals are known. */
export function bulkEntry(features: readonly Feature[]): Feature {
  const kinds = features.flatMap(({ bulkKinds = [] }) => bulkKinds)
  return {
    name: 'bulkEntry',
    commands: bulkCommands(kinds),
    reads: bulkReads(kinds, features),
    words: bulkWords,
    downloads: [
      {
        path: 'bulk/template',
        contract: showBulkTemplate,
        endings: ['xlsx'],
        file: async (answer: BulkTemplate) => ({
          name: `${answer.fileName}.xlsx`,
          contentType: xlsx,
          bytes: await templateBook(answer),
        }),
      },
      {
        path: 'bulk/faults',
        contract: showBulkEntry,
        endings: ['xlsx'],
        file: async (answer: ShownBulkEntry) => ({
          name: `${answer.row.fileName.replace(/\.[^.]*$/, '')}-loi.xlsx`,
          contentType: xlsx,
          bytes: await faultsBook(answer),
        }),
      },
    ],
  }
}
