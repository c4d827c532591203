// Runs in a worker thread: reads a file of plots, says what it is, then hands its rows over, a piece for each time it is asked.
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '../../../platform/problem.ts'
import type { FilePlot } from '../../plotFile.ts'
import { withPlots } from '../readPlots.ts'
import type { FromReader, ReaderOrder } from './reading.ts'

const { path, reading, pieceRows, under } = workerData as ReaderOrder
const say = (message: FromReader) => parentPort?.postMessage(message)

try {
  await withPlots(
    path,
    reading,
    async ({ rowCount, fitting, ...found }, plots) => {
      if (!parentPort) return
      const port = parentPort
      const asked = async () => Number((await once(port, 'message'))[0])
      let wanted = asked()
      say({ say: 'found', found: { ...found, fileColumns: [...found.fileColumns] }, rowCount })
      let after = await wanted
      let rows: FilePlot[] = []
      for (const plot of plots) {
        if (plot.rowNumber <= after) continue
        rows.push(plot)
        if (rows.length < pieceRows) continue
        wanted = asked()
        say({ say: 'rows', rows })
        rows = []
        after = await wanted
      }
      if (rows.length > 0) {
        wanted = asked()
        say({ say: 'rows', rows })
        await wanted
      }
      say({ say: 'rows', rows: [] })
    },
    under,
  )
} catch (error) {
  if (!(error instanceof Problem)) throw error
  say({ say: 'problem', code: error.code, params: error.params })
}
