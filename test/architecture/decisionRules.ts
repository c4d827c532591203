// docs/decisions: numbered, dated, with context, decision and consequences, a page at most; every dependency explained.
import type { Rule } from './sources.ts'

export const decisionsAreWhole: Rule = (sources) => {
  const numbers = new Set<string>()
  return sources.flatMap(({ path, text }) => {
    const [, number = ''] = /^docs\/decisions\/(\d{4})-[a-z0-9-]+\.md$/.exec(path) ?? []
    if (!number) return [`${path} is not named NNNN-title.md`]
    const faults: string[] = []
    if (numbers.has(number)) faults.push(`${path}: the number is taken`)
    numbers.add(number)
    if (!text.startsWith(`# ${number} `)) faults.push(`${path}: the title begins with # ${number}`)
    if (!/^\d{4}-\d{2}-\d{2} · (accepted|replaced by \d{4})$/m.test(text)) faults.push(`${path}: no date and state`)
    for (const part of ['Context', 'Decision', 'Consequences'])
      if (!text.includes(`**${part}.**`)) faults.push(`${path}: no ${part}`)
    if (text.split('\n').length > 80) faults.push(`${path}: longer than a page`)
    return faults
  })
}

interface Dependencies {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** Every package of package.json has its sentence in the decision about dependencies. */
export function dependenciesAreNamed(declared: Dependencies, decision: string): string[] {
  return Object.keys({ ...declared.dependencies, ...declared.devDependencies, ...declared.optionalDependencies })
    .filter((name) => !decision.includes(`\`${name}\``))
    .map((name) => `${name} has no sentence in the decision about dependencies`)
}
