// A file of plots read in a thread of its own: a large one keeps a processor busy for a minute, and the server goes on answering.
import { Worker } from 'node:worker_threads'
import { Problem } from '../../../platform/problem.ts'
import type { FilePlot } from '../../plotFile.ts'
import type { FoundInFile } from '../../plotImportContract.ts'
import type { PlotsReading } from '../readPlots.ts'

export interface ReaderOrder {
  readonly bytes: Uint8Array
  readonly reading: PlotsReading
  readonly pieceRows: number
}
export type FromReader =
  | { readonly say: 'found'; readonly found: FoundInFile; readonly rowCount: number }
  | { readonly say: 'rows'; readonly rows: readonly FilePlot[] }
  | { readonly say: 'problem'; readonly code: string; readonly params: Readonly<Record<string, unknown>> }

/** 200 000 plots and their outlines. */
const mostMegabytes = 4096

export interface PlotReader {
  readonly found: FoundInFile
  readonly rowCount: number
  /** The rows from a place on, counted from 0; as many as a piece has. */
  rowsFrom(place: number): Promise<readonly FilePlot[]>
  close(): Promise<void>
}

/** Opens a file of plots. Throws Problem `plotFile.*`. */
export async function openPlotReader(order: ReaderOrder): Promise<PlotReader> {
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
      const heard = (message: FromReader) => end(() => resolve(message))
      // More than the memory holds, or a fault of ours: in any case this file cannot be read here.
      const failed = (error: Error) =>
        end(() => reject(Object.assign(new Problem('plotFile.notRead', 422), { cause: error })))
      const gone = () => failed(new Error('the reading thread ended'))
      thread.on('message', heard).on('error', failed).on('exit', gone)
    })
  const close = async () => void (await thread.terminate())
  const first = await next()
  if (first.say !== 'found') {
    await close()
    throw first.say === 'problem' ? new Problem(first.code, 422, first.params) : new Problem('plotFile.notRead', 422)
  }
  return {
    found: first.found,
    rowCount: first.rowCount,
    async rowsFrom(place) {
      const answer = next()
      thread.postMessage(place)
      const given = await answer
      if (given.say !== 'rows' || given.rows.length === 0) throw new Problem('plotFile.notRead', 422)
      return given.rows
    },
    close,
  }
}
