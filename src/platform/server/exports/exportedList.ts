// All rows of a list that the asker may see, asked once, in one transaction.
import type { Actor } from '../../actor.ts'
import { faultsOf } from '../../faults.ts'
import { badInput, Problem } from '../../problem.ts'
import type { Language } from '../../words.ts'
import { loggedRead } from '../activity/loggedRead.ts'
import type { Read } from '../command.ts'
import { insertDisclosure } from '../disclosureSql.ts'
import type { Credentials, Office, Permitted } from '../office.ts'
import { exportColumns, rowProperties } from './columns.ts'
import { piecesOf, type WrittenList } from './writtenList.ts'

/** More is no list for people; the database's own backup holds everything. */
export const mostRows = 100_000
const mostOfPage = 1000

export interface ExportWish {
  readonly readName: string
  readonly input: unknown
  /** Ids of columns; undefined: all. */
  readonly wanted: readonly string[] | undefined
  /** Undefined: the asker's own. */
  readonly language: Language | undefined
}

export interface ExportedList extends Pick<WrittenList, 'heads' | 'rows'> {
  readonly language: Language
  readonly today: string
  readonly isDemonstration: boolean
}

/** Throws Problem `read.unknown`, `input.invalid`, `export.tooLarge`, `export.reasonMissing`, and what the read itself refuses with. */
export async function exportedList(office: Office, credentials: Credentials, wish: ExportWish): Promise<ExportedList> {
  const feature = office.features.find(({ reads }) => reads.some(({ contract }) => contract.name === wish.readName))
  const read = feature?.reads.find(({ contract }) => contract.name === wish.readName)
  const properties = read && rowProperties(read.contract)
  if (!read || !properties) throw new Problem('read.unknown', 404, { name: wish.readName })
  const { rows, ...asked } = await askedRows(office, credentials, read, {
    input: wish.input,
    isGuarded: feature?.guardedExports?.includes(wish.readName) ?? false,
  })
  const language = wish.language ?? asked.actor?.language ?? 'vi'
  const table = feature?.exports?.[wish.readName]?.(language)
  const columns = exportColumns(properties, table, wish.wanted, language)
  return {
    heads: columns.map(({ head }) => head),
    rows: await piecesOf(rows, (row) => columns.map(({ cell }) => cell(row))),
    language,
    today: asked.today,
    isDemonstration: asked.isDemonstration,
  }
}

interface Listed {
  readonly rows: readonly unknown[]
  readonly total: number
}
interface AskedRows {
  readonly rows: readonly unknown[]
  readonly actor: Actor | undefined
  readonly today: string
  readonly isDemonstration: boolean
}

async function askedRows(
  office: Office,
  credentials: Credentials,
  read: Read,
  { input, isGuarded }: { readonly input: unknown; readonly isGuarded: boolean },
): Promise<AskedRows> {
  return office.permitted(read.contract, credentials, async (permitted) => {
    const faults = faultsOf(read.contract.input, input)
    if (faults.length > 0) throw badInput(faults)
    const asked = async (pageSize: number) =>
      (await read.answer(permitted, { ...(input as object), page: 1, pageSize })) as Listed
    // A page first: what is too large is refused before it is read. The whole may be longer than the schema's page, whose limit
    // is for those who ask page by page.
    const first = await asked(mostOfPage)
    if (first.total > mostRows) throw new Problem('export.tooLarge', 422, { total: first.total, most: mostRows })
    const { rows } = first.total > first.rows.length ? await asked(mostRows) : first
    await loggedRead(permitted, read.contract, permitted.actor, input, { isExport: true })
    if (isGuarded) await noteDisclosure(permitted, read, (input as { reason?: string }).reason, rows.length)
    const { actor, today, isDemonstration } = permitted
    return { rows, actor, today, isDemonstration }
  })
}

/** Whoever takes a list of people away says why, and it is written down in the transaction that reads it. */
async function noteDisclosure({ tx, actor, now }: Permitted, { contract }: Read, reason = '', rowCount: number) {
  if (!actor || reason.trim().length < 5) throw new Problem('export.reasonMissing')
  await insertDisclosure(tx, { contract, actor, at: now, rowCount, reason: reason.trim() })
}
