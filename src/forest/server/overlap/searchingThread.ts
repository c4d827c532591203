// Runs in a worker thread: takes outlines piece by piece, then says how far it is and what it found.
import { parentPort, workerData } from 'node:worker_threads'
import type { Area } from '../../../geo/overlap/noding.ts'
import { overlapsOf } from '../../../geo/overlap/overlaps.ts'
import { geometryOfWkb } from '../../../geo/wellKnownBinary.ts'
import type { FromSearcher, SearchOrder, ToSearcher } from './searching.ts'

const order = workerData as SearchOrder
const say = (message: FromSearcher) => parentPort?.postMessage(message)
const areas: Area[] = []
const owners: number[] = []

parentPort?.on('message', (message: ToSearcher) => {
  if (message.say === 'ground') {
    for (const shape of message.shapes) {
      const geometry = geometryOfWkb(shape)
      areas.push(geometry.type === 'MultiPolygon' ? geometry.coordinates : [])
    }
    owners.push(...message.owners)
    return
  }
  let told = 0
  const found = overlapsOf(areas, {
    ...order,
    firstLoose: message.firstPaper,
    // A paper lies over the plots of its own holder, as it should.
    isAsked: (one, other) => other < message.firstPaper || owners[one] !== owners[other] || (owners[one] ?? -1) < 0,
    onProgress(share) {
      if (share - told < 0.05 && share > 0) return
      told = share
      say({ say: 'progress', share })
    },
  })
  say({ say: 'found', found })
})
