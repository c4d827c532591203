// The form of a succession of territories as it is filled in: who ends, who takes the place, which part goes where. Pure.
import type { InputOf } from '../platform/contract.ts'
import type { succeedTerritory } from './contract.ts'
import type { TerritoryKind } from './unit.ts'

export interface HeirDraft {
  /** Names the heir within the form. */
  readonly key: string
  /** One of the register; '' while not chosen; undefined = a new one. */
  readonly territoryId?: string
  readonly code: string
  readonly fullName: string
  readonly name: string
  readonly territoryKind: TerritoryKind | ''
  readonly parentId: string
}

export interface SuccessionDraft {
  readonly succeededOn: string
  readonly legalBasis: string
  readonly endingIds: readonly string[]
  readonly heirs: readonly HeirDraft[]
  /** Of each ending territory, by key of the heir: per cent of its area, null = not known. Absent = no part. */
  readonly parts: Readonly<Record<string, Readonly<Record<string, number | null>>>>
}

export const emptyHeir = (key: string): HeirDraft => ({
  key,
  code: '',
  fullName: '',
  name: '',
  territoryKind: '',
  parentId: '',
})

export const emptySuccession: SuccessionDraft = {
  succeededOn: '',
  legalBasis: '',
  endingIds: [],
  heirs: [],
  parts: {},
}

export type SumState = 'fits' | 'open' | 'wrong' | 'none'

/** Whether the parts of one ending territory make a whole; `open` while one of them is not known. */
export function sumOf(parts: Readonly<Record<string, number | null>>): { state: SumState; percent: number } {
  const shares = Object.values(parts)
  const percent = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)
  if (shares.length === 0) return { state: 'none', percent }
  if (percent > 100.01) return { state: 'wrong', percent }
  if (shares.includes(null)) return { state: 'open', percent }
  return { state: Math.abs(percent - 100) <= 0.01 ? 'fits' : 'wrong', percent }
}

/** The parts that count: of territories that end, to heirs that are still in the form. */
export function partsOf({ parts, heirs }: SuccessionDraft, endingId: string): Readonly<Record<string, number | null>> {
  const keys = new Set(heirs.map(({ key }) => key))
  return Object.fromEntries(Object.entries(parts[endingId] ?? {}).filter(([key]) => keys.has(key)))
}

/** Places of the form that are not answered yet, as JSON pointers into the draft. */
export function unanswered(draft: SuccessionDraft): string[] {
  const { succeededOn, legalBasis, endingIds, heirs } = draft
  return [
    ...(succeededOn ? [] : ['/succeededOn']),
    ...(legalBasis.trim().length >= 3 ? [] : ['/legalBasis']),
    ...(endingIds.length > 0 ? [] : ['/endingIds']),
    ...(heirs.length > 0 ? [] : ['/heirs']),
    ...heirs.flatMap(heirUnanswered),
    ...endingIds
      .filter((id) => ['none', 'wrong'].includes(sumOf(partsOf(draft, id)).state))
      .map((id) => `/parts/${id}`),
    ...heirsWithout(draft).map(({ key }) => `/heirs/${key}/parts`),
  ]
}

function heirUnanswered({ key, territoryId, code, fullName, name, territoryKind }: HeirDraft): string[] {
  if (territoryId !== undefined) return territoryId ? [] : [`/heirs/${key}/territoryId`]
  return [
    ...(/^[0-9]{2,5}$/.test(code) ? [] : [`/heirs/${key}/code`]),
    ...(fullName.trim().length >= 2 ? [] : [`/heirs/${key}/fullName`]),
    ...(name.trim().length >= 2 ? [] : [`/heirs/${key}/name`]),
    ...(territoryKind ? [] : [`/heirs/${key}/territoryKind`]),
  ]
}

/** Heirs to which nothing goes yet. */
export function heirsWithout(draft: SuccessionDraft): HeirDraft[] {
  return draft.heirs.filter(({ key }) => !draft.endingIds.some((id) => Object.hasOwn(partsOf(draft, id), key)))
}

/** What is sent, once nothing is unanswered. */
export function successionInput(draft: SuccessionDraft): InputOf<typeof succeedTerritory> {
  const { succeededOn, legalBasis, heirs, endingIds } = draft
  return {
    succeededOn,
    legalBasis: legalBasis.trim(),
    heirs: heirs.map(({ territoryId, code, fullName, name, territoryKind, parentId }) =>
      territoryId === undefined
        ? {
            code,
            name: name.trim(),
            fullName: fullName.trim(),
            territoryKind: territoryKind as TerritoryKind,
            parentId: parentId || null,
          }
        : { territoryId },
    ),
    parts: endingIds.flatMap((fromId) =>
      Object.entries(partsOf(draft, fromId)).map(([key, percent]) => ({
        fromId,
        heir: heirs.findIndex((heir) => heir.key === key),
        areaShare: percent === null ? null : percent / 100,
      })),
    ),
  }
}
