// What every signed-in person may do: send files, look at photos and at the base map, print what they see.
import Type from 'typebox'
import { readContract } from '../../contract.ts'
import type { Credentials, Office, Permitted } from '../office.ts'

const enter = readContract({
  name: 'platform.enter',
  input: Type.Object({}),
  output: Type.Object({}),
  permits: { everyone: 'all' },
})

/** Runs `work` for anybody who is signed in. Throws Problem `signIn.required`, `password.mustChange`. */
export function forSignedIn<T>(
  office: Office,
  credentials: Credentials,
  work: (permitted: Permitted & { readonly actor: NonNullable<Permitted['actor']> }) => Promise<T>,
): Promise<T> {
  return office.permitted(enter, credentials, (permitted) =>
    work(permitted as Permitted & { readonly actor: NonNullable<Permitted['actor']> }),
  )
}
