// A file of plots read in a thread of its own: a large one keeps a processor busy for minutes, and the server goes on answering.
import { rm } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { Problem } from '../../../platform/problem.ts'
import type { FilePlot } from '../../plotFile.ts'
import type { FoundInFile } from '../../plotImportContract.ts'
import type { PlotsReading } from '../readPlots.ts'

export interface ReaderOrder {
  readonly path: string
  /** A folder for what is unfolded, gone afterwards. */
  readonly under: string
  readonly reading: PlotsReading
  readonly pieceRows: number
}
export type FromReader =
  | { readonly say: 'found'; readonly found: FoundInFile; readonly rowCount: number }
  | { readonly say: 'rows'; readonly rows: readonly FilePlot[] }
  | { readonly say: 'problem'; readonly code: string; readonly params: Readonly<Record<string, unknown>> }

/** A piece of rows, a row of the largest size, and what is read whole (KML): not the file. */
const mostMegabytes = 1024

export interface PlotReader {
  readonly found: FoundInFile
  readonly rowCount: number
  /** The next rows after that many, as many as a piece has; none at the end. Each is given once. */
  rowsAfter(count: number): Promise<readonly FilePlot[]>
  close(): Promise<void>
}

/** Opens a file of plots. Throws Problem `plotFile.*`. */
export async function openPlotReader(order: ReaderOrder): Promise<PlotReader> {
  const emptied = () => rm(order.under, { recursive: true, force: true })
  // What a reading that was cut off has left; another that reads it too goes on with what it has opened.
  await emptied()
  const thread = new Worker(new URL('./readingThread.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  })
  const next = () =>
    new Promise<FromReader>((resolve, reject) => {
      const end = (act: () => void) => {
        thread.off('message', heard).off('error', failed).off('exit', gone)
        act()
      }
      const heard = (message: FromReader) =>
        end(() =>
          message.say === 'problem' ? reject(new Problem(message.code, 422, message.params)) : resolve(message),
        )
      // More than the memory holds, or a fault of ours: in any case this file cannot be read here.
      const failed = (error: Error) =>
        end(() => reject(Object.assign(new Problem('plotFile.notRead', 422), { cause: error })))
      const gone = () => failed(new Error('the reading thread ended'))
      thread.on('message', heard).on('error', failed).on('exit', gone)
    })
  const close = async () => {
    await thread.terminate()
    await emptied()
  }
  try {
    const first = await next()
    if (first.say !== 'found') throw new Problem('plotFile.notRead', 422)
    return {
      found: first.found,
      rowCount: first.rowCount,
      async rowsAfter(count) {
        const answer = next()
        thread.postMessage(count)
        const given = await answer
        if (given.say !== 'rows') throw new Problem('plotFile.notRead', 422)
        return given.rows
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
