// Visits entered many at a time from a list: each row by the same command as behind the form. The household is named by its head
// and village, so that the template carries nobody's name away; pledges are signed on paper and are entered one by one.
import { may } from '../../platform/actor.ts'
import type { BulkColumn, CellValues } from '../../platform/bulk/bulkColumn.ts'
import { Problem } from '../../platform/problem.ts'
import type { BulkKind } from '../../platform/server/bulk/bulkKind.ts'
import type { CommandMoment } from '../../platform/server/command.ts'
import { selectTerritoryChoices } from '../../units/server/publishedSql.ts'
import { visitBulkWords } from '../bulkWords.ts'
import { visitHousehold, withdrawVisit } from '../contract.ts'
import type { VisitFacts } from '../householdVisit.ts'
import { selectNamedHouseholds } from './householdListSql.ts'
import { selectPublishedTopics, selectTouchedVisits } from './visitSql.ts'

const columns: readonly BulkColumn[] = [
  { key: 'visitedOn', cellKind: 'date', isRequired: true },
  { key: 'headName', cellKind: 'text', most: 120, isRequired: true },
  { key: 'village', cellKind: 'text', most: 120, isRequired: true },
  { key: 'territoryId', cellKind: 'choice' },
  { key: 'visitors', cellKind: 'text', most: 300 },
  { key: 'topic', cellKind: 'choice', isRequired: true },
  { key: 'otherTopic', cellKind: 'choice' },
  { key: 'said', cellKind: 'text', most: 2000 },
  { key: 'leaflets', cellKind: 'whole', least: 1, most: 1000 },
  { key: 'nextVisitDueOn', cellKind: 'date' },
]

/** Where a fault of the form stands in the file. */
const columnOf = (pointer: string): string | undefined => {
  const [, first = ''] = pointer.split('/')
  return { topics: 'topic', materials: 'leaflets', householdId: 'headName' }[first] ?? first
}

function visitOf(values: CellValues, householdId: string): VisitFacts {
  const { headName: _, village: __, territoryId: ___, topic, otherTopic, leaflets, ...plain } = values
  const topics = [...new Set([topic, otherTopic].filter((one) => one !== undefined))]
  return {
    ...plain,
    householdId,
    topics,
    ...(leaflets === undefined ? {} : { materials: [{ materialKind: 'leaflet', quantity: leaflets }] }),
  } as VisitFacts
}

/** The one household of that head in that village that the person knows. Throws a Problem at the name. */
async function meantHousehold({ tx, actor }: CommandMoment, { headName, village, territoryId }: CellValues) {
  const named = await selectNamedHouseholds(tx, String(headName), String(village))
  const known = named.filter((household) => may(actor, visitHousehold, household))
  const there = known.length > 1 && territoryId ? known.filter((one) => one.territoryId === territoryId) : known
  const [only, second] = there
  if (only && !second) return only.id
  const code = second ? 'householdVisit.householdTwice' : 'householdVisit.householdUnknown'
  const params = { name: headName, village }
  throw new Problem(code, 422, params, [{ path: second ? '/territoryId' : '/headName', expected: code, params }])
}

export const visitBulk: BulkKind = {
  name: 'householdVisit',
  columns,
  dayColumn: 'visitedOn',
  words: visitBulkWords,
  path: '/ho-gan-rung',
  contract: visitHousehold,
  columnOf,
  async choices({ tx }, on) {
    const topics = (await selectPublishedTopics(tx))
      .filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on < validTo))
      .map(({ topic, name }) => ({ value: topic, label: name }))
    return { territoryId: await selectTerritoryChoices(tx, on), topic: topics, otherTopic: topics }
  },
  async record(moment, id, values) {
    return moment.give(visitHousehold, id, visitOf(values, await meantHousehold(moment, values)))
  },
  takeBack: {
    contract: withdrawVisit,
    input: (visitId, reason) => ({ visitId, reason }),
    touched: selectTouchedVisits,
  },
}
