// What projects and harvests touch, in English.
import { dateText, numberText } from '../../../platform/format.ts'
import type { WordsLike } from '../../../platform/words.ts'
import type { FoundStop, HarvestStop } from '../../impact/impact.ts'
import type { impactVi } from './vi.ts'

const stop: Readonly<Record<HarvestStop, (hectares: string) => string>> = {
  specialUse: (hectares) => `${hectares} ha are special-use forest`,
  protection: (hectares) => `${hectares} ha are protection forest`,
  natural: (hectares) => `${hectares} ha are natural forest`,
  notForest: (hectares) => `${hectares} ha are no forest, or not yet`,
  kindUnknown: (hectares) => `of ${hectares} ha the kind of forest is not known`,
  purposeUnknown: (hectares) => `of ${hectares} ha the purpose is not known`,
  disputed: (hectares) => `${hectares} ha are in an open dispute`,
  outside: (hectares) => `${hectares} ha lie outside of the register`,
}

export const impactEn: WordsLike<typeof impactVi> = {
  audit: {
    'harvestRequest.submit': 'Record a harvest request',
    'harvestRequest.decide': 'Decide a harvest request',
    'harvestRequest.withdraw': 'Withdraw a harvest request',
    'impactProject.record': 'Record a project that touches forest',
    'impactProject.withdraw': 'Withdraw a project that touches forest',
  },
  problems: {
    'harvestRequest.oneGround': () => 'Choose plots, or draw a piece of ground: one of both.',
    'harvestRequest.beforeRequest': (p) => `The decision is dated before the request of ${dateText(String(p.on))}.`,
    'harvestRequest.stopped': (p) =>
      `It cannot be approved: ${(p.stops as readonly FoundStop[])
        .map((found) => stop[found.stop](numberText(found.hectares, 'en', 2)))
        .join('; ')}. Look at the plots in the register, or refuse the request.`,
    'harvestRequest.noReason': () => 'Say why it is refused.',
    'harvestRequest.approved': () => 'This request was approved.',
    'harvestRequest.refused': () => 'This request was refused.',
    'harvestRequest.withdrawn': () => 'This request was withdrawn.',
  },
  harvestStop: stop,
  conversionPaper: {
    proposal: 'Proposal to put forest to another use',
    decisionOnInvestment: 'Decision on the investment',
    environmentalAssessment: 'Environmental assessment',
    inventoryReport: 'Inventory of the forest on the ground',
    boundaryMap: 'Map of the boundary',
    replacementPlan: 'Plan of replacement planting',
  },
  harvestRequest: {
    status: { submitted: 'Waiting', approved: 'Approved', refused: 'Refused', withdrawn: 'Withdrawn' },
    columns: {
      requestedOn: 'Requested on',
      harvestRequestState: 'State',
      ownerCategory: 'Who asks',
      requesterName: 'Name',
      treeSpecies: 'Species',
      expectedVolume: 'Expected volume (m³)',
      geodesicAreaHa: 'Area (ha)',
      decidedOn: 'Decided on',
      decisionNumber: 'Decision number',
    },
  },
  impactProject: {
    columns: {
      projectName: 'Project',
      investor: 'Investor',
      projectPurpose: 'Purpose',
      legalBasis: 'Legal basis',
      geodesicAreaHa: 'Area (ha)',
      recordedAt: 'Recorded',
    },
  },
}
