import { dateText } from '../platform/format.ts'
import type { WordsLike } from '../platform/words.ts'
import type { PlotField } from './frmsColumns.ts'
import type { PlotFault, PlotFaultCode } from './plotRow.ts'
import type { vi } from './vi.ts'
import { allocationEn } from './words/allocation/en.ts'
import { areaTableEn } from './words/areaTable/en.ts'
import { declarationEn } from './words/declaration/en.ts'
import { disputeEn } from './words/dispute/en.ts'
import { highRiskEn } from './words/highRisk/en.ts'
import { impactEn } from './words/impact/en.ts'
import { masterPlanEn } from './words/masterPlan/en.ts'
import { overlapEn } from './words/overlap/en.ts'
import { ownerEn } from './words/owner/en.ts'
import { plotEn } from './words/plot/en.ts'
import { plotChangeEn } from './words/plotChange/en.ts'
import { plotImportEn } from './words/plotImport/en.ts'
import { plotMapEn } from './words/plotMap/en.ts'
import { unansweredEn } from './words/unanswered/en.ts'

const count = (number: unknown) => Number(number).toLocaleString('en-GB')

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const fields: Readonly<Record<PlotField, string>> = {
  rowNumber: 'Row',
  frmsId: 'FRMS id',
  provinceCode: 'Province code',
  frmsDistrictCode: 'Former district code',
  communeCode: 'Commune code',
  communeName: 'Commune',
  compartmentCode: 'Compartment',
  subcompartmentCode: 'Subcompartment',
  plotCode: 'Plot',
  parcelCode: 'Parcel',
  mapSheet: 'Map sheet',
  placeName: 'Place name',
  bookAreaHa: 'Book area',
  forestOrigin: 'Origin',
  forestTypeSymbol: 'Type symbol',
  forestTypeCode: 'Type code',
  treeSpecies: 'Tree species',
  plantingYear: 'Planting year',
  ageClass: 'Age class',
  canopyClosure: 'Canopy closed',
  plantationOrigin: 'Plantation origin',
  hasBecomeForest: 'Became forest',
  volumePerHa: 'Volume per ha',
  stemsPerHa: 'Stems per ha',
  volumePerPlot: 'Volume of plot',
  stemsPerPlot: 'Stems of plot',
  siteCondition: 'Site condition',
  forestPurpose: 'Purpose',
  purposeDetailSymbol: 'Detailed purpose symbol',
  purposeDetailCode: 'Detailed purpose',
  ownerTypeCode: 'Owner type code',
  ownerName: 'Owner',
  ownerCode: 'Owner code',
  disputeStatus: 'Dispute status',
  useRightPaper: 'Use-right paper',
  useTermYears: 'Term of use',
  protectionContractStatus: 'Contracted',
  planningStatus: 'In forestry planning',
  contractorName: 'Contract holder',
  disputantName: 'Other claimant',
  contractorCode: 'Contract holder code',
  disputantCode: 'Other claimant code',
  naturalForestOrigin: 'Primary or secondary',
  easting: 'Easting',
  northing: 'Northing',
  frmsCapkd: 'capkd (meaning unknown)',
  frmsCapvd: 'capvd (meaning unknown)',
  previousPlotCode: 'Former plot',
  parcelPositionStatus: 'Position status',
  provinceName: 'Province',
  frmsDistrictName: 'Former district',
}

