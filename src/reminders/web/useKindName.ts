import { useLanguage } from '../../platform/web/useWords.ts'
import { kindName } from '../dueKindWords.ts'

/** The name of a kind of due item in the reader's language. */
export function useKindName(): (dueKind: string) => string {
  const language = useLanguage()
  return (dueKind) => kindName(dueKind, language)
}
