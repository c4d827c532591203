// Due items as events of a calendar: whole days, one for the same thing asked of several units. Pure.

export interface FeedItem {
  readonly dueId: string
  readonly dueKind: string
  readonly subject: string
  readonly agencyName: string
  readonly dueOn: string
  /** ISO instant. */
  readonly alarmAt: string
  readonly address: string
}
export interface FeedEvent extends Omit<FeedItem, 'agencyName'> {
  readonly agencyNames: readonly string[]
}

/** In order of the day. */
export function feedEvents(items: readonly FeedItem[]): readonly FeedEvent[] {
  const groups = Map.groupBy(items, ({ dueKind, subject, dueOn }) => `${dueOn} ${dueKind} ${subject}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { agencyName: _, ...event } = first
    return [{ ...event, agencyNames: [...new Set(group.map(({ agencyName }) => agencyName))] }]
  })
}