type Said = (fault: PlotFault, field: string, params: Readonly<Record<string, unknown>>) => string
const faults: Readonly<Record<PlotFaultCode, Said>> = {
  rowTooLarge: ({ given }) =>
    `The row has ${count(Math.ceil(Number(given) / 1024 ** 2))} MB, 16 MB are read at most. Take out needless text, or split the shape.`,
  rowTooDeep: ({ given }) =>
    `The row has more than ${given} brackets in one another: no shape of a plot. Export it again.`,
  rowDeleted: ({ given }) =>
    `The row is marked as deleted in the ${given}. Save the file anew without it, or take the mark away.`,
  codeMissing: (_, field) => `${field} is missing: a plot needs the numbers of compartment, subcompartment and plot.`,
  notANumber: ({ given }, field) => `${field}: “${given}” is no number. A number like 12.5 is needed.`,
  notWhole: ({ given }, field) => `${field}: “${given}” is no whole number.`,
  tooLong: ({ given }, field, p) => `${field}: “${given}” has ${p.length} signs, FRMS holds ${p.most}.`,
  typeUnknown: ({ given }, field) =>
    `${field}: “${given}” is none of the 93 kinds of forest and land (Circular 16/2023).`,
  typeDiffers: ({ given }, field, p) =>
    `${field}: the symbol “${given}” is not that of code ${p.code} (${p.symbol}). Let symbol and code say one kind.`,
  purposeUnknown: ({ given }, field) =>
    `${field}: “${given}” is not in the list. 1–3 for the purpose, 1–12 for the detailed one.`,
  purposeDiffers: ({ given }, field, p) => `${field}: ${given} is not one of purpose ${p.purpose}, which the row says.`,
  plotTwice: ({ given }, _, p) => `Plot ${given} stands in row ${p.row} already.`,
  areaNegative: ({ given }, field) => `${field}: “${given}” is less than 0. Hectares above 0 are needed.`,
  shapeMissing: () => 'There is no shape.',
  shapeNotArea: ({ given }) => `The shape is a ${given}, not an area.`,
  shapeMixed: ({ given }) =>
    `The shape has areas and a ${given}. One or several areas are needed, without points or lines.`,
  shapeBroken: ({ given }) =>
    `The shape is broken: ${given}. A closed area of three different corners or more is needed, each of two numbers.`,
  shapeNoArea: ({ given }) =>
    `The shape has no area: all corners are on one line, near ${given} in the file. Draw it again.`,
  outsideCountry: ({ given }) =>
    `The shape lies outside Vietnam (its first corner is ${given} in the file). Check the coordinate system.`,
  areaMissing: ({ given }, field) =>
    given === '' ? `${field} is not said.` : `${field} says ${given}: taken as unknown.`,
  areaDiffers: ({ given }, field, p) =>
    `${field} says ${given} ha, the shape measures ${count(p.measured)} ha: more than 1 % apart.`,
  originDiffers: ({ given }, field, p) => `${field}: ${given} does not go with ${p.symbol}.`,
  yearImpossible: ({ given }, field, p) => `${field}: ${given} is no year from 1900 to ${p.most}.`,
  nameCut: ({ given }, field) => `${field}: “${given}” just fills its column and may have been cut.`,
  lettersLost: ({ given }, field) => `${field}: letters of “${given}” were lost before the file was made.`,
  shapeCrosses: ({ given }) => `The outline crosses itself near ${given}.`,
  shapeTwice: ({ given }, _, p) => `The shape of plot ${given} is that of row ${p.row}.`,
}

const faultNames: Readonly<Record<PlotFaultCode, string>> = {
  rowTooLarge: 'Row too large',
  rowTooDeep: 'Brackets without measure',
  rowDeleted: 'Row marked as deleted',
  codeMissing: 'Number of compartment, subcompartment or plot missing',
  notANumber: 'No number',
  notWhole: 'No whole number',
  tooLong: 'Longer than FRMS holds',
  typeUnknown: 'Unknown forest type',
  typeDiffers: 'Symbol and code of the type differ',
  purposeUnknown: 'Unknown purpose',
  purposeDiffers: 'Purpose against the three kinds of forest',
  plotTwice: 'Plot named twice',
  areaNegative: 'Area below 0',
  shapeMissing: 'No shape',
  shapeNotArea: 'Shape is no area',
  shapeMixed: 'Points or lines in the shape',
  shapeBroken: 'Broken shape',
  shapeNoArea: 'Shape without area',
  outsideCountry: 'Outside Vietnam',
  areaMissing: 'Area missing',
  areaDiffers: 'Areas differ by over 1 %',
  originDiffers: 'Origin does not fit the type',
  yearImpossible: 'Impossible planting year',
  nameCut: 'Name may be cut',
  lettersLost: 'Letters lost',
  shapeCrosses: 'Outline crosses itself',
  shapeTwice: 'Shape of another plot',
}

