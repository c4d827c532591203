// A disk of a few megabytes in memory, where the machine lets us mount one.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

const ends = new WeakMap<TestContext, (() => unknown)[]>()

/** Like `t.after`, in the opposite order: what was opened last is closed first. */
export function lastFirst(t: TestContext, end: () => unknown) {
  const known = ends.get(t)
  if (known) known.push(end)
  else {
    const mine = [end]
    ends.set(t, mine)
    t.after(async () => {
      for (const each of mine.reverse()) await each()
    })
  }
}

/** Whether `smallDisk` works here: on Linux, as root, in a place that allows it. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    unmount(mounted(1))
    return true
  } catch {
    return false
  }
}

/** The folder of a new small disk; gone after the test. */
export function smallDisk(t: TestContext, megabytes: number): string {
  const folder = mounted(megabytes)
  lastFirst(t, () => unmount(folder))
  return folder
}

function mounted(megabytes: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'dai-ngan-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
  return folder
}

function unmount(folder: string) {
  execFileSync('umount', ['-l', folder])
  rmdirSync(folder)
}
