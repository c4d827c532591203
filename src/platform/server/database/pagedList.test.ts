// A list paged in the database says what the same list says when it is read whole (listing.ts): on generated rows, in every
// order, direction and page, searched with and without marks.
import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openers } from '../../../../test/support/database.ts'
import { type ListQuery, listed } from '../../listing.ts'
import { migrate } from './migrate.ts'
import {
  byKnown,
  byText,
  byValue,
  labelled,
  newestFirst,
  type PagedList,
  pagedIds,
  smallestFirst,
} from './pagedList.ts'

const states = { good: 'Còn tốt', damaged: 'Hư hỏng', missing: 'Đã mất' }
type State = keyof typeof states

interface Row {
  readonly id: string
  readonly name: string
  readonly place: string | null
  readonly state: State
  readonly people: number | null
  readonly heldOn: string
}

/** The same each time. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    yield Math.floor(state / 65_536)
  }
}

const syllables =
  `a à á ả ã ạ ă ằ ặ â ấ ậ b d da đa đà dz e ê ề ệ o ó ô ố ộ ơ ờ ợ u ư ứ ự y ỳ Hương hương HƯƠNG Huong Vân Văn Vạn Đông
  Dông đông Trà trà 1 2 9 10 02 100 A1 a12 thôn, (Bình Bình) Điền Điên xã. - – 50% a+b c\\d [x] ^ $ É é ü ç Ñ _ * ? . | {2}`.split(
    /\s+/,
  )

function rowsOf(count: number): Row[] {
  const source = numbers(7)
  const next = (below: number) => source.next().value % below
  const text = () => Array.from({ length: 1 + next(3) }, () => syllables[next(syllables.length)]).join(' ')
  return Array.from({ length: count }, (_, number) => ({
    id: `00000000-0000-4000-8000-${String((number * 7919) % 100_000).padStart(12, '0')}`,
    name: next(20) === 0 ? text().normalize('NFD') : text(),
    place: next(4) === 0 ? null : text(),
    state: (Object.keys(states) as State[])[next(3)] ?? 'good',
    people: next(3) === 0 ? null : next(12),
    heldOn: `2026-0${1 + next(3)}-1${next(10)}`,
  }))
}

const whole = {
  words: (row: Row) => [row.name, row.place, states[row.state]],
  sorts: {
    name: (row: Row) => row.name,
    place: (row: Row) => row.place,
    state: (row: Row) => states[row.state],
    people: (row: Row) => row.people,
    heldOn: (row: Row) => row.heldOn,
  },
  first: { sort: 'heldOn', direction: 'desc' as const },
}

const paged: PagedList = {
  id: sql`record.id`,
  tables: sql`generated record`,
  where: sql`true`,
  spelled: sql`join stated on stated.state = record.state`,
  words: [sql`record.name`, sql`record.place`, labelled(sql`stated.state`, states)],
  sorts: {
    name: [byText(sql`record.name`)],
    place: [byText(sql`record.place`)],
    state: [byText(labelled(sql`stated.state`, states))],
    people: [byValue(sql`record.people`)],
    heldOn: [byKnown(sql`record.held_on`)],
  },
  first: { sort: 'heldOn', direction: 'desc' },
  ties: [newestFirst(sql`record.held_on`), smallestFirst(sql`record.id`)],
}

for (const [database, open] of Object.entries(openers)) {
  test(`${database}: paged in the database as in memory`, async (t) => {
    const { kysely, transaction } = await open(t).then(async (opened) => {
      await migrate(opened, resolve('migrations'))
      return opened
    })
    const rows = rowsOf(600).sort((a, b) => b.heldOn.localeCompare(a.heldOn) || a.id.localeCompare(b.id))
    await sql`create table generated (id uuid, name text, place text, state text, people integer, held_on date)`.execute(
      kysely,
    )
    await sql`create table stated (state text)`.execute(kysely)
    await sql`insert into stated select unnest(${Object.keys(states)}::text[])`.execute(kysely)
    await sql`insert into generated select id, name, place, state, people, "heldOn"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as given (id uuid, name text, place text, state text, people integer, "heldOn" date)`.execute(kysely)
    const agrees = async (query: ListQuery) => {
      const wanted = listed(rows, query, whole)
      const { ids, total } = await transaction((tx) => pagedIds(tx, paged, query))
      assert.deepEqual(
        { ids, total },
        { ids: wanted.rows.map(({ id }) => id), total: wanted.total },
        JSON.stringify(query),
      )
      return total
    }
    for (const sort of [...Object.keys(whole.sorts), undefined])
      for (const direction of ['asc', 'desc', undefined] as const)
        for (const page of [1, 2, 8, 12, 13])
          await agrees({ ...(sort ? { sort } : {}), ...(direction ? { direction } : {}), page, pageSize: 50 })
    let found = 0
    for (const search of [
      ...syllables,
      'huong',
      'hương',
      'HƯƠNG',
      'da',
      'đa',
      'dong van',
      'Đông Vân',
      'tot',
      'tốt',
      'mat a',
      '  ',
      'không có',
    ])
      found += await agrees({ search, sort: 'name', pageSize: 1000 })
    assert.ok(found > 1000, 'the searches find something')
    await agrees({ search: 'hương'.normalize('NFD'), sort: 'place', direction: 'desc', page: 2, pageSize: 7 })
    await agrees({ page: 99 })
  })
}
