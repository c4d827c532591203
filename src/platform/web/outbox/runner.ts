// Sends what waits on this device: one tab at a time (Web Locks), when there is network, for the account signed in.
import { drain, type OutboxServer, type OutboxStore } from '../../outbox/drain.ts'
import type { Attempt, OutboxEntry, OutboxReason } from '../../outbox/outbox.ts'
import { postCommand } from '../client.ts'
import { type ProblemError, problemOf } from '../problemError.ts'
import { device } from './device.ts'
import { letGo, sendFile } from './files.ts'

const store: OutboxStore = {
  entries: () => device.entries.toArray(),
  async put(entry) {
    await device.entries.put(entry)
  },
}

const server: OutboxServer = {
  async send(entry): Promise<Attempt> {
    try {
      for (const fileId of entry.fileIds) await sendFile(fileId)
      return { kind: 'accepted', answer: await postCommand(entry.name, entry.id, entry.input, entry.issuedAt) }
    } catch (error) {
      const problem = problemOf(error)
      if (problem.isPassing) return { kind: 'unreachable' }
      return problem.status === 401 ? { kind: 'signedOut' } : { kind: 'refused', reason: reasonOf(problem) }
    }
  },
}

function reasonOf(problem: ProblemError): OutboxReason {
  const { code, status, params, sentence } = problem
  const fields = problem.fields.map(({ path, expected, given }) => ({ path, expected, given }))
  return { code, status, params, fields, sentence }
}

let timer: ReturnType<typeof setTimeout> | undefined
let current: { accountId: string; onAccepted: (entry: OutboxEntry) => void } | undefined

/** From now on sends for this account: at once, when the network returns, when a wait is over. */
export function runOutbox(accountId: string, onAccepted: (entry: OutboxEntry) => void): () => void {
  current = { accountId, onAccepted }
  const kick = () => void sendNow(true)
  addEventListener('online', kick)
  kick()
  return () => {
    removeEventListener('online', kick)
    clearTimeout(timer)
    current = undefined
  }
}

/** Sends what is due. `isFresh`: the network has just come back, so that no wait holds any more. */
export async function sendNow(isFresh = false) {
  const account = current
  if (!account || !navigator.onLine) return
  await navigator.locks.request('dai-ngan.outbox', async () => {
    if (isFresh) await device.entries.where('state').equals('waiting').modify({ retryAt: null })
    const returnAt = await drain(
      store,
      server,
      account.accountId,
      () => new Date(),
      (entry) => {
        void letGo(entry.fileIds)
        account.onAccepted(entry)
      },
    )
    clearTimeout(timer)
    if (returnAt) timer = setTimeout(() => void sendNow(), Math.max(500, returnAt.valueOf() - Date.now()))
  })
}
