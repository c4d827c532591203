// What the form of a session knows besides its fields: what may be chosen on that day, and what is wrong, in words.

import type { OutputOf } from '../../platform/contract.ts'
import type { useFaults } from '../../platform/web/form/useFaults.ts'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import type { sessionChoices } from '../contract.ts'
import { requireSoundSession, type SessionFacts, type Topic } from '../session.ts'
import { factsOf, type SessionDraft, unanswered } from '../sessionDraft.ts'
import { outreachWords } from '../words.ts'

speakProblemsOf(outreachWords)

export type Choices = OutputOf<typeof sessionChoices>
/** The facts of a session's draft, judged as the server will. */
export function checkedSession(
  { checked }: Pick<ReturnType<typeof useFaults>, 'checked'>,
  draft: SessionDraft,
  choices: Choices | undefined,
  today: string,
): SessionFacts | undefined {
  const used = [draft.topic, ...draft.otherTopics].map((topic) => ({ topic, name: topic }))
  // Without network the list of topics may be missing: the server judges then.
  const topics: Topic[] = (choices?.topics ?? used).map((topic) => ({
    ...topic,
    validFrom: draft.heldOn,
    validTo: null,
  }))
  return checked(
    unanswered(draft),
    () => factsOf(draft),
    (facts) => requireSoundSession(facts, today, topics),
  )
}
