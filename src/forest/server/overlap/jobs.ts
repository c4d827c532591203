// A search under way: outlines are read piece by piece, looked at in a thread, what is found is written piece by piece. Each piece first
// asks whether the search still goes on. Cut off anywhere it begins anew, as the register was known when it was started: the same is found,
// under the same ids, so that what is written already stays, whoever wrote it.
import type { Found } from '../../../geo/overlap/overlaps.ts'
import { seedId } from '../../../platform/seedId.ts'
import type { Moment } from '../../../platform/server/command.ts'
import type { Job } from '../../../platform/server/jobs.ts'
import { constantShift } from '../../overlap/constantShift.ts'
import { type SurveyKind, significanceOf, surveyErrorOf } from '../../overlap/overlap.ts'
import { startOverlapSearch } from '../../overlapContract.ts'
import { countGround, type Ground, selectGround, selectPaperGround } from './groundSql.ts'
import { openSearcher, type Searcher } from './searching.ts'
import {
  type FoundRow,
  insertFound,
  markEnded,
  markProgress,
  type StoredSearch,
  selectSearch,
  selectUnderWay,
} from './searchSql.ts'

type InTransaction = <T>(work: (moment: Moment) => Promise<T>) => Promise<T>
type Side = Omit<Ground, 'shape'> & { readonly isPlot: boolean; readonly errorM: number }

/** So many are one transaction: short enough that people do not wait for it. */
const [pieceOfGround, pieceOfFound] = [2000, 500]
/** Coordinates of a file are rounded to centimetres: what is narrower is nothing. */
const leastWidthM = 0.05
const noPlot = '00000000-0000-0000-0000-000000000000'
/** Of the whole: until the outlines are read, until they are looked at. */
const [isRead, isLookedAt] = [0.4, 0.95]

export const overlapJobs: readonly Job[] = [
  {
    name: 'forest.searchOverlaps',
    after: [startOverlapSearch.name],
    atStart: true,
    async run(_order, transaction) {
      for (;;) {
        const search = await transaction(({ tx }) => selectUnderWay(tx))
        if (!search) return
        await searched(search, transaction)
      }
    },
  },
]

async function searched(search: StoredSearch, transaction: InTransaction): Promise<void> {
  const searcher = openSearcher({ leastWidthM, gapWidthM: search.gapWidthM })
  try {
    const sides = await readSides(search, searcher, transaction)
    if (!sides) return
    const found = await lookedAt(search, searcher, sides, transaction)
    if (!found) return
    const rows = rowsOf(search, found, sides)
    for (let from = 0; from < rows.length; from += pieceOfFound) {
      const isWritten = await transaction(async ({ tx }) => {
        if (!(await isStill(tx, search.id))) return false
        await insertFound(tx, search.id, rows.slice(from, from + pieceOfFound))
        return true
      })
      if (!isWritten) return
    }
    const shifts = shiftsOf(found, sides)
    await transaction(async ({ tx, now }) => {
      if (await isStill(tx, search.id)) await markEnded(tx, search.id, { status: 'done', at: now, shifts })
    })
  } finally {
    await searcher.close()
  }
}

/** The search, taken for this transaction, while it goes on. */
async function isStill(tx: Moment['tx'], id: string): Promise<boolean> {
  return (await selectSearch(tx, id, { forWriting: true }))?.searchStatus === 'searching'
}

