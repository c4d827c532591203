// A list ready to be written: heads and cells, in pieces that are passed between threads without being copied.

export type Cell = string | number | null

export interface WrittenList {
  /** Names the sheet. */
  readonly title: string
  /** Said before everything else: that the data are invented. */
  readonly note?: string
  readonly heads: readonly string[]
  /** Some hundred rows each, as JSON. */
  readonly rows: readonly Uint8Array<ArrayBuffer>[]
}

const decoder = new TextDecoder()
export const rowsOf = (piece: Uint8Array) => JSON.parse(decoder.decode(piece)) as Cell[][]

const rowsInPiece = 500

/** Makes the cells of all rows, letting other requests be answered in between. */
export async function piecesOf<Row>(rows: readonly Row[], cells: (row: Row) => Cell[]) {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let from = 0; from < rows.length; from += rowsInPiece) {
    const piece = rows.slice(from, from + rowsInPiece).map(cells)
    pieces.push(new TextEncoder().encode(JSON.stringify(piece)))
    await new Promise((resolve) => setImmediate(resolve))
  }
  return pieces
}
