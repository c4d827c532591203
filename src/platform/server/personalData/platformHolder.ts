// The platform's own part: books, files, rows of files that were entered.
import { isAbout, namedTexts, nameless } from '../../personalData/nameless.ts'
import { personalDataWords } from '../../personalData/words.ts'
import type { Moment } from '../command.ts'
import type { DataSubject, PersonalDataHolder } from './personalDataHolder.ts'
import {
  blankBulkRows,
  renameFiles,
  selectActsOf,
  selectAuditOf,
  selectFilesOf,
  updateAudit,
} from './platformDataSql.ts'

const { vi, en } = personalDataWords
const category = (key: 'audit' | 'files' | 'bulk', columns: readonly string[]) => ({
  columns,
  words: { vi: vi.platform[key], en: en.platform[key] },
})

/** With what the person was called before, as far as the book of commands knows. */
export async function withFormerTexts({ tx }: Moment, subject: DataSubject): Promise<DataSubject> {
  const entries = await selectAuditOf(tx, { ids: subject.ids, texts: [] })
  const own = entries.filter(({ commandId, input }) => isAbout(commandId, input, subject))
  return { ...subject, texts: [...new Set([...subject.texts, ...own.flatMap(({ input }) => namedTexts(input))])] }
}

export const platformHolder: PersonalDataHolder = {
  categories: [
    category('audit', ['platform.audit_entries', 'platform.read_entries', 'platform.disclosures']),
    category('files', ['platform.files', 'platform.file_openings']),
    category('bulk', ['platform.bulk_entry_rows.texts']),
  ],
  async collect({ tx }, { ids }) {
    return [
      { title: { vi: vi.platform.did, en: en.platform.did }, rows: await selectActsOf(tx, ids) },
      { title: { vi: vi.platform.sent, en: en.platform.sent }, rows: await selectFilesOf(tx, ids) },
    ]
  },
  async erase({ tx }, { ids, texts }, alias) {
    const erasing = { ids, texts, alias }
    let changed = await blankBulkRows(tx, erasing)
    for (const text of texts) changed += await renameFiles(tx, ids, text, alias)
    for (const entry of await selectAuditOf(tx, erasing)) {
      const isOwn = isAbout(entry.commandId, entry.input, erasing)
      const input = nameless(entry.input, erasing, isOwn)
      const answer = nameless(entry.answer, erasing, isOwn)
      if (JSON.stringify([input, answer]) === JSON.stringify([entry.input, entry.answer])) continue
      await updateAudit(tx, { auditNumber: entry.auditNumber, input, answer })
      changed++
    }
    return changed
  },
}
