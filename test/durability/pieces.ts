// Work that is hard on a database, each piece of it easy to judge afterwards: was it kept, once, whole?
import { statSync } from 'node:fs'
import { sql } from 'kysely'
import type { Database } from '../../src/platform/server/database/database.ts'

/** What each piece writes: five places that must agree. */
export async function makeTables({ pool }: Database) {
  await pool.query(`
    create table pieces (n int primary key, size int not null, body text not null, touched int not null default 0);
    alter table pieces alter column body set storage external;
    create table sides (n int not null, side text not null);
    create index on sides (n);
    create table spots (n int primary key, spot geometry(Point, 4326) not null);
    create index on spots using gist (spot);
    create table total (pieces int not null);
    insert into total values (0)`)
}

export interface Done {
  readonly started: Set<number>
  /** Each piece that was acknowledged, with the length of the journal when the answer was there. */
  readonly acknowledged: Map<number, number>
}

/** Gives about `pieces` pieces from number `first` on, in a row and at once, with upkeep in between. */
export async function burst(
  database: Database,
  { first, pieces, random, journal }: { first: number; pieces: number; random: () => number; journal: string },
): Promise<Done> {
  const done: Done = { started: new Set(), acknowledged: new Map() }
  const one = async (n: number) => {
    done.started.add(n)
    await givePiece(database, n, Math.floor(random() ** 4 * 500), Math.floor(random() * n))
    done.acknowledged.set(n, statSync(journal).size)
  }
  for (let n = first; n < first + pieces; ) {
    if (random() < 0.5) await one(n++)
    else {
      const atOnce = Math.min(1 + Math.floor(random() * 8), first + pieces - n)
      await Promise.all(Array.from({ length: atOnce }, () => one(n++)))
    }
    await upkeep(database, random)
  }
  return done
}

/** One piece of work: written in five places, in one transaction. */
export function givePiece(database: Database, n: number, size: number, touched: number): Promise<void> {
  return database.transaction(async (tx) => {
    await sql`insert into pieces (n, size, body) values (${n}, ${size}, repeat(md5(${n}::text), ${size}))`.execute(tx)
    await sql`insert into sides values (${n}, 'left')`.execute(tx)
    await sql`update pieces set touched = touched + 1 where n = ${touched}`.execute(tx)
    await sql`insert into sides values (${n}, 'right')`.execute(tx)
    await sql`insert into spots values (${n}, ST_SetSRID(ST_Point(${n % 180}, ${n % 90}), 4326))`.execute(tx)
    await sql`update total set pieces = pieces + 1`.execute(tx)
  })
}

/** What happens now and then in a running office: checkpoints, vacuums, new log files, tables made and dropped. */
async function upkeep({ pool }: Database, random: () => number) {
  const chance = random()
  if (chance < 0.04) await pool.query('checkpoint')
  else if (chance < 0.06) await pool.query('vacuum (analyze)')
  else if (chance < 0.07) await pool.query('select pg_switch_wal()')
  else if (chance < 0.08) await pool.query('vacuum full sides')
  else if (chance < 0.1)
    await pool.query('create table passing as select n from pieces; create index on passing (n); drop table passing')
}
