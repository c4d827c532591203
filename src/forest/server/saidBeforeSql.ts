// What the rows of one file have said, kept in a file beside it: a million plots would not fit beside everything else in memory.
import { hash } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { PlotReading } from '../plotFile.ts'

export interface SaidBefore {
  readonly earlier: PlotReading['earlier']
  close(): void
}

/** `folder`: that of the reading. What is said is kept as its MD5. */
export function saidBefore(folder: string): SaidBefore {
  const database = new DatabaseSync(join(folder, 'said.sqlite'))
  database.exec(`pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -32000;
    create table said (what blob primary key, row_number integer not null) without rowid; begin`)
  const insert = database.prepare('insert into said values (?, ?) on conflict do nothing')
  const select = database.prepare('select row_number as "rowNumber" from said where what = ?')
  return {
    earlier(what, said, rowNumber) {
      const key = hash('md5', `${what}\n${said}`, 'buffer')
      if (insert.run(key, rowNumber).changes === 1) return undefined
      return (select.get(key) as { rowNumber: number }).rowNumber
    },
    close: () => database.close(),
  }
}
