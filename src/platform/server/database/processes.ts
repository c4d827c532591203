// What the system tells about processes: whether a number is alive, since when, and where numbers are counted.
import { readFileSync, readlinkSync } from 'node:fs'
import { connect } from 'node:net'

export interface Place {
  /** Drawn by Linux at each start of the machine. */
  readonly boot: string
  /** The namespace in which processes are numbered: each container has its own. */
  readonly numbers: string
}

/** Where this process is numbered; null where there is no /proc (not Linux). */
export function here(): Place | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return { boot, numbers: readlinkSync('/proc/self/ns/pid') }
  } catch {
    return null
  }
}

/**
 * When a process was started, in the system's own count (field 22 of /proc/PID/stat); null when it lives and the system
 * does not tell; undefined when it is gone, or dead and only not yet buried by its parent.
 */
export function startOf(pid: number): string | null | undefined {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EPERM') return undefined
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' || state === 'X' ? undefined : (fields[18] ?? null)
  } catch {
    return null
  }
}

/** Whether somebody listens on a Unix socket; also somebody in another container, and somebody who is busy. */
export function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = connect(socket)
    asked.on('connect', () => resolve(true)).on('error', () => resolve(false))
    asked.on('connect', () => asked.destroy())
  })
}
