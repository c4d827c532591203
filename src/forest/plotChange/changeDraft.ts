// A change of plots while a person fills it in: what is still open, and the inputs of the commands that it becomes. Pure.
import type { Position } from '../../geo/geometry.ts'
import type { InputOf } from '../../platform/contract.ts'
import { written } from '../../platform/typed.ts'
import { forestTypeOfSymbol } from '../forestType.ts'
import { frmsColumns, type PlotField } from '../frmsColumns.ts'
import type { ChangeCause, OwnerCategory } from '../plot.ts'
import type { changePlot, mergePlots, splitPlot } from '../plotChangeContract.ts'
import type { AreaShape } from '../plotFile.ts'
import type { PlotFacts } from '../plotRow.ts'
import { type ChangeKind, proposedCodes, type StayingKind } from './plotChange.ts'
import { splitShape } from './splitShape.ts'

/** What is left empty stays as it is in the register. */
export interface FactsDraft {
  /** A symbol. */
  readonly forestType: string
  readonly treeSpecies: string
  readonly plantingYear: number | null
  /** The number of FRMS. */
  readonly purposeDetail: string
  readonly bookAreaHa: number | null
  readonly ownerName: string
  readonly ownerCategory: OwnerCategory | ''
}
export const sameFacts: FactsDraft = {
  ...{ forestType: '', treeSpecies: '', plantingYear: null, purposeDetail: '' },
  ...{ bookAreaHa: null, ownerName: '', ownerCategory: '' },
}

export interface PartDraft extends FactsDraft {
  /** Left out: the proposed one. */
  readonly plotCode?: string
}

export interface ChangeDraft {
  readonly changeKind: ChangeKind | ''
  readonly changeCause: ChangeCause | ''
  readonly validFrom: string
  readonly reason: string
  readonly decisionNumber: string
  readonly decisionOn: string
  readonly photoIds: readonly string[]
  readonly documentIds: readonly string[]
  /** Finished lines, and the corners of the line or outline that is being drawn. */
  readonly lines: readonly (readonly Position[])[]
  readonly corners: readonly Position[]
  /** From a file: outlines of parts, or the new outline. */
  readonly areas: readonly AreaShape[]
  readonly parts: readonly PartDraft[]
  readonly mergedIds: readonly string[]
  readonly chosen: Readonly<Partial<Record<PlotField, string>>>
  readonly mergedCode: string
  readonly facts: FactsDraft
}
/** What is drawn by hand or read from a file. */
export type Drawn = Pick<ChangeDraft, 'lines' | 'corners' | 'areas'>
export const nothingDrawn: Drawn = { lines: [], corners: [], areas: [] }
export const emptyChange: ChangeDraft = {
  ...{ changeKind: '', changeCause: '', validFrom: '', reason: '', decisionNumber: '', decisionOn: '' },
  ...{ photoIds: [], documentIds: [], ...nothingDrawn, parts: [], mergedIds: [], chosen: {} },
  ...{ mergedCode: '', facts: sameFacts },
}

/** The parts as drawn so far, the largest first; one: not parted yet. */
export function drawnParts(shape: AreaShape, { lines, corners, areas }: ChangeDraft): readonly AreaShape[] {
  const drawn = [...lines, ...(corners.length > 1 ? [corners] : [])]
  if (drawn.length === 0 && areas.length > 1) return areas
  return splitShape(shape, drawn)
}

/** The outline as drawn, or the areas of the file together; undefined while there is none. */
export function drawnShape({ corners, areas }: Drawn): AreaShape | undefined {
  if (areas.length > 0) return { type: 'MultiPolygon', coordinates: areas.flatMap(({ coordinates }) => coordinates) }
  const [first] = corners
  return first && corners.length > 2 ? { type: 'MultiPolygon', coordinates: [[[...corners, first]]] } : undefined
}

/** The numbers of so many parts: as a person wrote them, else the next free ones. */
export function partCodes(parts: readonly PartDraft[], takenCodes: readonly string[], count: number): string[] {
  const proposed = proposedCodes([...takenCodes, ...parts.flatMap(({ plotCode }) => plotCode ?? [])], count)
  return proposed.map((code, index) => parts[index]?.plotCode ?? code)
}

/** Natural 1, planted 2 (FRMS); land without forest has none. */
const originOf = { natural: 1, planted: 2, plantedNotYetForest: 2, noForest: null } as const

