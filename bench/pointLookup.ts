// Which plot and unit a place lies in: ten thousand seeded places at once through the door, among a hundred thousand plots (PLOTS=… for
// others), on each database. `n` places a question.
import { plantPlots, plotSide, south, step, west } from './manyPlots.ts'
import type { Measured } from './measured.ts'
import { onEachOffice, operatorKey } from './offices.ts'
import { medianOf } from './servers.ts'

const runs = 5
const places = 10_000

export async function pointLookup(print: (measured: Measured) => void): Promise<void> {
  const side = plotSide(100_000)
  await onEachOffice(async (kind, office) => {
    await plantPlots(office, side)
    let state = 20_261_128
    const next = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state / 2 ** 32
    }
    const times: number[] = []
    for (let run = 0; run <= runs; run++) {
      const asked = Array.from({ length: places }, () => ({
        lon: Number((west + next() * side * step).toFixed(6)),
        lat: Number((south + next() * side * step).toFixed(6)),
      }))
      const started = performance.now()
      const { rows } = (await office.ask(
        'forest.atPlaces',
        { places: asked },
        { operatorKey, address: '', device: '' },
      )) as {
        rows: { plotId: string | null }[]
      }
      const taken = (performance.now() - started) / 1000
      const found = rows.filter(({ plotId }) => plotId !== null).length
      if (found < places * 0.97) throw new Error(`${found} of ${places} places lie in a plot`)
      // The first question pays for the start.
      if (run > 0) times.push(taken)
    }
    const median = medianOf(times)
    print({ name: `point-lookup.${kind}`, n: places, median_s: median, rate: places / median, unit: 'place' })
  })
}
