// One process, one data folder: two embedded databases on the same folder destroy it. The lock is a file made with O_EXCL
// before anything is opened, holding who has it; the lock of a process that is gone is taken over.
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { Problem } from '../../problem.ts'
import { answers, here, type Place, startOf } from './processes.ts'

interface Holder {
  /** The process that has the database open. */
  readonly pid: number
  /** When that process was started, in the system's own count; null where the system does not tell (not Linux). */
  readonly started: string | null
  /** The server that started it, named in messages. */
  readonly serverPid: number
  readonly since: string
  /** Where its number means something; null where the system does not tell. */
  readonly place: Place | null
  /** The socket it serves: who listens there is alive, in whichever container. */
  readonly socket: string | null
}
const timeToEnd = 60_000 // for a holder whose server is gone: it sees that as soon as it is not busy, and closes in order
const timeToOpen = 30_000 // until a holder in another container is expected to listen

/** Takes the lock or throws Problem `database.inUse`; a live holder is waited for `patience` milliseconds. */
export async function takeLock(
  path: string,
  {
    serverPid = process.pid,
    patience = 10_000,
    socket,
  }: { serverPid?: number; patience?: number; socket?: string | undefined } = {},
): Promise<{ release(): void }> {
  const holder: Holder = {
    pid: process.pid,
    started: startOf(process.pid) ?? null,
    serverPid,
    since: new Date().toISOString(),
    place: here(),
    socket: socket ?? null,
  }
  const from = performance.now()
  for (;;) {
    if (create(path, JSON.stringify(holder))) return { release: () => release(path, holder) }
    const found = read(path)
    if (found && !(await isAlive(found))) takeAway(path, found)
    else if (performance.now() - from > (found && isLeaving(found) ? Math.max(patience, timeToEnd) : patience))
      throw new Problem('database.inUse', 500, { pid: found?.serverPid ?? 0, file: path })
    else await wait(100)
  }
}

function create(path: string, content: string): boolean {
  try {
    const file = openSync(path, 'wx', 0o600)
    writeSync(file, content)
    fsyncSync(file)
    closeSync(file)
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false
    throw error
  }
}

const nobody: Holder = { pid: 0, started: null, serverPid: 0, since: '', place: null, socket: null }

/** The holder; undefined when the file is gone or being written; a file left half written for 5 s counts as nobody's. */
function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    try {
      if (isOlder(statSync(path).mtimeMs, 5000)) return nobody
    } catch {}
    return undefined
  }
}

async function isAlive({ pid, started, since, place, socket }: Holder): Promise<boolean> {
  if (pid === 0) return false
  const mine = here()
  if (place && mine && place.boot !== mine.boot) return false // the machine was started anew since
  if (place && mine && place.numbers !== mine.numbers)
    // another container on this machine: its numbers say nothing here
    return socket === null || !isOlder(Date.parse(since), timeToOpen) || answers(socket)
  const now = startOf(pid)
  return now !== undefined && (started === null || now === started) // the number may belong to another process now
}

/** The server that started the holder is gone: nobody will ask it for anything more. */
function isLeaving({ serverPid, pid, place }: Holder): boolean {
  return serverPid !== pid && place?.numbers === here()?.numbers && startOf(serverPid) === undefined
}

/** Also when the clock was set back meanwhile: an instant to come is no reason to wait for it. */
function isOlder(instant: number, age: number): boolean {
  return Math.abs(Date.now() - instant) > age
}

/** Removes a dead holder's lock. Renaming is atomic: of two that try, one moves it; a lock moved by mistake is put back. */
function takeAway(path: string, dead: Holder) {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const moved = read(aside)
  if (moved && (moved.pid !== dead.pid || moved.since !== dead.since)) create(path, JSON.stringify(moved))
  rmSync(aside, { force: true })
}

function release(path: string, holder: Holder) {
  const found = read(path)
  if (found?.pid === holder.pid && found.since === holder.since) rmSync(path, { force: true })
}
