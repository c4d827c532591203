// The secret address at which a person's map program (QGIS) reads the office's features.
import Type from 'typebox'
import { commandContract, Instant, orNull, Recorded, readContract, Uuid } from '../platform/contract.ts'

const oneself = { everyone: 'all' } as const

/** A new secret address; the one before no longer answers. The secret is told once and kept only as a hash. */
export const openFeatureAddress = commandContract({
  name: 'featureAddress.open',
  input: Type.Object({}),
  output: Type.Object({ id: Uuid, path: Type.String() }),
  permits: oneself,
})
export const endFeatureAddress = commandContract({
  name: 'featureAddress.end',
  input: Type.Object({}),
  output: Recorded,
  permits: oneself,
})
export const showFeatureAddress = readContract({
  name: 'featureAddress.show',
  input: Type.Object({}),
  /** Null: there is none. */
  output: Type.Object({ madeAt: orNull(Instant) }),
  permits: oneself,
})
