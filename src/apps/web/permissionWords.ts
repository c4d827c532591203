// Where each feature's names of its commands and reads are, for the page that shows who may what. One line a feature.
const wordsOf: readonly (() => Promise<unknown>)[] = [
  async () => (await import('../../unitPlans/words.ts')).unitPlansWords,
  async () => (await import('../../plans/doorWords.ts')).doorWords,
  async () => (await import('../../budget/words.ts')).budgetWords,
  async () => (await import('../../directives/words.ts')).directivesWords,
  async () => (await import('../../outreach/words.ts')).outreachWords,
  async () => (await import('../../coordination/words.ts')).coordinationWords,
  async () => (await import('../../movements/words.ts')).movementsWords,
  async () => (await import('../../households/words.ts')).householdsWords,
  async () => (await import('../../pledges/words.ts')).pledgesWords,
  async () => (await import('../../reports/words.ts')).reportsWords,
  async () => (await import('../../units/words.ts')).unitsWords,
  async () => (await import('../../mapLayers/words.ts')).mapLayersWords,
  async () => (await import('../../law/words.ts')).lawWords,
  async () => (await import('../../reminders/words.ts')).remindersWords,
  async () => (await import('../../platform/files/words.ts')).fileWords,
  async () => (await import('../../platform/machine/words.ts')).machineWords,
  async () => (await import('../../platform/bulk/words.ts')).bulkWords,
  async () => (await import('../../platform/activity/words.ts')).activityWords,
  async () => (await import('../../platform/personalData/words.ts')).personalDataWords,
]

export const permissionWords = (): Promise<readonly unknown[]> => Promise.all(wordsOf.map((load) => load()))
