// Writing a long document takes seconds of processor; in a thread of its own the server keeps answering.
import { Worker } from 'node:worker_threads'
import type { OfficialDocument } from '../../documents/officialDocument.ts'
import type { MapPrint } from '../../map/mapPrint.ts'
import { Problem } from '../../problem.ts'
import type { WrittenList } from '../exports/writtenList.ts'
import type { MapPrintContext } from './mapPrint.ts'
import type { FileKind } from './write.ts'

/** What the thread is given. */
export type WriterOrder =
  | { readonly order: 'document'; readonly document: OfficialDocument; readonly kind: FileKind }
  | { readonly order: 'list'; readonly list: WrittenList }
  | {
      readonly order: 'mapPrint'
      readonly print: MapPrint
      readonly jpeg: Uint8Array
      readonly context: MapPrintContext
    }

const longestMs = 60_000
/** A thread may take half a gigabyte: the machine of an office has two. */
const mostAtOnce = 2

/** The file's bytes, written in a worker thread. Throws `document.tooSlow` after a minute, `document.unwritable` on any fault. */
export const written = (document: OfficialDocument, kind: FileKind) => inThread({ order: 'document', document, kind })
/** A list as XLSX. The pieces of its rows go over to the thread. */
export const writtenList = (list: WrittenList) => inThread({ order: 'list', list }, list.rows)
/** A map as PDF. */
export const writtenMapPrint = (print: MapPrint, jpeg: Uint8Array, context: MapPrintContext) =>
  inThread({ order: 'mapPrint', print, jpeg, context })

async function inThread(order: WriterOrder, handedOver: readonly Uint8Array<ArrayBuffer>[] = []): Promise<Buffer> {
  await turn()
  try {
    return await new Promise((resolve, reject) => {
      const thread = new Worker(new URL('./writerThread.ts', import.meta.url), {
        workerData: order,
        transferList: handedOver.map(({ buffer }) => buffer),
        resourceLimits: { maxOldGenerationSizeMb: 512 },
      })
      const clock = setTimeout(() => {
        void thread.terminate()
        reject(new Problem('document.tooSlow', 503))
      }, longestMs)
      thread.once('message', (bytes: Uint8Array) => {
        clearTimeout(clock)
        resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
      })
      thread.once('error', (fault) => {
        clearTimeout(clock)
        reject(Object.assign(new Problem('document.unwritable', 500), { cause: fault }))
      })
      thread.once('exit', (code) => {
        clearTimeout(clock)
        if (code !== 0) reject(new Problem('document.unwritable', 500))
      })
    })
  } finally {
    done()
  }
}

const waiting: (() => void)[] = []
let running = 0
async function turn() {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
}
function done() {
  const next = waiting.shift()
  if (next) next()
  else running--
}
