// Every feature of the house, in the order of the feature line; the platform's own doors last.
import { budget } from '../budget/server/feature.ts'
import { coordination } from '../coordination/server/feature.ts'
import { directives } from '../directives/server/feature.ts'
import { forest } from '../forest/server/feature.ts'
import { households } from '../households/server/feature.ts'
import { law } from '../law/server/feature.ts'
import { mapLayers } from '../mapLayers/server/feature.ts'
import { movements } from '../movements/server/feature.ts'
import { outreach } from '../outreach/server/feature.ts'
import { plans } from '../plans/server/feature.ts'
import { activity } from '../platform/server/activity/activityFeature.ts'
import { bulkEntry } from '../platform/server/bulk/bulkFeature.ts'
import type { Feature } from '../platform/server/feature.ts'
import { personalData } from '../platform/server/personalData/personalDataFeature.ts'
import { platformFeature } from '../platform/server/platformFeature.ts'
import { pledges } from '../pledges/server/feature.ts'
import { reminders } from '../reminders/server/feature.ts'
import { reports } from '../reports/server/feature.ts'
import { unitPlans } from '../unitPlans/server/feature.ts'
import { listAccounts } from '../units/accountContract.ts'
import { units } from '../units/server/feature.ts'

const rooms: readonly Feature[] = [
  reports,
  reminders,

  unitPlans,
  plans,
  directives,
  budget,
  coordination,
  movements,
  households,
  pledges,
  outreach,
  forest,
  mapLayers,
  law,
  units,
]

export const features: readonly Feature[] = [
  ...rooms,
  bulkEntry(rooms),
  activity(rooms, listAccounts),
  personalData(rooms),
  platformFeature,
]
