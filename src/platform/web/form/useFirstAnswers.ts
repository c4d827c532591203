import { useEffect } from 'react'

interface Answers {
  readonly agencyId: string
  readonly territoryId: string
  readonly topic?: string
}

/** What may be answered on the day of the form. */
interface Choices {
  readonly agencies: readonly { readonly id: string; readonly territoryId: string | null; readonly isOwn: boolean }[]
  readonly territories: readonly { readonly id: string }[]
  readonly topics: readonly { readonly topic: string }[]
}

/** Answers what can be answered for the person: the only agency they record for, its unit. Drops what that day does not have. */
export function useFirstAnswers(
  { agencyId, territoryId, topic }: Answers,
  choices: Choices | undefined,
  change: (changes: Partial<Answers>) => void,
) {
  useEffect(() => {
    if (!choices) return
    const { agencies, territories, topics } = choices
    const own = agencies.filter(({ isOwn }) => isOwn)
    const only = own.length === 1 ? own[0] : agencies.length === 1 ? agencies[0] : undefined
    const agency = agencies.find(({ id }) => id === agencyId) ?? only
    const isThere = territories.some(({ id }) => id === territoryId)
    const unit = isThere ? territoryId : (agency?.territoryId ?? '')
    const known = topic === undefined || topics.some((one) => one.topic === topic) ? topic : ''
    if ((agency?.id ?? '') === agencyId && unit === territoryId && known === topic) return
    change({ agencyId: agency?.id ?? '', territoryId: unit, ...(known === undefined ? {} : { topic: known }) })
  }, [choices, agencyId, territoryId, topic, change])
}
