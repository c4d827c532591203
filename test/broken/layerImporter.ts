// Files of map layers as an importer: rows are features with what the file says of them; an archive of tiles is one row.
import {
  addMapLayer,
  openLayerFile,
  showLayerFile,
  showMapLayer,
  withdrawMapLayer,
} from '../../src/mapLayers/contract.ts'
import { mapLayersWords } from '../../src/mapLayers/words.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { agencyId } from '../../src/units/seed/agencies.ts'
import type { TestOffice } from '../support/office.ts'
import { type Looked, sent, type TableImporter, told } from './importers.ts'

const languages = ['vi', 'en'] as const

export function layerImporter({ give, ask, ...office }: TestOffice, administrator: Actor): TableImporter {
  const layers = new Map<string, string>()
  return {
    name: 'layers',
    forms: [],
    columns: [],
    firstRow: 1,
    rows: () => [],
    most: 50_000,
    opensInto: /^maplayers\.layer_(files|features)$/i,
    writesInto: /^maplayers\./i,
    async open(bytes, fileName): Promise<Looked> {
      const fileId = await sent({ give, ask, ...office }, administrator, 'layer', bytes, fileName)
      const { id } = await give(openLayerFile, administrator, { fileId, agencyId: agencyId('HKL') })
      const { layerKind, counts, faults, faultCount } = await ask(showLayerFile, administrator, { layerFileId: id })
      const drawn = layerKind === 'vector' ? counts.point + counts.line + counts.area : 1
      if (faultCount < faults.length) throw new Error(`${fileName}: ${faultCount} faults, ${faults.length} are told`)
      return {
        id,
        rows: [
          ...Array.from({ length: drawn }, (_, index) => ({
            rowNumber: index + 1,
            isReady: true,
            faults: [],
            texts: {},
          })),
          ...faults.map(({ rowNumber, field, given, layerFaultKind }) => ({
            rowNumber,
            isReady: false,
            texts: {},
            faults: [
              told(
                field ?? null,
                given,
                languages.map((language) => mapLayersWords[language].fault[layerFaultKind]),
              ),
            ],
          })),
        ],
      }
    },
    async write({ id: layerFileId }, turn) {
      const looks = { name: `Lớp thử ${turn}`, colour: '#B3401E', labelField: null }
      const sharing = { layerSharing: 'own' as const, sharedWith: [] }
      const input = { layerFileId, letterRepair: 'asFound' as const, ...looks, ...sharing }
      const { id: mapLayerId } = await give(addMapLayer, administrator, input)
      layers.set(layerFileId, mapLayerId)
      return (await ask(showMapLayer, administrator, { mapLayerId })).row.features ?? 1
    },
    async undo({ id }) {
      await give(withdrawMapLayer, administrator, { mapLayerId: layers.get(id) ?? '', reason: 'Thử xong.' })
    },
  }
}
