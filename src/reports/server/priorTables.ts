// Figures of an earlier year from a table: the same judging when one looks and when one imports.
import { notFound, Problem } from '../../platform/problem.ts'
import { type Command, command, type Moment, type Read, read } from '../../platform/server/command.ts'
import { uploadedBytes } from '../../platform/server/files/uploadedBytes.ts'
import { tableSheets } from '../../platform/server/tables/tableFile.ts'
import { importPriorTable, listPriorImports, previewPriorTable, undoPriorTable } from '../priorContract.ts'
import { type DecimalSign, judgedPriorTable } from '../priorTable.ts'
import { figureIdOf, periodOf } from '../reportSource.ts'
import { insertPriorImport, selectPriorImports, undoPriorImport } from './priorSql.ts'
import { selectIndicators, selectPlan } from './sourceSql.ts'
import { recording } from './sql.ts'

interface Asked {
  readonly plan: string
  readonly year: number
  readonly fileId: string
  readonly decimalSign?: DecimalSign | undefined
}

export const priorReads: readonly Read[] = [
  read(previewPriorTable, async (moment, asked) => {
    const { actor } = moment
    if (!actor) throw notFound('file', asked.fileId)
    const { rows, names, fileName } = await judged({ ...moment, actor }, asked)
    return {
      fileName,
      ready: rows.filter((row) => row.fault === null).length,
      rows: rows.map((row) => ({ ...row, figureName: (row.figureId && names.get(row.figureId)) || null })),
    }
  }),
  read(listPriorImports, async ({ tx }, { plan: wanted, year }) => {
    const plan = await selectPlan(tx, wanted)
    if (!plan) throw notFound('plan', wanted)
    return { rows: await selectPriorImports(tx, plan.planId, year) }
  }),
]

export const priorCommands: readonly Command[] = [
  command(importPriorTable, {
    async run(moment, { source, ...asked }) {
      const { rows, planId, fileName } = await judged(moment, asked)
      const ready = rows.flatMap(({ figureId, amount }) => (figureId && amount !== null ? [{ figureId, amount }] : []))
      if (ready.length === 0) throw new Problem('priorTable.nothingReady', 422)
      const { year, fileId } = asked
      await insertPriorImport(moment.tx, recording(moment), { planId, year, fileId, fileName, source }, ready)
      return { id: moment.id, written: ready.length }
    },
  }),
  command(undoPriorTable, {
    async run(moment, { importId }) {
      if (!(await undoPriorImport(moment.tx, recording(moment), importId))) throw notFound('import', importId)
      return { id: moment.id }
    },
  }),
]

/** Throws Problem `priorTable.noColumns` when no sheet names both columns. */
async function judged(
  moment: Moment & { readonly actor: { readonly accountId: string } },
  { plan: wanted, year, fileId, decimalSign }: Asked,
) {
  const plan = await selectPlan(moment.tx, wanted)
  if (!plan) throw notFound('plan', wanted)
  const { file, bytes } = await uploadedBytes(moment, fileId, 'table', moment.actor)
  const { current } = periodOf({ year: year + 1, asOf: moment.today, plan })
  const rules = await selectIndicators(moment.tx, plan.planId, current.to)
  const known = rules.map((rule) => ({ figureId: figureIdOf(rule), name: rule.name }))
  for (const sheet of tableSheets(bytes, file.mediaType)) {
    const rows = judgedPriorTable(sheet.rows, known, decimalSign)
    if (rows)
      return {
        rows,
        planId: plan.planId,
        fileName: file.name,
        names: new Map(known.map(({ figureId, name }) => [figureId, name])),
      }
  }
  throw new Problem('priorTable.noColumns', 422)
}
