import type { UnitScreenWords } from '../screens/words.ts'

/** A built-in role in words; a role that is not known here by its own name. */
export function roleName(role: string, words: UnitScreenWords): string {
  return (words.role as Readonly<Record<string, string>>)[role] ?? role
}
