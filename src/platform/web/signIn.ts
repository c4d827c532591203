// Who is signed in, in which office, on which day: asked once, kept on the device so that a reload without network still opens.
import { createContext, useContext } from 'react'
import type { Actor } from '../actor.ts'

export interface Me {
  readonly actor: Actor | null
  readonly office: {
    readonly name?: string
    readonly isDemonstration: boolean
    /** The date in the office, `YYYY-MM-DD`. */
    readonly today: string
    readonly offersPersonas?: boolean
  }
  readonly language: 'vi' | 'en'
  readonly mustChangePassword?: boolean
  readonly mustEnrol?: boolean
}

export interface SignIn extends Me {
  /** Instant of the last answer from the server. */
  readonly seenAt: string
  readonly isOnline: boolean
  /** Asks again who is signed in: after signing in or out. */
  refresh(): Promise<void>
  signOut(): Promise<void>
}

export const SignInContext = createContext<SignIn | undefined>(undefined)

export function useSignIn(): SignIn {
  const signIn = useContext(SignInContext)
  if (!signIn) throw new Error('no SignInProvider above')
  return signIn
}

/** The signed-in person; screens behind the sign-in always have one. */
export function useActor(): Actor {
  const { actor } = useSignIn()
  if (!actor) throw new Error('nobody is signed in')
  return actor
}