/** The facts that a draft says; a type says its origin, and without trees there is neither species nor year. */
export function factsGiven(draft: FactsDraft): Partial<PlotFacts> {
  const type = forestTypeOfSymbol(draft.forestType)
  const [species, name] = [draft.treeSpecies.trim(), draft.ownerName.trim()]
  return {
    ...(type
      ? { forestTypeSymbol: type.symbol, forestTypeCode: type.code, forestOrigin: originOf[type.landClass] }
      : {}),
    ...(type?.landClass === 'noForest' ? { treeSpecies: null, plantingYear: null } : {}),
    ...(species ? { treeSpecies: species } : {}),
    ...(draft.plantingYear === null ? {} : { plantingYear: draft.plantingYear }),
    ...(draft.purposeDetail ? { purposeDetailCode: Number(draft.purposeDetail) } : {}),
    ...(draft.bookAreaHa === null ? {} : { bookAreaHa: draft.bookAreaHa }),
    ...(name ? { ownerName: name.slice(0, frmsColumns.ownerName.width).trim() } : {}),
  }
}

function ownerGiven({ ownerName, ownerCategory }: FactsDraft) {
  const name = ownerName.trim()
  return {
    ...(name.length > frmsColumns.ownerName.width ? { ownerFullName: name } : {}),
    ...(ownerCategory ? { ownerCategory } : {}),
  }
}

interface About {
  readonly plotId: string
  readonly plotVersionId: string
}

/** Pointers of what has to be answered yet. `partCount`: how many parts are drawn; `differing`: in what the chosen plots differ. */
export function openChange(
  draft: ChangeDraft,
  { partCount, differing }: { readonly partCount: number; readonly differing: readonly PlotField[] },
): readonly string[] {
  const { changeKind, facts } = draft
  const open: readonly (readonly [string, boolean])[] = [
    ['/changeKind', changeKind === ''],
    ['/changeCause', draft.changeCause === ''],
    ['/validFrom', draft.validFrom === ''],
    ['/lines', changeKind === 'split' && partCount < 2],
    ['/plots', changeKind === 'merge' && draft.mergedIds.length === 0],
    ['/plotCode', changeKind === 'merge' && draft.mergedCode.trim() === ''],
    ...differing.map((field) => [`/chosen/${field}`, changeKind === 'merge' && !draft.chosen[field]] as const),
    ['/shape', changeKind === 'redraw' && !drawnShape(draft)],
    ['/facts/forestTypeSymbol', changeKind === 'retype' && Object.keys(factsGiven(facts)).length === 0],
    ['/facts/ownerName', changeKind === 'transfer' && facts.ownerName.trim() === ''],
    ['/ownerCategory', changeKind === 'transfer' && facts.ownerCategory === ''],
  ]
  return open.flatMap(([pointer, isOpen]) => (isOpen ? [pointer] : []))
}

function happeningOf(draft: ChangeDraft) {
  const { reason, decisionNumber, decisionOn } = draft
  return {
    changeCause: draft.changeCause as ChangeCause,
    validFrom: draft.validFrom,
    ...written({ reason, decisionNumber, decisionOn }),
    photoIds: [...draft.photoIds],
    documentIds: [...draft.documentIds],
  }
}

export function splitInput(
  draft: ChangeDraft,
  about: About,
  takenCodes: readonly string[],
  shapes: readonly AreaShape[],
): InputOf<typeof splitPlot> {
  const drawn = [...draft.lines, ...(draft.corners.length > 1 ? [draft.corners] : [])]
  const codes = partCodes(draft.parts, takenCodes, shapes.length)
  return {
    ...happeningOf(draft),
    ...about,
    ...(drawn.length > 0 ? { lines: drawn.map((line) => line.map(([lon, lat]): [number, number] => [lon, lat])) } : {}),
    parts: shapes.map((shape, index) => {
      const { bookAreaHa: _, ...facts } = factsGiven(draft.parts[index] ?? sameFacts)
      return { plotCode: codes[index] ?? '', facts, ...(drawn.length > 0 ? {} : { shape }) }
    }),
  }
}

export const mergeInput = (draft: ChangeDraft, plots: readonly About[]): InputOf<typeof mergePlots> => ({
  ...happeningOf(draft),
  plots: [...plots],
  plotCode: draft.mergedCode.trim(),
  chosen: { ...draft.chosen },
})

export function stayInput(draft: ChangeDraft, about: About): InputOf<typeof changePlot> {
  const shape = draft.changeKind === 'redraw' ? drawnShape(draft) : undefined
  const { bookAreaHa, purposeDetail, forestType, treeSpecies, plantingYear, ownerName, ownerCategory } = draft.facts
  const ofKind: Readonly<Record<StayingKind, FactsDraft>> = {
    redraw: { ...sameFacts, bookAreaHa },
    retype: { ...sameFacts, purposeDetail, forestType, treeSpecies, plantingYear },
    transfer: { ...sameFacts, ownerName, ownerCategory },
  }
  const said = ofKind[draft.changeKind as StayingKind]
  return {
    ...happeningOf(draft),
    ...about,
    changeKind: draft.changeKind as StayingKind,
    facts: factsGiven(said),
    ...ownerGiven(said),
    ...(shape ? { shape } : {}),
  }
}
