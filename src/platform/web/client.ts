// The one door to the server: reads, commands, files. Every failure becomes a ProblemError.
import type { InputOf, OutputOf, ReadContract } from '../contract.ts'
import type { UploadedFile } from '../files/file.ts'
import { triedAgain } from '../triedAgain.ts'
import { language } from './preferences.ts'
import { ProblemError, unreachable } from './problemError.ts'

/** Longest wait for an answer; a phone at the edge of the network otherwise waits for minutes. */
const patienceMs = 30_000

async function ask(address: string, options: RequestInit = {}, patience = patienceMs): Promise<unknown> {
  const limit = AbortSignal.timeout(patience)
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit
  let reply: Response
  try {
    reply = await fetch(address, {
      ...options,
      signal,
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'x-language': language(), ...options.headers },
    })
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw unreachable()
  }
  const answer = await reply.json().catch(() => undefined)
  if (reply.ok && answer !== undefined) return answer
  // A page where an answer of ours was expected: the door in between (hotel network, proxy) spoke.
  if (reply.ok || !isProblem(answer))
    throw new ProblemError({ code: 'network.unreachable', status: reply.ok ? 0 : reply.status })
  throw new ProblemError(answer)
}

const isProblem = (answer: unknown): answer is { code: string; status: number } =>
  typeof answer === 'object' && answer !== null && 'code' in answer && typeof answer.code === 'string'

const readAddress = (name: string, input: object) =>
  `/api/reads/${name}?input=${encodeURIComponent(JSON.stringify(input))}`

export const exportAddress = (name: string, form: 'csv' | 'xlsx', input: object, columns: readonly string[]) =>
  `/api/exports/${name}.${form}?input=${encodeURIComponent(JSON.stringify(input))}&columns=${columns.join(',')}`

/** One question. Throws ProblemError. */
export async function fetchRead<Contract extends ReadContract>(
  contract: Contract,
  input: InputOf<Contract>,
  signal?: AbortSignal,
): Promise<OutputOf<Contract>> {
  const answer = await ask(readAddress(contract.name, (input ?? {}) as object), signal ? { signal } : {})
  return answer as OutputOf<Contract>
}

/** A question by its name, where the contract is not at hand. Throws ProblemError. */
export const fetchNamed = (name: string, input: object): Promise<unknown> => ask(readAddress(name, input))

const isBusy = (error: unknown) => error instanceof ProblemError && error.status === 503
/** A server that is busy is asked again, as with reads, before a person has to. */
const busyPausesMs = [1000, 3000]

/** One write. The same `id` may be sent again: the server answers as before. Throws ProblemError. */
export function postCommand(name: string, id: string, input: unknown, issuedAt: string): Promise<unknown> {
  const send = () =>
    ask(`/api/commands/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, issuedAt, input }),
    })
  return triedAgain(send, { passes: isBusy, pausesMs: busyPausesMs })
}

/** One file, sent whole; the same `fileId` with the same bytes may be sent again. */
export async function postFile(file: {
  fileId: string
  purpose: string
  name: string
  blob: Blob
}): Promise<UploadedFile> {
  const form = new FormData()
  form.set('fileId', file.fileId)
  form.set('purpose', file.purpose)
  form.set('file', file.blob, file.name)
  // 10 kB a second is the slowest network that is still worth waiting for.
  const patience = patienceMs + file.blob.size / 10
  return (await ask('/api/files', { method: 'POST', body: form }, patience)) as UploadedFile
}

export const fetchMe = () => ask('/api/me', {}, 8000)