/** Hands every outline to the searcher; undefined: nobody wants it any more. */
async function readSides(search: StoredSearch, searcher: Searcher, transaction: InTransaction) {
  const { id, asOf: on, startedAt: at } = search
  const kindOf = new Map(search.sourceSurveys.map(({ source, surveyKind }) => [source, surveyKind]))
  const numbers = new Map<string, number>()
  const numberOf = (owner: string | null) => {
    if (owner === null) return -1
    const number = numbers.get(owner) ?? numbers.size
    numbers.set(owner, number)
    return number
  }
  const sides: Side[] = []
  const take = (ground: readonly Ground[], isPlot: boolean) => {
    searcher.take({ shapes: ground.map(({ shape }) => shape), owners: ground.map(({ owner }) => numberOf(owner)) })
    for (const { shape: _, ...side } of ground) {
      const kind = (side.surveyKind ?? kindOf.get(side.source)) as SurveyKind | undefined
      sides.push({ ...side, isPlot, errorM: kind ? surveyErrorOf(kind) : search.errorM })
    }
  }
  const plots = await transaction(({ tx }) => countGround(tx, on, at))
  for (;;) {
    const ground = await transaction(async ({ tx }) => {
      if (!(await isStill(tx, id))) return undefined
      const piece = await selectGround(tx, { on, at, after: sides.at(-1)?.id ?? noPlot, limit: pieceOfGround })
      const read = sides.length + piece.length
      await markProgress(tx, id, { progress: (isRead * read) / Math.max(1, plots), plots: read })
      return piece
    })
    if (!ground) return undefined
    take(ground, true)
    if (ground.length < pieceOfGround) break
  }
  const papers = await transaction(async ({ tx }) => {
    const ground = await selectPaperGround(tx, at)
    await markProgress(tx, id, { progress: isRead, papers: ground.length })
    return ground
  })
  take(papers, false)
  return sides
}

/** What was found; undefined: nobody wants it any more, or the machine cannot. */
async function lookedAt(search: StoredSearch, searcher: Searcher, sides: readonly Side[], transaction: InTransaction) {
  const firstPaper = sides.filter(({ isPlot }) => isPlot).length
  try {
    return await searcher.search(firstPaper, (share) =>
      transaction(async ({ tx }) => {
        if (!(await isStill(tx, search.id))) return false
        await markProgress(tx, search.id, { progress: isRead + (isLookedAt - isRead) * share })
        return true
      }),
    )
  } catch (error) {
    // More than the memory holds, or a fault of ours: tried again it would fail again.
    if ((error as { code?: unknown }).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error
    await transaction(async ({ tx, now }) => {
      if (await isStill(tx, search.id)) await markEnded(tx, search.id, { status: 'failed', at: now })
    })
    return undefined
  }
}

function rowsOf(search: StoredSearch, { overlaps, gaps }: Found, sides: readonly Side[]): FoundRow[] {
  const all = [
    ...overlaps.map((overlap) => ({ ...overlap, overlapKind: 'overlap' as const })),
    ...gaps.map((gap) => ({
      ...gap,
      overlapKind: 'gap' as const,
      first: gap.around[0] ?? 0,
      second: gap.around[1] ?? 0,
    })),
  ]
  return all.map(({ overlapKind, first, second, shape, areaM2, widthM, sharedM }, index) => {
    const [one, other] = [sides[first] as Side, sides[second] as Side].sort(asPeopleCount) as [Side, Side]
    const errorsM = [one.errorM, other.errorM] as const
    return {
      overlapId: seedId('overlap', `${search.id} ${index}`),
      overlapKind,
      firstPlotId: one.isPlot ? one.id : null,
      firstPaperId: one.isPlot ? null : one.id,
      secondPlotId: other.isPlot ? other.id : null,
      secondPaperId: other.isPlot ? null : other.id,
      firstCode: one.code,
      secondCode: other.code,
      areaM2,
      widthM,
      sharedM,
      errorM: Math.hypot(...errorsM),
      significance: significanceOf({ areaM2, widthM, sharedM, errorsM }, search),
      shape,
    }
  })
}

/** Plots before papers, each by their numbers. */
const asPeopleCount = (one: Side, other: Side) =>
  Number(other.isPlot) - Number(one.isPlot) || one.code.localeCompare(other.code, 'vi', { numeric: true })

/** Sources, of less than half of the plots each, that lie off as one. */
function shiftsOf({ overlaps }: Found, sides: readonly Side[]) {
  const plots = sides.filter(({ isPlot }) => isPlot)
  return [...Map.groupBy(plots, ({ source }) => source)].flatMap(([source, own]) => {
    if (own.length * 2 > plots.length) return []
    const leaning = overlaps.flatMap(({ first, second, areaM2, leanM: [x, y] }) => {
      const [one, other] = [sides[first] as Side, sides[second] as Side]
      if (!other.isPlot || (one.source === source) === (other.source === source)) return []
      return one.source === source
        ? [{ plotId: one.id, areaM2, leanM: [x, y] as const }]
        : [{ plotId: other.id, areaM2, leanM: [-x, -y] as const }]
    })
    const shift = constantShift(leaning)
    return shift ? [{ source, ...shift }] : []
  })
}
