// The facts of a plot as columns: under our identifiers, in the order of FRMS.
import { frmsColumns, type PlotField, plotFields } from '../frmsColumns.ts'

export const columnOf = (field: PlotField): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const types = { text: 'text', integer: 'integer', decimal: 'double precision' } as const

/** `compartment_code, …` */
export const factColumns = plotFields.map(columnOf).join(', ')
/** `compartment_code text, …` */
export const typedFactColumns = plotFields
  .map((field) => `${columnOf(field)} ${types[frmsColumns[field].kind]}`)
  .join(', ')
/** `'compartmentCode', alias.compartment_code, …`, in pairs of one call (PostgreSQL takes 100 arguments). */
export const factsOf = (alias: string): string => {
  const pairs = plotFields.map((field) => `'${field}', ${alias}.${columnOf(field)}`)
  const half = Math.ceil(pairs.length / 2)
  return `(jsonb_build_object(${pairs.slice(0, half).join(', ')}) || jsonb_build_object(${pairs.slice(half).join(', ')}))`
}
