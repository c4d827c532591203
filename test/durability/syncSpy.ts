// Hears which paths this process syncs, in order (Linux: what a file number stands for is read in /proc).
import fs, { readlinkSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import type { TestContext } from 'node:test'

export const cannotSpy = process.platform !== 'linux' && 'needs /proc to see what a file number stands for'

/** The paths synced from now on, until the end of the test. */
export async function syncSpy(t: TestContext): Promise<string[]> {
  const synced: string[] = []
  const hear = (file: number) => void synced.push(readlinkSync(`/proc/self/fd/${file}`))
  const probe = await open(import.meta.filename)
  const kind = Object.getPrototypeOf(probe) as { sync(this: { fd: number }): Promise<void> }
  await probe.close()
  const { sync } = kind
  const { fsyncSync } = fs
  kind.sync = async function () {
    hear(this.fd)
    await sync.call(this)
  }
  fs.fsyncSync = (file) => {
    hear(file)
    fsyncSync(file)
  }
  syncBuiltinESMExports()
  t.after(() => {
    kind.sync = sync
    fs.fsyncSync = fsyncSync
    syncBuiltinESMExports()
  })
  return synced
}
