// Runs in a worker thread: reads a file of plots, says what it is, then hands its rows over, a piece for each time it is asked.
import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '../../../platform/problem.ts'
import { readPlots } from '../readPlots.ts'
import type { FromReader, ReaderOrder } from './reading.ts'

const { bytes, reading, pieceRows } = workerData as ReaderOrder
const say = (message: FromReader) => parentPort?.postMessage(message)

try {
  const { plots, ...found } = await readPlots(bytes, reading)
  parentPort?.on('message', (from: number) => say({ say: 'rows', rows: plots.slice(from, from + pieceRows) }))
  say({ say: 'found', found: { ...found, fileColumns: [...found.fileColumns] }, rowCount: plots.length })
} catch (error) {
  if (!(error instanceof Problem)) throw error
  say({ say: 'problem', code: error.code, params: error.params })
}
