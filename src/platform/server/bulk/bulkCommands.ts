// Opening a file of many records, mending its rows, writing what is ready, taking it back as a whole.
import { createHash } from 'node:crypto'
import { scopeOf } from '../../actor.ts'
import {
  amendBulkRow,
  leaveOutBulkRows,
  openBulkEntry,
  withdrawBulkEntry,
  writeBulkEntry,
} from '../../bulk/contract.ts'
import { notFound, notPermitted, Problem } from '../../problem.ts'
import { type Command, type CommandMoment, command } from '../command.ts'
import { attempt } from '../database/attempt.ts'
import type { BulkKind } from './bulkKind.ts'
import {
  insertBulkEntry,
  type StoredBulkEntry,
  type StoredBulkRow,
  selectBulkEntries,
  selectBulkRows,
  selectWrittenTwin,
  updateBulkStatus,
  upsertBulkRows,
} from './bulkSql.ts'
import { cellReader, faultsOfProblem, judgedRows, recordIdOf } from './judging.ts'
import { exampleKey, readTable } from './readTable.ts'
import { headsOf } from './template.ts'

/** The kind by name, for somebody who may enter it. Throws Problem `bulkEntry.kindUnknown`, `permission.refused`. */
export function kindFor(kinds: readonly BulkKind[], name: string, actor: CommandMoment['actor'] | undefined): BulkKind {
  const kind = kinds.find((one) => one.name === name)
  if (!kind) throw new Problem('bulkEntry.kindUnknown', 404, { name })
  if (!scopeOf(actor, kind.contract)) throw notPermitted(kind.contract.name)
  return kind
}

/** Whether somebody may see a file: their own, or everybody's by a right without bound. */
export function maySeeEntry(
  kind: BulkKind,
  entry: StoredBulkEntry,
  actor: CommandMoment['actor'] | undefined,
): boolean {
  return entry.openedBy === actor?.accountId || scopeOf(actor, kind.contract)?.all === true
}

/** The entry and its rows, locked. Throws Problem `record.notFound` also where somebody may not see it. */
async function locked({ tx, actor }: CommandMoment, kinds: readonly BulkKind[], bulkEntryId: string) {
  const [entry] = await selectBulkEntries(tx, { bulkEntryId, forUpdate: true })
  if (!entry) throw notFound('bulkEntry', bulkEntryId)
  const kind = kindFor(kinds, entry.bulkKind, actor)
  if (!maySeeEntry(kind, entry, actor)) throw notFound('bulkEntry', bulkEntryId)
  return { entry, kind, rows: await selectBulkRows(tx, bulkEntryId) }
}

function requireOpen({ bulkStatus }: StoredBulkEntry, { record }: BulkKind): void {
  // Once approved, what was left out goes into a file of its own.
  if (bulkStatus === 'written' && !record) throw new Problem('bulkEntry.needsApproval', 409)
  if (bulkStatus === 'withdrawn' || bulkStatus === 'proposed') throw new Problem(`bulkEntry.${bulkStatus}`, 409)
}

const isOpenRow = ({ rowState }: StoredBulkRow) => rowState === 'ready' || rowState === 'wrong'

