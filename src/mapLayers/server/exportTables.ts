// Map layers and what they hold as tables on paper.
import { bytesText, instantText } from '../../platform/format.ts'
import type { ExportTable } from '../../platform/server/feature.ts'
import type { LayerFeatureRow, MapLayerRow } from '../contract.ts'
import { mapLayersWords } from '../words.ts'

type Table<Row> = Readonly<
  Record<string, { readonly head: string; readonly cell: (row: Row) => string | number | boolean | null }>
>

export const mapLayerTable: ExportTable = (language): Table<MapLayerRow> => {
  const { columns, format, sharing, layer } = mapLayersWords[language]
  return {
    name: { head: columns.name, cell: (row) => row.name },
    layerFormat: { head: columns.layerFormat, cell: (row) => format[row.layerFormat] },
    features: { head: columns.features, cell: (row) => row.features },
    sizeBytes: { head: columns.sizeBytes, cell: (row) => bytesText(row.sizeBytes, language) },
    agencyName: { head: columns.agencyName, cell: (row) => row.agencyName },
    layerSharing: {
      head: columns.layerSharing,
      cell: (row) => [sharing[row.layerSharing], ...row.sharedWithNames].join('; '),
    },
    fileName: { head: columns.fileName, cell: (row) => row.fileName },
    recordedBy: { head: columns.recordedBy, cell: (row) => row.recordedBy },
    recordedAt: { head: columns.recordedAt, cell: (row) => instantText(row.recordedAt) },
    keptAt: { head: columns.keptAt, cell: (row) => instantText(row.keptAt) },
    isWithdrawn: { head: layer.withdrawn, cell: (row) => (row.isWithdrawn ? columns.yes : null) },
    isDemonstration: { head: layer.demonstration, cell: (row) => (row.isDemonstration ? columns.yes : null) },
    id: { head: columns.recordId, cell: (row) => row.id },
  }
}

export const layerFeatureTable: ExportTable = (language): Table<LayerFeatureRow> => {
  const { columns, shape } = mapLayersWords[language]
  return {
    id: { head: columns.number, cell: (row) => row.id },
    rowNumber: { head: columns.rowNumber, cell: (row) => row.rowNumber },
    shapeKind: { head: columns.shapeKind, cell: (row) => shape[row.shapeKind] },
    properties: {
      head: columns.properties,
      cell: (row) =>
        Object.entries(row.properties)
          .filter(([, value]) => value !== null && value !== '')
          .map(([name, value]) => `${name}: ${value}`)
          .join('; '),
    },
    bounds: { head: columns.bounds, cell: (row) => row.bounds?.map((side) => side.toFixed(6)).join(' ') ?? null },
  }
}
