// What files of many records hold, in the reader's language, and the templates to fill in.
import { scopeOf } from '../../actor.ts'
import type { BulkChoices, CellFault } from '../../bulk/bulkColumn.ts'
import {
  type BulkEntryRow,
  listBulkEntries,
  listBulkKinds,
  showBulkEntry,
  showBulkTemplate,
} from '../../bulk/contract.ts'
import { bulkWords } from '../../bulk/words.ts'
import { listed } from '../../listing.ts'
import { notFound } from '../../problem.ts'
import { platformWords } from '../../words/platformWords.ts'
import type { Language } from '../../words.ts'
import { type Read, type ReadMoment, read } from '../command.ts'
import type { Feature } from '../feature.ts'
import { selectAccountNames } from './accountNamesSql.ts'
import { kindFor, maySeeEntry } from './bulkCommands.ts'
import type { BulkKind } from './bulkKind.ts'
import { type StoredBulkEntry, selectBulkEntries, selectBulkRows } from './bulkSql.ts'

export function bulkReads(kinds: readonly BulkKind[], features: readonly Feature[]): readonly Read[] {
  return [
    read(listBulkEntries, async ({ tx, actor }, input) => {
      const names = await selectAccountNames(tx)
      const entries = (await selectBulkEntries(tx)).flatMap((entry) => {
        const kind = kinds.find(({ name }) => name === entry.bulkKind)
        const isWanted = !input.bulkKind || input.bulkKind === entry.bulkKind
        return kind && isWanted && scopeOf(actor, kind.contract) && maySeeEntry(kind, entry, actor)
          ? [rowOf(entry, kind, names, actor?.language)]
          : []
      })
      return listed(entries, input, {
        words: ({ fileName, kindTitle, openedBy }) => [fileName, kindTitle, openedBy],
        sorts: {
          fileName: (row) => row.fileName,
          kindTitle: (row) => row.kindTitle,
          bulkStatus: (row) => row.bulkStatus,
          openedBy: (row) => row.openedBy,
          openedAt: (row) => row.openedAt,
          writtenCount: (row) => row.writtenCount,
          wrongCount: (row) => row.wrongCount,
        },
        first: { sort: 'openedAt', direction: 'desc' },
      })
    }),

    read(showBulkEntry, async (moment, { bulkEntryId }) => {
      const { tx, actor, today } = moment
      const [entry] = await selectBulkEntries(tx, { bulkEntryId })
      if (!entry) throw notFound('bulkEntry', bulkEntryId)
      const kind = kindFor(kinds, entry.bulkKind, actor)
      if (!maySeeEntry(kind, entry, actor)) throw notFound('bulkEntry', bulkEntryId)
      const language = actor?.language ?? 'vi'
      const names = await selectAccountNames(tx)
      const rows = await selectBulkRows(tx, bulkEntryId)
      return {
        row: rowOf(entry, kind, names, language),
        ignoredColumns: entry.ignoredColumns,
        columns: columnsOf(kind, language, await kind.choices(moment, today)),
        rows: rows.map(({ rowNumber, texts, faults, rowState, recordId }) => ({
          rowNumber,
          texts: { ...texts },
          faults: faults.map((fault) => ({
            column: fault.column,
            given: fault.given,
            sentence: sentenceOf(fault, language, features),
            suggestion: fault.suggestion ?? null,
          })),
          rowState,
          recordId,
        })),
        path: kind.path,
        hasRecordPages: kind.hasRecordPages ?? false,
        isMine: entry.openedBy === actor?.accountId,
        proposedBy: entry.proposedBy ? (names.get(entry.proposedBy) ?? '') : null,
        isWrittenHere: kind.record !== undefined,
      }
    }),

    read(listBulkKinds, async ({ actor }) =>
      kinds
        .filter(({ contract }) => scopeOf(actor, contract))
        .map(({ name, words, record }) => ({
          bulkKind: name,
          title: words[actor?.language ?? 'vi'].title,
          needsApproval: record === undefined,
        })),
    ),

    read(showBulkTemplate, async (moment, { bulkKind }) => templateOf(moment, kindFor(kinds, bulkKind, moment.actor))),
  ]
}

async function templateOf(moment: ReadMoment, kind: BulkKind) {
  const language = moment.actor?.language ?? 'vi'
  const { title, fileName, example } = kind.words[language]
  return {
    title,
    fileName,
    language,
    isDemonstration: moment.isDemonstration,
    columns: columnsOf(kind, language, await kind.choices(moment, moment.today)),
    example: { ...example },
  }
}

function rowOf(
  entry: StoredBulkEntry,
  kind: BulkKind,
  names: ReadonlyMap<string, string>,
  language: Language = 'vi',
): BulkEntryRow {
  const { ignoredColumns, proposedBy, proposedAt, writtenBy, openedBy, ...row } = entry
  return {
    ...row,
    kindTitle: kind.words[language].title,
    openedBy: names.get(openedBy) ?? '',
    entryPath: `${kind.entryPath ?? '/nhap-hang-loat'}/${entry.id}`,
  }
}

function columnsOf({ columns, words }: BulkKind, language: Language, choices: BulkChoices) {
  const { heads, hints } = words[language]
  return columns.map(({ key, cellKind, isRequired = false }) => ({
    key,
    head: heads[key] ?? key,
    hint: hints[key] ?? null,
    cellKind,
    isRequired,
    choices: (choices[key] ?? []).map(({ label }) => label),
  }))
}

/** The sentence of a fault: of bulk entry itself, of a field by its schema, or of the feature whose rule refused. */
function sentenceOf({ code, params = {} }: CellFault, language: Language, features: readonly Feature[]): string {
  const own = bulkWords[language].faults[code as keyof typeof bulkWords.vi.faults]
  if (own) return own(params)
  if (code === 'field') {
    const faults = platformWords[language].faults as Readonly<Record<string, string | ((of: typeof params) => string)>>
    const sentence = faults[String(params.expected)] ?? faults.unknown ?? ''
    return typeof sentence === 'string' ? sentence : sentence(params)
  }
  const problem = features.map(({ words }) => words[language].problems[code]).find(Boolean)
  return problem?.(params) ?? code
}
