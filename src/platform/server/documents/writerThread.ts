// Runs in a worker thread: takes one order, answers its bytes.
import { parentPort, workerData } from 'node:worker_threads'
import type { WriterOrder } from './writer.ts'

const bytes = new Uint8Array(await fileFor(workerData as WriterOrder))
parentPort?.postMessage(bytes, [bytes.buffer])

/** Loads only the writer that the order needs. */
async function fileFor(given: WriterOrder): Promise<Uint8Array> {
  if (given.order === 'list') return (await import('./listBook.ts')).listBook(given.list)
  if (given.order === 'document') return (await import('./write.ts')).fileOf(given.document, given.kind)
  const { mapPrintPdf } = await import('./mapPrint.ts')
  return mapPrintPdf(given.print, Buffer.from(given.jpeg), given.context)
}
