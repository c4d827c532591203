import type { FieldFault } from '../problem.ts'

/** A refusal or failure as the screen meets it: what the server said, or that it was not reached (status 0). */
export class ProblemError extends Error {
  readonly code: string
  readonly status: number
  readonly params: Readonly<Record<string, unknown>>
  readonly fields: readonly FieldFault[]
  /** The server's own sentence in the reader's language; used when no words are at hand. */
  readonly sentence: string | undefined

  constructor(problem: {
    code: string
    status: number
    params?: Readonly<Record<string, unknown>>
    fields?: readonly FieldFault[]
    message?: string
  }) {
    super(problem.code)
    this.name = 'ProblemError'
    this.code = problem.code
    this.status = problem.status
    this.params = problem.params ?? {}
    this.fields = problem.fields ?? []
    this.sentence = problem.message && problem.message !== problem.code ? problem.message : undefined
  }

  /** The server was not reached or failed: sending the same again may succeed. */
  get isPassing(): boolean {
    return this.status === 0 || this.status >= 500 || this.status === 429 || this.status === 408
  }
}

export const unreachable = () => new ProblemError({ code: 'network.unreachable', status: 0 })

/** Whatever was thrown, as a ProblemError. */
export function problemOf(error: unknown): ProblemError {
  return error instanceof ProblemError ? error : new ProblemError({ code: 'screen.failed', status: 400 })
}
