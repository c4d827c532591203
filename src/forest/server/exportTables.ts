// The list of plots as a table on paper. What is unknown is an empty cell, and no name of a person is in it.
import { dateText } from '../../platform/format.ts'
import type { ExportTable } from '../../platform/server/feature.ts'
import type { FoundPlot } from '../contract.ts'
import { forestTypeOfCode } from '../forestType.ts'
import { forestTypeName } from '../forestTypeName.ts'
import { forestWords } from '../words.ts'

type Table<Row> = Readonly<
  Record<string, { readonly head: string; readonly cell: (row: Row) => string | number | boolean | null }>
>
const labelOf = <Key extends string>(words: Readonly<Record<Key, string>>, key: Key | null) =>
  key === null ? null : words[key]

export const plotTable: ExportTable = (language): Table<FoundPlot> => {
  const words = forestWords[language]
  const { columns, plot } = words
  const nameOf = ({ forestType }: FoundPlot) => {
    const type = forestType === null ? undefined : forestTypeOfCode(forestType)
    return type ? forestTypeName(type, words) : null
  }
  return {
    codePath: { head: columns.codePath, cell: (row) => row.codePath },
    compartmentCode: { head: columns.compartmentCode, cell: (row) => row.compartmentCode },
    subcompartmentCode: { head: columns.subcompartmentCode, cell: (row) => row.subcompartmentCode },
    plotCode: { head: columns.plotCode, cell: (row) => row.plotCode },
    placeName: { head: columns.placeName, cell: (row) => row.placeName },
    territoryName: { head: columns.territoryName, cell: (row) => row.territoryName },
    communeName: { head: columns.communeName, cell: (row) => row.communeName },
    forestTypeSymbol: { head: columns.forestTypeSymbol, cell: (row) => row.forestTypeSymbol },
    forestType: { head: columns.forestType, cell: nameOf },
    landClass: { head: columns.landClass, cell: (row) => labelOf(words.landClass, row.landClass) },
    forestPurpose: { head: columns.forestPurpose, cell: (row) => labelOf(words.forestPurpose, row.forestPurpose) },
    treeSpecies: { head: columns.treeSpecies, cell: (row) => row.treeSpecies },
    plantingYear: { head: columns.plantingYear, cell: (row) => row.plantingYear },
    ownerCategory: { head: columns.ownerCategory, cell: (row) => labelOf(words.ownerCategory, row.ownerCategory) },
    ownerName: { head: columns.ownerName, cell: (row) => row.ownerName },
    bookAreaHa: { head: columns.bookAreaHa, cell: (row) => row.bookAreaHa },
    geodesicAreaHa: { head: columns.geodesicAreaHa, cell: (row) => Number(row.geodesicAreaHa.toFixed(4)) },
    areaDiffers: { head: columns.areaDiffers, cell: (row) => (row.areaDiffers ? plot.yes : null) },
    disputeStatus: { head: columns.disputeStatus, cell: (row) => row.disputeStatus },
    place: { head: columns.place, cell: ({ place }) => `${place.lat.toFixed(6)}, ${place.lon.toFixed(6)}` },
    distanceM: {
      head: columns.distanceM,
      cell: ({ distanceM }) => (distanceM === null ? null : Math.round(distanceM)),
    },
    validFrom: { head: columns.validFrom, cell: (row) => dateText(row.validFrom) },
    isDemonstration: { head: columns.isDemonstration, cell: (row) => (row.isDemonstration ? plot.yes : null) },
    id: { head: columns.id, cell: (row) => row.id },
  }
}
