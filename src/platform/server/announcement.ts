// Where a running server tells others on this machine that it is there: DATA_DIR/server.json, readable by its own user only.
// The command line finds it here instead of opening a database that is in use.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Announcement {
  readonly address: string
  readonly pid: number
  /** Whoever can read this file may do everything here: it is the user who owns the data. New at each start. */
  readonly operatorKey: string
}

const fileIn = (dataDir: string) => join(dataDir, 'server.json')

export function announce(dataDir: string, announcement: Announcement): void {
  rmSync(fileIn(dataDir), { force: true }) // one left behind may have other rights
  writeFileSync(fileIn(dataDir), JSON.stringify(announcement), { mode: 0o600 })
}

/** Takes back our own announcement; another server's stays. */
export function recall(dataDir: string): void {
  if (readAnnouncement(dataDir)?.pid === process.pid) rmSync(fileIn(dataDir), { force: true })
}

/** The server that is running on this folder; undefined when none is, or when it does not answer. */
export async function runningServer(dataDir: string): Promise<Announcement | undefined> {
  const announcement = readAnnouncement(dataDir)
  if (!announcement || !isAlive(announcement.pid)) return undefined
  try {
    const answer = await fetch(`${announcement.address}/healthz`, { signal: AbortSignal.timeout(10_000) })
    return answer.ok ? announcement : undefined
  } catch {
    return undefined
  }
}

function readAnnouncement(dataDir: string): Announcement | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(dataDir), 'utf8'))
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}
