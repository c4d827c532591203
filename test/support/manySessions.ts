// A real command that can be given by the thousand: a session of the ranger station, marked by its place name.
import type { OperatorClient } from './operatorClient.ts'

/** The input of `session.record` in a running office. */
export async function sessionInput(operator: OperatorClient, placeName: string): Promise<object> {
  const on = '2026-03-05'
  const { agencies, territories, topics } = await operator.ask<{
    agencies: { id: string }[]
    territories: { id: string }[]
    topics: { topic: string }[]
  }>('session.choices', { on })
  return {
    agencyId: agencies[0]?.id,
    territoryId: territories[0]?.id,
    topic: topics[0]?.topic,
    audience: 'forestHouseholds',
    sessionForm: 'villageMeeting',
    heldOn: on,
    placeName,
    attendance: { people: 30, women: 18, men: 12 },
    materials: [{ materialKind: 'leaflet', quantity: 30 }],
  }
}