export const en: WordsLike<typeof vi> = {
  ...plotEn,
  ...plotImportEn,
  ...plotChangeEn,
  ...plotMapEn,
  areaTable: areaTableEn.areaTable,
  ...impactEn,
  ...highRiskEn,
  ...allocationEn,
  ...ownerEn,
  ...masterPlanEn,
  ...declarationEn,
  ...unansweredEn,
  ...overlapEn,
  ...disputeEn,
  audit: {
    ...plotEn.audit,
    ...plotImportEn.audit,
    ...plotChangeEn.audit,
    ...impactEn.audit,
    ...highRiskEn.audit,
    ...allocationEn.audit,
    ...ownerEn.audit,
    ...masterPlanEn.audit,
    ...declarationEn.audit,
    ...overlapEn.audit,
    ...disputeEn.audit,
  },
  fields,
  plotFaultName: faultNames,
  plotFault: (fault) => faults[fault.code](fault, fault.field ? capital(fields[fault.field]) : '', fault.params ?? {}),
  problems: {
    ...plotImportEn.problems,
    ...areaTableEn.areaProblems,
    ...impactEn.problems,
    ...highRiskEn.problems,
    ...allocationEn.problems,
    ...ownerEn.problems,
    ...masterPlanEn.problems,
    ...declarationEn.problems,
    ...plotChangeEn.problems,
    'plotChange.notChosen': (p) =>
      `The plots differ in ${fields[p.field as PlotField]}. Choose from which plot it is taken.`,
    ...overlapEn.problems,
    ...disputeEn.problems,
    'landPaper.noGround': (p) => `The ground cannot be used. ${en.plotFault(p.fault as PlotFault)}`,
    'plot.fromFuture': (p) => `${dateText(String(p.on))} has not come yet: the register holds only what is.`,
    'plot.twice': () => 'One plot is given twice at once.',
    'plot.refused': (p) =>
      `No plot was recorded. Row ${p.row}: ${en.plotFault(p.fault as PlotFault)} ${count(p.count)} faults in all.`,
    'import.whatFile': () =>
      "Expected: import plots FILE --dry-run [--srid 9214] [--letters tcvn3] [--columns '{…}'] [--out FRMS.zip].",
    'import.onlyDryRun': () =>
      'The command line only looks, with --dry-run. Plots are written on the page of the register, Import plots from a file.',
    'import.unknownLetters': (p) => `There is no repair of letters “${p.given}”. One of: ${p.known}.`,
    'import.unknownField': (p) =>
      `--columns cannot be read at “${p.field}”. JSON {"field":"column of the file"} is expected, fields are: ${p.known}.`,
    'plotFile.unknownFormat': () =>
      'The file is of no known kind. A zipped Shapefile, GeoPackage, GeoJSON, KML or KMZ is needed.',
    'plotFile.unreadable': (p) =>
      p.row
        ? `The ${p.format} cannot be read on from row ${p.row}: it was cut off or damaged there. Send it again, or export it again.`
        : `The file cannot be read: it is no ${p.format}, whatever its name says. Export it again from the map software.`,
    'plotFile.unreadableXml': (p) =>
      `The ${p.format} file cannot be read: bad syntax in line ${p.line}. Export it again from the map software.`,
    'plotFile.entities': () => 'The file is not read: it declares an ENTITY, which no map file needs. Export it again.',
    'plotFile.bomb': () =>
      'The file is not read: it unfolds too large. Leave pictures and other files out and zip it again.',
    'plotFile.locked': (p) => `The zip cannot be read: ${p.name} has a password. Zip it again without.`,
    'plotFile.noLayer': () => 'There is no layer in the file. A zip needs .shp with .dbf, or .gpkg, .geojson, .kml.',
    'plotFile.severalLayers': (p) =>
      `The file has several layers: ${p.names}. Export the layer of plots to a file of its own.`,
    'plotFile.partMissing': (p) => `The Shapefile lacks its ${p.part}. Zip .shp, .shx, .dbf and .prj together.`,
    'plotFile.partsDiffer': (p) =>
      `The Shapefile does not fit: .shp has ${count(p.shapes)} shapes, .dbf has ${count(p.rows)} rows. Export both again.`,
    'plotFile.tooLarge': (p) =>
      `KML, KMZ, GPX, and GeoJSON of UTF-16, are read up to ${count(Number(p.most) / 1e6)} MB. Export a Shapefile, a GeoPackage or a GeoJSON: those may be of any size.`,
    'plotFile.noRows': () => 'There is no plot in the file.',
    'plotFile.tooManyRows': (p) =>
      `The file has ${count(p.count)} plots, at most ${count(p.most)} are read at once. Split it by commune.`,
    'plotFile.unknownColumn': (p) => `The file has no column ${p.column}. Its columns are: ${p.columns}.`,
    'plotFile.unknownSystem': (p) =>
      `${p.system ? `The coordinate system ${p.system} is not known.` : 'The file names no coordinate system, and its numbers tell of none near by.'} ${
        p.fits ? `Its numbers fit: ${p.fits}. ` : ''
      }Choose one (command line: --srid 9214); a wrong one puts the plots in a wrong place.`,
  },
}
