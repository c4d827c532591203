// What the features call their commands and reads, fetched when a page wants to name permissions: the door hands over where
// the words are, so that no page loads the words of all others.
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Bilingual } from '../words.ts'
import { useLanguage } from './useWords.ts'

type Names = Readonly<Record<string, string>>
/** `audit` names commands, `reads` names reads. */
type Naming = Bilingual<{ readonly audit?: Names; readonly reads?: Names }>

let load: () => Promise<readonly unknown[]> = async () => []

export function namePermissionsBy(loader: typeof load) {
  load = loader
}

/** A command or read in words; its own name where nobody names it, or until the words have come. */
export function usePermissionName(): (name: string) => string {
  const language = useLanguage()
  const { data } = useQuery({
    queryKey: ['permissionNames'],
    queryFn: () => load(),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return useMemo(() => {
    const naming = (data ?? []) as readonly Naming[]
    return (name) => {
      for (const words of naming) {
        const { audit, reads } = words[language] as { readonly audit?: Names; readonly reads?: Names }
        const found = audit?.[name] ?? reads?.[name]
        if (found) return found
      }
      return name
    }
  }, [data, language])
}
