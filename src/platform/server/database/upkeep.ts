// PostgreSQL's own upkeep runs in processes that the embedded one does not have: here on a clock. Checkpoints keep the log
// short (a quick start after a power cut, a disk that does not fill), also when somebody always waits; vacuum and analyze
// keep tables small and plans good, when nobody does.
import type { Wire } from './wire.ts'

const logBeforeCheckpoint = 32 * 1024 * 1024 // bytes: two segments, replayed in about a second
const betweenLooks = 60_000
const betweenVacuums = 6 * 3_600_000

/** Looks every minute whether a checkpoint or a vacuum is due. */
export function keepTidy(wire: Pick<Wire, 'alone' | 'idle'>, every = betweenLooks): { stop(): void } {
  let vacuumedAt = performance.now() - betweenVacuums + 5 * betweenLooks // first five minutes after the start
  const look = async () => {
    await wire.alone(async (database) => {
      const { rows } = await database.query<{ written: number }>(
        `select (pg_current_wal_insert_lsn() - redo_lsn)::float8 as written from pg_control_checkpoint()`,
      )
      if ((rows[0]?.written ?? 0) > logBeforeCheckpoint) await database.exec('checkpoint')
    })
    if (performance.now() - vacuumedAt < betweenVacuums || !wire.idle) return
    vacuumedAt = performance.now()
    await wire.alone((database) => database.exec('vacuum (analyze)'))
  }
  const timer = setInterval(() => void look().catch(() => {}), every)
  return { stop: () => clearInterval(timer) }
}
