// The list of everything that counts, and what its filters offer.
import { listed, matches } from '../../platform/listing.ts'
import { read } from '../../platform/server/command.ts'
import { type EvidenceRow, evidenceChoices, listEvidence } from '../evidenceContract.ts'
import { selectEvidence, selectUnitChoices } from './evidenceSql.ts'
import { selectPlans, selectTasks } from './sql.ts'

const listing = {
  words: (row: EvidenceRow) => [row.title, row.agencyName, row.territoryName],
  sorts: {
    occurredOn: (row: EvidenceRow) => row.occurredOn,
    evidenceKind: (row: EvidenceRow) => row.evidenceKind,
    title: (row: EvidenceRow) => row.title,
    agencyName: (row: EvidenceRow) => row.agencyName,
    territoryName: (row: EvidenceRow) => row.territoryName,
    photoCount: (row: EvidenceRow) => row.photoCount,
  },
  first: { sort: 'occurredOn', direction: 'desc' },
} as const

export const evidenceReads = [
  read(listEvidence, async ({ tx, scope, today }, input) => {
    const { kinds: wanted, search = '', sort, direction, page, pageSize, ...filter } = input
    const all = await selectEvidence(tx, scope, filter, today)
    const found = search.trim() ? all.filter((row) => matches(search, listing.words(row))) : all
    const rows = wanted ? found.filter((row) => wanted.includes(row.evidenceKind)) : found
    const query = { ...(sort ? { sort } : {}), ...(direction ? { direction } : {}), page: page ?? 1 }
    return {
      ...listed(rows, { ...query, ...(pageSize ? { pageSize } : {}) }, listing),
      kinds: [...Map.groupBy(found, (row) => row.evidenceKind)]
        .map(([evidenceKind, of]) => {
          const placed = of.filter(({ place }) => place !== null).length
          return { evidenceKind, count: of.length, placed }
        })
        .sort((a, b) => b.count - a.count || a.evidenceKind.localeCompare(b.evidenceKind)),
      unplaced: rows.filter((row) => row.place === null).length,
    }
  }),
  read(evidenceChoices, async ({ tx, today }, { asOf = today }) => {
    const units = await selectUnitChoices(tx, asOf)
    const plans = (await selectPlans(tx)).sort((a, b) => b.issuedOn.localeCompare(a.issuedOn))
    // Of several plans each task says whose it is.
    const codeOf = (task: string, plan: string) => (plans.length > 1 ? `${task} (${plan})` : task)
    const tasks = await Promise.all(
      plans.map(async ({ planId, code }) =>
        (await selectTasks(tx, planId)).map((task) => ({ ...task, code: codeOf(task.code, code) })),
      ),
    )
    return {
      units: units.sort((a, b) => a.name.localeCompare(b.name, 'vi')),
      tasks: tasks.flat().map(({ taskId, code, title }) => ({ id: taskId, code, title })),
    }
  }),
]
