// The four tables of forest area: by purpose, by owner, by unit with the share of forest cover, and what changed by cause. Sums are of
// whole hundredths of a hectare, so that opening, changes and closing agree to the last digit. Pure.
import { forestPurposes } from '../forestPurpose.ts'
import { forestTypeOfCode } from '../forestType.ts'
import { changeCauses, ownerCategories } from '../plot.ts'
import { type AreaLine, allLines, changeLines, linesOf } from './areaLines.ts'

const moments = ['opening', 'closing', 'gain', 'loss'] as const

/** Plots that are alike, counted at one moment of a period. */
export interface AreaPart {
  readonly moment: (typeof moments)[number]
  readonly territoryId: string | null
  /** 1–93. */
  readonly forestType: number | null
  /** 1–3. */
  readonly purpose: number | null
  readonly ownerCategory: string | null
  /** Of a gain or a loss. */
  readonly changeCause: string | null
  /** Hundredths of a hectare. */
  readonly hundredths: number
}

/** Columns of the tables: what is not known stands last but the sum. */
export const purposeColumns = [...forestPurposes, 'unknown', 'total'] as const
export const ownerColumns = [...ownerCategories, 'unknown', 'total'] as const
/** The share of cover stands beside. */
export const unitColumns = ['natural', 'planted', 'forest', 'plantedNotYetForest', 'total'] as const
export const changeColumns = ['opening', ...changeCauses, 'unexplained', 'closing'] as const

export interface AreaRow {
  readonly line: AreaLine
  /** Hectares, in the order of the columns. */
  readonly hectares: number[]
}
export interface UnitAreaRow {
  /** Null: outside of every unit. */
  readonly territoryId: string | null
  readonly hectares: number[]
}
export interface AreaTables {
  readonly byPurpose: AreaRow[]
  readonly byOwner: AreaRow[]
  readonly byUnit: UnitAreaRow[]
  readonly changes: AreaRow[]
}

class Sums {
  private readonly sums = new Map<string, number>()
  add(row: string, column: string, hundredths: number) {
    const key = `${row} ${column}`
    this.sums.set(key, (this.sums.get(key) ?? 0) + hundredths)
  }
  hectares(row: string, columns: readonly string[]): number[] {
    return columns.map((column) => (this.sums.get(`${row} ${column}`) ?? 0) / 100)
  }
}

/** `territoryIds`: the units of the table, in its order; those without a plot stand in it too. */
export function areaTables(parts: readonly AreaPart[], territoryIds: readonly string[]): AreaTables {
  const [purposes, owners, units, changes] = [new Sums(), new Sums(), new Sums(), new Sums()]
  for (const part of parts) {
    const { moment, hundredths } = part
    const lines = linesOf(part.forestType === null ? undefined : forestTypeOfCode(part.forestType))
    for (const line of lines) {
      if (moment === 'closing') {
        for (const column of [forestPurposes[(part.purpose ?? 0) - 1] ?? 'unknown', 'total'])
          purposes.add(line, column, hundredths)
        for (const column of [part.ownerCategory ?? 'unknown', 'total']) owners.add(line, column, hundredths)
        units.add(part.territoryId ?? '', line, hundredths)
      }
      if (moment === 'opening' || moment === 'closing') changes.add(line, moment, hundredths)
      else changes.add(line, part.changeCause ?? 'unexplained', moment === 'gain' ? hundredths : -hundredths)
    }
  }
  const rows = (sums: Sums, lines: readonly AreaLine[], columns: readonly string[]) =>
    lines.map((line) => ({ line, hectares: sums.hectares(line, columns) }))
  const outside = units.hectares('', unitColumns)
  return {
    byPurpose: rows(purposes, allLines, purposeColumns),
    byOwner: rows(owners, allLines, ownerColumns),
    byUnit: [
      ...territoryIds.map((territoryId) => ({ territoryId, hectares: units.hectares(territoryId, unitColumns) })),
      ...(outside.some((value) => value !== 0) ? [{ territoryId: null, hectares: outside }] : []),
    ],
    changes: rows(changes, changeLines, changeColumns),
  }
}

/** The share of cover in percent (natural forest and planted that has become forest over the land); null: the land is not known. */
export const coverPercent = (forestHa: number, landHa: number | null): number | null =>
  landHa !== null && landHa > 0 ? (100 * forestHa) / landHa : null

/** What is missing between opening, changes and closing of a row of changes, in hundredths of a hectare: always 0. */
export function imbalance({ hectares }: AreaRow): number {
  const hundredths = hectares.map((value) => Math.round(value * 100))
  const closing = hundredths.at(-1) ?? 0
  return hundredths.slice(0, -1).reduce((sum, value) => sum + value, 0) - closing
}
