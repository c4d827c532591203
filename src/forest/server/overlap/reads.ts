// What searches for overlaps found.
import { listed } from '../../../platform/listing.ts'
import { notFound } from '../../../platform/problem.ts'
import { type Read, read } from '../../../platform/server/command.ts'
import { inOrderOf, pagedIds } from '../../../platform/server/database/pagedList.ts'
import { codePathIn } from '../../codePath.ts'
import { isSurveyErrorChecked } from '../../overlap/overlap.ts'
import { listOverlapSearches, listOverlaps, showOverlap, showOverlapSearch } from '../../overlapContract.ts'
import { selectShapes } from './groundSql.ts'
import { pagedOverlaps, selectOverlap, selectOverlapRows } from './overlapSql.ts'
import { selectLastSearchId, selectOutlines, selectSearch, selectSearchCounts, selectSearchRows } from './searchSql.ts'

export const overlapReads: readonly Read[] = [
  read(listOverlapSearches, async ({ tx }, input) =>
    listed(await selectSearchRows(tx), input, {
      words: ({ startedBy }) => [startedBy],
      sorts: {
        asOf: (row) => row.asOf,
        searchStatus: (row) => row.searchStatus,
        plotCount: (row) => row.plotCount,
        significant: (row) => row.significant,
        found: (row) => row.found,
        startedBy: (row) => row.startedBy,
        startedAt: (row) => row.startedAt,
      },
      first: { sort: 'startedAt', direction: 'desc' },
    }),
  ),

  read(showOverlapSearch, async ({ tx }, { overlapSearchId }) => {
    const id = overlapSearchId ?? (await selectLastSearchId(tx))
    const search = id ? await selectSearch(tx, id) : undefined
    if (overlapSearchId && !search) throw notFound('overlapSearch', overlapSearchId)
    const [row] = search ? await selectSearchRows(tx, search.id) : []
    if (!search || !row) return { search: null }
    const { surveyKind, sourceSurveys, errorM, k, sliverWidthM, gapWidthM, shifts } = search
    const isDone = search.searchStatus === 'done'
    const counted = isDone ? await selectSearchCounts(tx, search.id) : { counts: [], dismissed: 0, disputed: 0 }
    return {
      search: {
        row,
        surveyKind,
        sourceSurveys,
        errorM,
        isErrorChecked: isSurveyErrorChecked(surveyKind),
        k,
        sliverWidthM,
        gapWidthM,
        shifts,
        ...counted,
        outlines: isDone ? await selectOutlines(tx, search.id) : [],
      },
    }
  }),

  read(listOverlaps, async ({ tx, actor }, { overlapSearchId, search = '', ...input }) => {
    const { path, rest } = codePathIn(search)
    const of = overlapSearchId ?? (await selectLastSearchId(tx, { done: true }))
    if (!of) return { rows: [], total: 0 }
    const list = pagedOverlaps({ ...input, overlapSearchId: of, path }, actor?.language ?? 'vi')
    const { ids, total } = await pagedIds(tx, list, { ...input, search: rest })
    return { rows: await inOrderOf(ids, (some) => selectOverlapRows(tx, some)), total }
  }),

  read(showOverlap, async ({ tx }, { overlapId }) => {
    const [row] = await selectOverlapRows(tx, [overlapId])
    const found = await selectOverlap(tx, overlapId)
    if (!row || !found) throw notFound('overlap', overlapId)
    const sides = [row.first, row.second]
    const shapes = await selectShapes(tx, {
      plotIds: sides.flatMap(({ plotId }) => plotId ?? []),
      paperIds: sides.flatMap(({ landPaperId }) => landPaperId ?? []),
      on: row.asOf,
    })
    const shapeOf = ({ plotId, landPaperId }: typeof row.first) => shapes.get(plotId ?? landPaperId ?? '') ?? null
    return { row, shape: found.shape, firstShape: shapeOf(row.first), secondShape: shapeOf(row.second), k: found.k }
  }),
]