export function bulkCommands(kinds: readonly BulkKind[]): readonly Command[] {
  return [
    command(openBulkEntry, {
      audited: ({ bulkKind, fileName }) => ({ bulkKind, fileName }),
      async run(moment, { bulkKind, fileName, content }) {
        const { tx, id, actor, now } = moment
        const kind = kindFor(kinds, bulkKind, actor)
        const bytes = Buffer.from(content, 'base64')
        const fileSha256 = createHash('sha256').update(bytes).digest('hex')
        const twin = await selectWrittenTwin(tx, bulkKind, fileSha256)
        if (twin) throw new Problem('bulkEntry.writtenBefore', 409, twin)
        const example = { key: exampleKey, cellKind: 'text' } as const
        const table = readTable(bytes, [...kind.columns, example], headsOf(kind))
        const { fileEncoding, ignoredColumns } = table
        const by = { by: actor.accountId, at: now }
        await insertBulkEntry(tx, { id, bulkKind, fileName, fileSha256, fileEncoding, ignoredColumns, ...by })
        await upsertBulkRows(tx, id, await judgedRows(moment, kind, id, table.rows))
        return { id }
      },
    }),

    command(amendBulkRow, {
      audited: ({ bulkEntryId, rowNumber }) => ({ bulkEntryId, rowNumber }),
      async run(moment, { bulkEntryId, rowNumber, texts }) {
        const { entry, kind, rows } = await locked(moment, kinds, bulkEntryId)
        requireOpen(entry, kind)
        const row = rows.find((one) => one.rowNumber === rowNumber)
        if (!row || !(isOpenRow(row) || row.rowState === 'leftOut')) throw notFound('bulkEntryRow', String(rowNumber))
        const known = Object.entries(texts).filter(([key]) => kind.columns.some((column) => column.key === key))
        const marks = Object.fromEntries(Object.entries(row.marks).filter(([key]) => texts[key] === undefined))
        await judgeAgain(moment, kind, bulkEntryId, rows, [
          { ...row, texts: { ...row.texts, ...Object.fromEntries(known) }, marks },
        ])
        return { id: bulkEntryId }
      },
    }),

    command(leaveOutBulkRows, {
      async run(moment, { bulkEntryId, rowNumbers, isLeftOut }) {
        const { entry, kind, rows } = await locked(moment, kinds, bulkEntryId)
        requireOpen(entry, kind)
        const meant = rows.filter(
          (row) => rowNumbers.includes(row.rowNumber) && (isLeftOut ? isOpenRow(row) : row.rowState === 'leftOut'),
        )
        const left = meant.map((row) => ({ ...row, rowState: 'leftOut' as const }))
        if (isLeftOut) await upsertBulkRows(moment.tx, bulkEntryId, left)
        const after = isLeftOut ? rows.map((row) => left.find((one) => one.rowNumber === row.rowNumber) ?? row) : rows
        await judgeAgain(moment, kind, bulkEntryId, after, isLeftOut ? [] : meant)
        return { id: bulkEntryId }
      },
    }),

    command(writeBulkEntry, {
      async run(moment, { bulkEntryId }) {
        const { entry, kind, rows } = await locked(moment, kinds, bulkEntryId)
        requireOpen(entry, kind)
        const { record } = kind
        if (!record) throw new Problem('bulkEntry.needsApproval', 409)
        const ready = rows.filter(({ rowState }) => rowState === 'ready')
        if (ready.length === 0) throw new Problem('bulkEntry.nothingReady')
        const written = await writtenRows(moment, kind, record, bulkEntryId, ready)
        await upsertBulkRows(moment.tx, bulkEntryId, written)
        const count = written.filter(({ rowState }) => rowState === 'written').length
        if (count > 0)
          await updateBulkStatus(moment.tx, bulkEntryId, 'written', { by: moment.actor.accountId, at: moment.now })
        return { id: bulkEntryId, written: count, refused: written.length - count }
      },
    }),

    command(withdrawBulkEntry, {
      async run(moment, { bulkEntryId, reason }) {
        const { tx, actor, now, give } = moment
        const { entry, kind, rows } = await locked(moment, kinds, bulkEntryId)
        if (entry.bulkStatus !== 'written') throw new Problem('bulkEntry.notWritten', 409)
        const { takeBack } = kind
        if (!takeBack) throw new Problem('bulkEntry.needsApproval', 409)
        const written = rows.filter(({ rowState }) => rowState === 'written')
        const touched = await takeBack.touched(
          tx,
          written.flatMap(({ recordId }) => recordId ?? []),
        )
        const worked = written.filter(({ recordId }) => recordId && touched.includes(recordId))
        if (worked.length > 0)
          throw new Problem('bulkEntry.touched', 409, { count: worked.length, rows: numbersOf(worked) })
        for (const { recordId, rowNumber } of written)
          if (recordId)
            await give(
              takeBack.contract,
              recordIdOf(`${bulkEntryId} back`, rowNumber),
              takeBack.input(recordId, reason),
            )
        await upsertBulkRows(
          tx,
          bulkEntryId,
          written.map((row) => ({ ...row, rowState: 'withdrawn' as const })),
        )
        await updateBulkStatus(tx, bulkEntryId, 'withdrawn', { by: actor.accountId, at: now, reason })
        return { id: bulkEntryId, withdrawn: written.length }
      },
    }),
  ]
}

const numbersOf = (rows: readonly StoredBulkRow[]) =>
  `${rows
    .slice(0, 10)
    .map(({ rowNumber }) => rowNumber)
    .join(', ')}${rows.length > 10 ? '…' : ''}`

/** The changed rows, and those that were wrong: a fault may have been the other row's. */
async function judgeAgain(
  moment: CommandMoment,
  kind: BulkKind,
  bulkEntryId: string,
  rows: readonly StoredBulkRow[],
  changed: readonly StoredBulkRow[],
) {
  const isChanged = ({ rowNumber }: StoredBulkRow) => changed.some((row) => row.rowNumber === rowNumber)
  const again = [...changed, ...rows.filter((row) => !isChanged(row) && row.rowState === 'wrong')]
  const others = rows.filter((row) => !isChanged(row) && (row.rowState === 'ready' || row.rowState === 'written'))
  const judged = await judgedRows(
    moment,
    kind,
    bulkEntryId,
    again.toSorted((a, b) => a.rowNumber - b.rowNumber),
    others,
  )
  await upsertBulkRows(moment.tx, bulkEntryId, judged)
}

/** Each row by its command: one that is refused now stays in the file with the reason, the others are recorded. */
async function writtenRows(
  moment: CommandMoment,
  kind: BulkKind,
  record: NonNullable<BulkKind['record']>,
  bulkEntryId: string,
  rows: readonly StoredBulkRow[],
): Promise<StoredBulkRow[]> {
  const read = cellReader(moment, kind)
  const done: StoredBulkRow[] = []
  for (const row of rows) {
    const recordId = recordIdOf(bulkEntryId, row.rowNumber)
    const { values, faults } = await read(row)
    try {
      if (faults[0]) throw new Problem(faults[0].code)
      await attempt(moment.tx, () => Promise.resolve(record(moment, recordId, values)))
      done.push({ ...row, faults: [], rowState: 'written', recordId })
    } catch (error) {
      done.push({ ...row, faults: faults.length > 0 ? faults : faultsOfProblem(kind, row, error), rowState: 'wrong' })
    }
  }
  return done
}
