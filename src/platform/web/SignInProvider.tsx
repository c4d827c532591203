import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { fetchMe, postCommand } from './client.ts'
import { notify } from './notices.ts'
import { hasChosenLanguage, language, prefer } from './preferences.ts'
import { type ProblemError, problemOf } from './problemError.ts'
import { problemSentence } from './problemWords.ts'
import { type Me, SignInContext } from './signIn.ts'
import { useIsOnline } from './useIsOnline.ts'

const place = 'dai-ngan.me'
type Seen = Me & { readonly seenAt: string }

/** Asks who is signed in; without network the last answer stands. `failed` shows what to do when there is none. */
export function SignInProvider(props: {
  readonly children: ReactNode
  readonly opening: ReactNode
  readonly failed: (problem: ProblemError, retry: () => void) => ReactNode
}) {
  const client = useQueryClient()
  const isOnline = useIsOnline()
  const [atFirst] = useState(kept)
  const query = useQuery({
    queryKey: ['me'],
    queryFn: async () => keep({ ...((await fetchMe()) as Me), seenAt: new Date().toISOString() }),
    ...(atFirst ? { placeholderData: atFirst } : {}),
    staleTime: 60_000,
    retry: 1,
    networkMode: 'always',
  })
  const seen = query.data ?? atFirst
  useEffect(() => {
    if (seen && !hasChosenLanguage()) prefer({ language: seen.language })
  }, [seen])
  const session = useMemo(() => {
    if (!seen) return undefined
    const refresh = async () => {
      await client.invalidateQueries()
    }
    const signOut = async () => {
      try {
        await postCommand('signIn.close', crypto.randomUUID(), {}, new Date().toISOString())
      } catch (error) {
        // Still signed in: saying otherwise would leave an open door on a shared device.
        const problem = problemOf(error)
        if (problem.status !== 401) return notify(problemSentence(problem, language()))
      }
      localStorage.removeItem(place)
      client.clear()
      location.assign('/dang-nhap')
    }
    return { ...seen, isOnline: isOnline && !query.isError, refresh, signOut }
  }, [seen, client, isOnline, query.isError])
  if (!session) return query.isError ? props.failed(problemOf(query.error), () => void query.refetch()) : props.opening
  return <SignInContext value={session}>{props.children}</SignInContext>
}

function keep(me: Seen): Seen {
  try {
    localStorage.setItem(place, JSON.stringify(me))
  } catch {
    // Nothing can be kept here: a reload without network will ask to sign in.
  }
  return me
}

function kept(): Seen | undefined {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}
