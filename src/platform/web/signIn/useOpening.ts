import { useState } from 'react'
import { postCommand } from '../client.ts'
import { type ProblemError, problemOf } from '../problemError.ts'
import { useSignIn } from '../signIn.ts'
import { usePageLink } from '../usePageLink.ts'
import { useSearch } from '../useSearch.ts'

/** Sends a command that opens a sign-in, then goes to the page that was asked for. */
export function useOpening() {
  const { refresh } = useSignIn()
  const { open } = usePageLink()
  const [search] = useSearch()
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<ProblemError>()
  const send = async (name: string, input: object) => {
    setSending(true)
    setProblem(undefined)
    try {
      const answer = await postCommand(name, crypto.randomUUID(), input, new Date().toISOString())
      const { mustChangePassword, mustSignIn } = answer as { mustChangePassword?: boolean; mustSignIn?: boolean }
      await refresh()
      open(mustChangePassword ? '/doi-mat-khau' : mustSignIn ? '/dang-nhap' : wanted(search.den))
      return true
    } catch (error) {
      setProblem(problemOf(error))
      return false
    } finally {
      setSending(false)
    }
  }
  return { send, isSending, problem }
}

/** Only a path of this office: an address in a link must not lead elsewhere. */
function wanted(path: string | undefined): string {
  return path?.startsWith('/') && !path.startsWith('//') && !path.startsWith('/dang-nhap') ? path : '/'
}
