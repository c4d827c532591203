// Input judged against a schema, fault by fault: the server refuses and the form marks its fields by the same rule.
import type { TSchema } from 'typebox'
import Value from 'typebox/value'
import type { FieldFault } from './problem.ts'
import { isSoundText } from './soundText.ts'

/** Every fault of `candidate`, at most one for each place. Interprets the schema: no code is made at run time. */
export function faultsOf(schema: TSchema, candidate: unknown): readonly FieldFault[] {
  const faults = new Map<string, FieldFault>()
  // What is sound, as nearly everything is, is looked at without writing down where each part stands.
  for (const error of Value.Check(schema, candidate) ? [] : Value.Errors(schema, candidate)) {
    const details = error as unknown as { instancePath: string; keyword: string; params: Record<string, unknown> }
    const missing =
      details.keyword === 'required' ? (details.params.requiredProperties as string[] | undefined) : undefined
    for (const path of missing?.map((name) => `${details.instancePath}/${name}`) ?? [details.instancePath]) {
      if (faults.has(path)) continue
      faults.set(path, {
        path,
        given: shortened(at(candidate, path)),
        expected: details.keyword,
        params: details.params,
      })
    }
  }
  for (const path of faults.size > 0 ? [] : unsoundTexts(candidate))
    if (!faults.has(path)) faults.set(path, { path, expected: 'letters' })
  return [...faults.values()]
}

const deepest = 64

/** Where there are signs that nothing can keep (soundText.ts), names of properties included; or lists in lists without end. */
function unsoundTexts(value: unknown, path = '', depth = 0): readonly string[] {
  if (typeof value === 'string') return isSoundText(value) ? [] : [path]
  if (typeof value !== 'object' || value === null) return []
  if (depth === deepest) return [path]
  return Object.entries(value).flatMap(([key, inner]) =>
    isSoundText(key) ? unsoundTexts(inner, `${path}/${key}`, depth + 1) : [path],
  )
}

function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value)
}

function shortened(value: unknown): unknown {
  if (typeof value === 'object') return undefined
  return typeof value === 'string' && value.length > 100 ? `${value.slice(0, 100)}…` : value
}
