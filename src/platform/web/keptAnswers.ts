// Last answers to questions that forms need without network: what may be chosen. Kept in the browser, by account.
import { problemOf } from './problemError.ts'

/** Asks; keeps the answer. When the server is not reached, the last kept answer stands, for whatever it was asked. */
export async function askOrKept<Answer>(accountId: string, name: string, ask: () => Promise<Answer>): Promise<Answer> {
  const place = `dai-ngan.answer ${accountId} ${name}`
  try {
    const answer = await ask()
    keep(place, answer)
    return answer
  } catch (error) {
    const kept = problemOf(error).status === 0 ? localStorage.getItem(place) : null
    if (kept === null) throw error
    return JSON.parse(kept) as Answer
  }
}

function keep(place: string, answer: unknown) {
  try {
    localStorage.setItem(place, JSON.stringify(answer))
  } catch {
    // No room: the form asks again when there is network.
  }
}
