import { dateText } from '../../../platform/format.ts'
import type { WordsLike } from '../../../platform/words.ts'
import type { PlanLevel, PlannedUse } from '../../masterPlan/masterPlan.ts'
import type { masterPlanVi } from './vi.ts'

type Params = Readonly<Record<string, unknown>>

const planLevel: Readonly<Record<PlanLevel, string>> = {
  national: 'National',
  province: 'Province, city',
  town: 'Town, district',
  commune: 'Commune, ward',
}
const plannedUse: Readonly<Record<PlannedUse, string>> = {
  specialUse: 'Special-use forest',
  protection: 'Protection forest',
  production: 'Production forest',
  otherLand: 'Not forestry',
}

export const masterPlanEn: WordsLike<typeof masterPlanVi> = {
  audit: {
    'forestryMasterPlan.record': 'Record a forestry planning',
    'forestryMasterPlan.withdraw': 'Withdraw a forestry planning',
    'forestryMasterPlan.restore': 'Restore a forestry planning',
  },
  problems: {
    'forestryMasterPlan.fromFuture': (p: Params) => `The day of approval ${dateText(String(p.on))} has not come.`,
    'forestryMasterPlan.endsBefore': (p: Params) =>
      `It cannot end before it was approved on ${dateText(String(p.approvedOn))}.`,
    'forestryMasterPlan.oneUse': () => 'Choose the column that says the planned use, or one use for the whole layer.',
    'forestryMasterPlan.valueTwice': (p: Params) => `The value “${p.value}” stands twice.`,
    'forestryMasterPlan.notForEverybody': () =>
      'Only a map layer that is shared with everybody will do: everybody sees what is found.',
    'forestryMasterPlan.noAreas': () => 'This map layer holds no area.',
  },
  masterPlan: {
    title: 'Forestry planning',
    why: 'Planning layers of every level with their instruments: where a project or a plot lies in them is answered at once.',
    none: 'No planning is recorded yet',
    record: 'Record a planning',
    recorded: 'The planning is recorded',
    planLevel,
    plannedUse,
    columns: {
      planName: 'Planning',
      planLevel: 'Level',
      instrument: 'Approved by',
      approvedOn: 'Approved on',
      validTo: 'Last day',
      mapLayerId: 'Map layer',
      useField: 'Column of the planned use',
      plannedUses: 'What each value means',
      areas: 'Areas',
    },
    what: 'The instrument',
    layer: 'Map layer and uses',
    layerHint: 'Put the planning file into Map layers, share it with everybody, then choose it here.',
    noLayers: 'No map layer is shared with everybody yet.',
    openLayers: 'Open map layers',
    wholeLayer: 'One use for the whole layer',
    empty: '(empty)',
    valueSaid: (value: string, areas: string, hectares: string) => `${value}: ${areas} areas, ${hectares} ha`,
    unknownUse: 'Unknown',
    withdrawnOnes: 'Withdrawn',
    newerFile: 'The layer has a newer file: look at it, withdraw this planning and record it anew.',
    by: (person: string) => `Recorded by ${person}`,
    found: 'Against the planning',
    noPlans: 'No planning is in force on this day: it cannot be compared.',
    planned: (use: string, hectares: string) => `${use}: ${hectares} ha`,
    outside: (hectares: string) => `In no area of the planning, unknown: ${hectares} ha`,
    differs: (purpose: string, use: string, hectares: string) =>
      `The register says ${purpose}, the planning ${use}: ${hectares} ha`,
    notChecked: 'By the planning file that was brought in; not the opinion of the planning authority.',
  },
}
