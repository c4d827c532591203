import { useQuery } from '@tanstack/react-query'
import { platformWords } from '../../words/platformWords.ts'
import { fetchNamed } from '../client.ts'
import { initialsOf } from '../initials.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import { useWords } from '../useWords.ts'
import classes from './gate.module.css'
import { useOpening } from './useOpening.ts'

interface Persona {
  readonly persona: string
  readonly personName: string
  readonly postTitle: string
  readonly agencyName: string
}

/** The people of the demonstration: one click signs in as one of them. */
export function Personas() {
  const words = useWords(platformWords).signIn
  const { send, isSending, problem } = useOpening()
  const { data } = useQuery({
    queryKey: ['persona.list'],
    queryFn: () => fetchNamed('persona.list', {}) as Promise<Persona[]>,
  })
  if (!data || data.length === 0) return null
  return (
    <>
      <p className={classes.note}>{words.invited}</p>
      <ProblemNote problem={problem} />
      <ul className={classes.personas}>
        {data.map(({ persona, personName, postTitle, agencyName }) => (
          <li key={persona}>
            <button
              type="button"
              className={classes.persona}
              data-persona={persona}
              disabled={isSending}
              onClick={() => void send('signIn.openPersona', { persona })}
            >
              <span className={classes.face} aria-hidden>
                {initialsOf(personName)}
              </span>
              <span className={classes.who}>
                <strong>{personName}</strong> <span>{[postTitle, agencyName].filter(Boolean).join(' · ')}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
