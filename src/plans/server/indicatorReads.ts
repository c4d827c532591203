// What the tasks are measured by, what a change of it would do, and the records behind each figure.
import { scopeOf } from '../../platform/actor.ts'
import { listed } from '../../platform/listing.ts'
import { notFound } from '../../platform/problem.ts'
import { read } from '../../platform/server/command.ts'
import { exactSum } from '../count.ts'
import type { EvidenceRow } from '../evidenceContract.ts'
import { listEvidence } from '../evidenceContract.ts'
import { numberOfValue } from '../figureValue.ts'
import { listIndicators, previewIndicator, readIndicatorRecords, readRestrictedFigures } from '../indicatorContract.ts'
import { isHidden, planYear } from '../planSource.ts'
import { figureByUnit, figureIdOf, recordsOfFigure, taskFigure } from '../taskFigures.ts'
import { selectEvidence } from './evidenceSql.ts'
import { indicatorPreview } from './indicatorPreview.ts'
import { type IndicatorRow, selectIndicatorVersions } from './listsSql.ts'
import { loadPlanRecords, loadPlanSource, planAsked } from './planSource.ts'

type RecordRow = EvidenceRow & { amount: number; isAdjustment: boolean }

export const indicatorReads = [
  read(listIndicators, async ({ tx, today }, input) => {
    const { plan, taskId, indicatorId, asOf = today, isHistory, ...query } = input
    const { planId } = await planAsked(tx, plan)
    const rows = await selectIndicatorVersions(tx, { planId, taskId, indicatorId, on: isHistory ? undefined : asOf })
    const places = new Map(rows.map((row, index) => [row, index]))
    return listed<IndicatorRow>(rows, query, {
      words: (row) => [row.taskCode, row.indicator, row.name, row.legalBasis],
      sorts: {
        taskCode: (row) => places.get(row) ?? 0,
        name: (row) => row.name,
        unitOfMeasure: (row) => row.unitOfMeasure,
        validFrom: (row) => row.validFrom,
        changedAt: (row) => row.changedAt,
      },
      first: { sort: 'taskCode', direction: 'asc' },
    })
  }),
  read(previewIndicator, indicatorPreview),
  read(readIndicatorRecords, async (moment, { figureId, plan, year: asked, asOf, unitsOf, territoryId, ...query }) => {
    const isAsked = (each: { taskCode: string; indicator: string }) => figureIdOf(each) === figureId
    const source = await loadPlanRecords(moment, { plan, year: asked, asOf, unitsOf, territoryId }, isAsked)
    const year = planYear(source)
    const rule = source.indicators.find(isAsked)
    if (!rule) throw notFound('figure', figureId)
    const figure = figureByUnit(rule, year)
    const records = recordsOfFigure(rule, year)
    const amounts = new Map(records.map((row) => [row.evidenceId, row]))
    const amountOf = (id: string) => amounts.get(id)?.quantities[rule.quantity] ?? 0
    const sum = records.length > 0 ? exactSum(records.map((row) => amountOf(row.evidenceId))) : null
    const scope = scopeOf(moment.actor, listEvidence)
    const ids = records.map((row) => row.evidenceId)
    const visible = scope && ids.length > 0 ? await selectEvidence(moment.tx, scope, ids) : []
    const rows = visible.map(
      (row): RecordRow => ({
        ...row,
        amount: amountOf(row.id),
        isAdjustment: row.evidenceKind === 'adjustment',
      }),
    )
    const { name, unitOfMeasure, evidenceKinds, quantity, filter, isRestricted } = rule
    return {
      figure,
      rule: { name, unitOfMeasure, evidenceKinds: [...evidenceKinds], quantity, filter: copyOf(filter), isRestricted },
      period: year.period.current,
      sum,
      isSumEqual: sum === (numberOfValue(figure.value) ?? null),
      isRestricted: isHidden(source, rule),
      ...listed(rows, query, {
        words: (row) => [row.title, row.agencyName, row.territoryName],
        sorts: {
          occurredOn: (row) => row.occurredOn,
          title: (row) => row.title,
          amount: (row) => row.amount,
          agencyName: (row) => row.agencyName,
          territoryName: (row) => row.territoryName,
        },
        first: { sort: 'occurredOn', direction: 'desc' },
      }),
      hidden: records.length - rows.length,
    }
  }),
  read(readRestrictedFigures, async (moment, question) => {
    const year = planYear(await loadPlanSource(moment, question))
    return { figures: year.source.indicators.filter((rule) => rule.isRestricted).map((rule) => taskFigure(rule, year)) }
  }),
]

const copyOf = (filter: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(Object.entries(filter).map(([attribute, values]) => [attribute, [...values]]))
