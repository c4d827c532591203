import type { ReactNode } from 'react'

/** One column of a list. Its `id` is the property of the row, the name of the sort, and the column of the export. */
export interface Column<Row> {
  readonly id: string
  readonly label: string
  readonly cell: (row: Row) => ReactNode
  /** The server sorts by this name. */
  readonly isSortable?: boolean
  readonly align?: 'left' | 'right'
  /** Not shown until chosen. */
  readonly isHidden?: boolean
  /** In CSS, e.g. `'120px'`; the first column takes what is left. */
  readonly width?: string
  /** Not in the export: a column of signs or buttons. */
  readonly isNotExported?: boolean
}

/** One filter. Its `name` is the property of the read's input and of the address. */
export type Filter =
  | {
      readonly kind?: 'choice'
      readonly name: string
      readonly label: string
      readonly options: readonly { readonly value: string; readonly label: string }[]
      /** The input takes a list: what is chosen is sent as a list of one. */
      readonly isMany?: boolean
      /** The input takes a number. */
      readonly isNumber?: boolean
    }
  | { readonly kind: 'date'; readonly name: string; readonly label: string }
  | { readonly kind: 'yes'; readonly name: string; readonly label: string }
