// One process, one data folder: who holds it keeps it, and the lock of one that is gone never keeps anybody out.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { takeLock } from '../../src/platform/server/database/lock.ts'
import { here, startOf } from '../../src/platform/server/database/processes.ts'
import { freshFolder } from '../support/database.ts'
import { embeddedTest } from './rounds.ts'

const isLinux = process.platform === 'linux'
const soon = { patience: 300 }

/** A lock as `holder` would have left it, in a fresh folder. */
function left(folder: string, holder: object): string {
  const path = join(folder, 'database.lock')
  const own = {
    pid: process.pid,
    started: startOf(process.pid),
    serverPid: process.pid,
    since: new Date().toISOString(),
  }
  writeFileSync(path, JSON.stringify({ ...own, place: here(), socket: null, ...holder }))
  return path
}
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid

embeddedTest('a lock is held until it is released; the refused one is told whose it is', async (t) => {
  const path = join(freshFolder(t), 'database.lock')
  const lock = await takeLock(path, { serverPid: process.ppid })
  await assert.rejects(takeLock(path, soon), { code: 'database.inUse', params: { pid: process.ppid, file: path } })
  lock.release()
  assert.ok(!existsSync(path))
  ;(await takeLock(path, soon)).release()
})

embeddedTest('twenty at the same moment, over a dead holder: one gets it', async (t) => {
  const path = left(freshFolder(t), { pid: deadPid(), started: '1' })
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(path, soon)))
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
})

embeddedTest('a holder whose server is gone is waited for: it is about to end', async (t) => {
  const path = left(freshFolder(t), { serverPid: deadPid() })
  const taken = takeLock(path, soon)
  await new Promise((on) => setTimeout(on, 800))
  rmSync(path)
  ;(await taken).release()
})

embeddedTest(
  'taken over from: a dead process, a number used again, an earlier start of the machine, half a file',
  async (t) => {
    const gone: Record<string, object> = {
      dead: { pid: deadPid(), started: '1' },
      ...(isLinux ? { 'number used again': { started: '1' } } : {}),
      ...(isLinux ? { 'earlier start': { place: { ...here(), boot: 'another' } } } : {}),
      ...(isLinux
        ? { 'other container, long gone': { place: other(), socket: '/nobody', since: '2026-01-01T00:00Z' } }
        : {}),
      ...(isLinux ? { 'clock set back': { place: other(), socket: '/nobody', since: '2100-01-01T00:00Z' } } : {}),
    }
    for (const [what, holder] of Object.entries(gone)) {
      const path = left(freshFolder(t), holder)
      const lock = await takeLock(path, soon).catch((error) => assert.fail(`${what}: ${error}`))
      assert.equal(JSON.parse(readFileSync(path, 'utf8')).pid, process.pid, what)
      lock.release()
    }
    const path = join(freshFolder(t), 'database.lock')
    writeFileSync(path, '{"pid":')
    await assert.rejects(takeLock(path, soon), { code: 'database.inUse' }) // it may be being written
    utimesSync(path, 1, 1)
    ;(await takeLock(path, soon)).release()
  },
)

embeddedTest('a process that is dead and not yet buried holds nothing', { skip: !isLinux }, async (t) => {
  // The shell starts a child, becomes a program that never asks for it, and so never buries it.
  const shell = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
  t.after(() => shell.kill('SIGKILL'))
  const pid = Number(await new Promise((told) => shell.stdout.once('data', told)))
  while (!/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8')))
    await new Promise((on) => setTimeout(on, 20))
  const path = left(freshFolder(t), { pid, started: readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[21] })
  ;(await takeLock(path, soon)).release()
})

embeddedTest(
  'a holder in another container is seen by its socket, and while it opens',
  { skip: !isLinux },
  async (t) => {
    const folder = freshFolder(t)
    const socket = join(folder, 'socket')
    const server = createServer().listen(socket)
    await new Promise((listening) => server.once('listening', listening))
    const long = { since: '2026-01-01T00:00Z' }
    await assert.rejects(takeLock(left(folder, { place: other(), socket, ...long }), soon), { code: 'database.inUse' })
    await assert.rejects(takeLock(left(folder, { place: other(), socket: null, ...long }), soon), {
      code: 'database.inUse',
    })
    await new Promise((closed) => server.close(closed))
    await assert.rejects(takeLock(left(folder, { place: other(), socket }), soon), { code: 'database.inUse' })
    ;(await takeLock(left(folder, { place: other(), socket, ...long }), soon)).release()
  },
)

function other() {
  return { ...here(), numbers: 'pid:[1]' }
}
