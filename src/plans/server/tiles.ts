// The layers of the map: units of a day, and the evidence of a filter.
import Type from 'typebox'
import { IsoDate } from '../../platform/contract.ts'
import { type TileSource, tileSource } from '../../platform/server/tiles/tileSource.ts'
import { EvidenceFilter, evidenceChoices, listEvidence } from '../evidenceContract.ts'
import { evidenceTiles, unitTiles } from './tilesSql.ts'

export const tiles: readonly TileSource[] = [
  tileSource({
    name: 'units',
    contract: evidenceChoices,
    input: Type.Object({ asOf: Type.Optional(IsoDate) }),
    rows: unitTiles,
  }),
  tileSource({ name: 'evidence', contract: listEvidence, input: EvidenceFilter, rows: evidenceTiles }),
]
