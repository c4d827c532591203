// The shape of every error a person or a program may meet: a stable code, the facts, never a finished sentence.
// The sentence comes from the features' words (vi.ts, en.ts: `problems`) in the language of whoever reads it.

/** One fault of one field: where, what was given, what was expected. */
export interface FieldFault {
  /** JSON pointer into the input, e.g. `/counts/women`; for a file, `row 12, column "code"`. */
  readonly path: string
  readonly given?: unknown
  /** A key of `faults` in the words, e.g. `required`, `minimum`. */
  readonly expected: string
  readonly params?: Readonly<Record<string, unknown>>
}

export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly params: Readonly<Record<string, unknown>>
  readonly fields: readonly FieldFault[]

  /** `code` is `noun.reason`, e.g. `session.dateInFuture`; `status` the HTTP status it maps to. */
  constructor(
    code: string,
    status = 422,
    params: Readonly<Record<string, unknown>> = {},
    fields: readonly FieldFault[] = [],
  ) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.status = status
    this.params = params
    this.fields = fields
  }

  toJSON() {
    return { code: this.code, status: this.status, params: this.params, fields: this.fields }
  }
}

export const badInput = (fields: readonly FieldFault[]) => new Problem('input.invalid', 400, {}, fields)
export const notSignedIn = () => new Problem('signIn.required', 401)
export const notPermitted = (name: string) => new Problem('permission.refused', 403, { name })
export const notFound = (what: string, id: string) => new Problem('record.notFound', 404, { what, id })
