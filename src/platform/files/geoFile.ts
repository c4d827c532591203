// Files of shapes as every reader of them gives them: boundaries of units, an officer's own layers. Pure.

/** A value of a row of such a file. */
export type FileValue = string | number | boolean | null
