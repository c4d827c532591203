// One broken file at its door: what came of it, judged.
import assert from 'node:assert/strict'
import { typedDate } from '../../src/platform/bulk/typedDate.ts'
import { oneLine } from '../../src/platform/tables/table.ts'
import { booksOfCommands, type Looked, type LookedRow, type TableImporter } from './importers.ts'
import { requireClear } from './said.ts'
import type { Case } from './tableDamage.ts'
import { changedTables, type Look } from './watch.ts'

interface Trial {
  readonly importer: TableImporter
  readonly each: Case
  readonly turn: number
  readonly look: () => Promise<Look>
  /** What the last one left, when nothing has been written since. */
  readonly last?: Look | undefined
}

/** Throws what a person would complain about. Answers the last look after a refusal. */
export async function tried({ importer, each, turn, look, last }: Trial): Promise<Look | undefined> {
  const about = `${each.importer}, ${each.damage}: ${each.place}`
  const before = last ?? (await look())
  let looked: Looked
  try {
    looked = await importer.open(each.bytes(), each.fileName)
  } catch (error) {
    requireClear(error, about)
    const after = await look()
    requireUntouched(before, after, [/^platform\.files$/], about)
    assert.ok(each.expected.outcome !== 'asMeant' && each.expected.outcome !== 'rowWrong', `${about}: refused`)
    return after
  }
  const opened = await look()
  requireUntouched(before, opened, [importer.opensInto, booksOfCommands], about)
  requireExpected(importer, each, looked, turn, about)
  await writeReady({ importer, looked, turn, look, opened, about })
  return undefined
}

function requireUntouched(before: Look, after: Look, allowed: readonly RegExp[], about: string): void {
  const touched = changedTables(before, after).filter((table) => !allowed.some((one) => one.test(table)))
  assert.deepEqual(touched, [], `${about}: written besides its own rows`)
}

function requireExpected(
  { rows, columns, firstRow = 2 }: TableImporter,
  { expected }: Case,
  looked: Looked,
  turn: number,
  about: string,
) {
  assert.notEqual(expected.outcome, 'refused', `${about}: read as if nothing were wrong`)
  if (expected.outcome === 'clear') return
  const good = rows(turn)
  for (const [index, cells] of good.entries()) {
    const row = looked.rows.find(({ rowNumber }) => rowNumber === index + firstRow)
    const where = `${about}: row ${index + firstRow}, ${JSON.stringify(row)}`
    assert.ok(row, where)
    const isDamaged = expected.outcome === 'rowWrong' && expected.rows.includes(index)
    const isMeant =
      row.isReady && columns.every(({ key, cellKind }, at) => isAlike(cellKind, row.texts[key], cells[at]))
    if (isDamaged) requireFault(row, expected.columns, where)
    else if (expected.outcome === 'toldOrAsMeant') assert.ok(isMeant || row.faults.length > 0, where)
    else assert.ok(isMeant, where)
  }
  assert.equal(looked.rows.length, good.length, `${about}: rows`)
}

/** A fault names its column; that the row is as another one concerns the whole of it. */
function requireFault({ isReady, faults }: LookedRow, columns: readonly string[], where: string) {
  const isNamed = faults.some(({ column }) => column === null || columns.includes(column))
  assert.ok(!isReady && isNamed, where)
}

const isAlike = (cellKind: string, read: string | undefined, meant: string | undefined) =>
  cellKind === 'date'
    ? typedDate(read ?? '').date === typedDate(meant ?? '').date
    : oneLine(read ?? '') === oneLine(meant ?? '').replace(/^-$/, oneLine(read ?? ''))

/** What is good in the file becomes records, the rest stays; then all of it goes away again. */
async function writeReady({
  importer,
  looked,
  turn,
  look,
  opened,
  about,
}: Omit<Trial, 'each' | 'last'> & { readonly looked: Looked; readonly opened: Look; readonly about: string }) {
  const ready = looked.rows.filter(({ isReady }) => isReady).length - (importer.headings ?? 0)
  const allowed = [importer.writesInto, importer.opensInto, booksOfCommands, /^platform\.touched_evidence$/]
  if (ready <= 0) {
    await assert.rejects(importer.write(looked, turn), (error) => requireClear(error, about) !== '')
    requireUntouched(opened, await look(), [], `${about}: nothing was ready`)
    return
  }
  assert.equal(await importer.write(looked, turn), ready, `${about}: rows written`)
  requireUntouched(opened, await look(), allowed, about)
  await importer.undo(looked)
}
