// What the database refuses becomes a Problem in one place: the rules that stand in the tables are rules like any other.
import { Problem } from '../problem.ts'

const problems: Readonly<Record<string, { code: string; status: number }>> = {
  '23505': { code: 'record.alreadyExists', status: 409 },
  '23P01': { code: 'record.overlaps', status: 409 },
  '23503': { code: 'record.referenceMissing', status: 422 },
  '23514': { code: 'record.checkFailed', status: 422 },
  '23502': { code: 'record.checkFailed', status: 422 },
}

/** Two transactions met: neither is at fault, one has to begin again. */
export function isMeeting(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error) ?? '')
}

/** The id, or something else that may stand only once, has been taken. */
export function isTaken(error: unknown): boolean {
  return codeOf(error) === '23505'
}

/** The Problem of a refusal by the database; any other error itself. The rule's name is told, the values are not. */
export function databaseProblem(error: unknown): unknown {
  const known = problems[codeOf(error) ?? '']
  if (!known) return error
  const { constraint, table } = error as { constraint?: string; table?: string }
  return new Problem(known.code, known.status, { rule: constraint ?? '', table: table ?? '' })
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Problem ? undefined : (error as { code?: string } | null)?.code
}
