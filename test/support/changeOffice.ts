// An office with a few plots side by side, for tests of what happens to plots.
import type { TestContext } from 'node:test'
import { listPlots, recordPlots, showPlot } from '../../src/forest/contract.ts'
import { aPlot, fieldAt } from '../../src/forest/example.ts'
import { beginPlotChange } from '../../src/forest/plotChangeContract.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { Problem } from '../../src/platform/problem.ts'
import type { TestOffice } from './office.ts'

export const refusedBy = (code: string) => (error: unknown) => error instanceof Problem && error.code === code
export const aChange = { changeCause: 'harvest' as const, validFrom: '2026-06-10' }
/** Through the middle of the home plot, from south to north. */
export const across: [number, number][] = [
  [107.47, 16.348],
  [107.47, 16.352],
]
export const halves = [{ plotCode: '21' }, { plotCode: '22' }]

/** Home and beside have a border in common, corner touches beside at a corner; other is of another subcompartment, away elsewhere. */
export async function changeOffice(t: TestContext, open: (t: TestContext) => Promise<TestOffice>) {
  const office = await open(t)
  const [head, ranger, officer, leader] = (await Promise.all(
    ['stationHead', 'areaRanger', 'communeOfficer', 'leader'].map(office.persona),
  )) as [Actor, Actor, Actor, Actor]
  let minute = 0
  /** No two things are recorded in one instant. */
  const later = () => office.at(new Date(Date.parse('2026-06-19T01:00:00Z') + ++minute * 60_000).toISOString())
  later()
  const { plotIds } = await office.give(recordPlots, head, {
    validFrom: '2024-12-31',
    source: 'FRMS 31/12/2024',
    plots: [
      aPlot(),
      aPlot({ shape: fieldAt(107.471, 16.349), facts: { plotCode: '13', treeSpecies: 'Thông', ownerName: 'Lê Sung' } }),
      aPlot({ shape: fieldAt(107.473, 16.351), facts: { plotCode: '14' } }),
      aPlot({ shape: fieldAt(107.473, 16.349), facts: { plotCode: '1', subcompartmentCode: '4' } }),
      aPlot({ shape: fieldAt(107.44, 16.5), facts: { compartmentCode: '8' } }),
    ],
  })
  const [homeId = '', besideId = '', cornerId = '', otherId = '', awayId = ''] = plotIds
  return {
    ...{ office, head, ranger, officer, leader, later, homeId, besideId, cornerId, otherId, awayId },
    /** As a command names it. */
    async seen(plotId: string) {
      const { plotVersionId } = await office.ask(beginPlotChange, head, { plotId })
      return { plotId, plotVersionId }
    },
    async codes() {
      return (await office.ask(listPlots, leader, {})).rows.map(({ codePath }) => codePath)
    },
    /** What is known of a plot, whenever that was recorded. */
    async known(plotId: string) {
      const { versions } = await office.ask(showPlot, leader, { plotId })
      return versions.map(({ id: _, recordedAt: __, ...version }) => version)
    },
  }
}
