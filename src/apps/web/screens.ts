// The pages of every feature: a feature adds its `screens` here, in the order of the navigation.

import { screens as budgetScreens } from '../../budget/web/screens.tsx'
import { screens as coordinationScreens } from '../../coordination/web/screens.tsx'
import { screens as directivesScreens } from '../../directives/web/screens.ts'
import { screens as forestScreens } from '../../forest/web/screens.tsx'
import { screens as householdsScreens } from '../../households/web/screens.tsx'
import { screens as lawScreens } from '../../law/web/screens.tsx'
import { screens as mapLayersScreens } from '../../mapLayers/web/screens.tsx'
import { screens as movementsScreens } from '../../movements/web/screens.tsx'
import { screens as outreachScreens } from '../../outreach/web/screens.tsx'
import { mapScreens } from '../../plans/web/map/screens.ts'
import { screens as plansScreens } from '../../plans/web/screens.ts'
import { booksScreens, platformScreens } from '../../platform/web/platformScreens.ts'
import type { Screen } from '../../platform/web/screen.ts'
import { screens as pledgesScreens } from '../../pledges/web/screens.tsx'
import { screens as remindersScreens } from '../../reminders/web/screens.tsx'
import { screens as reportsScreens } from '../../reports/web/screens.ts'
import { screens as unitPlansScreens } from '../../unitPlans/web/screens.tsx'
import { screens as unitsScreens } from '../../units/web/screens.tsx'

export const screens: readonly Screen[] = [
  ...platformScreens,
  ...plansScreens,
  ...unitPlansScreens,
  ...directivesScreens,
  ...coordinationScreens,
  ...remindersScreens,
  ...budgetScreens,
  ...mapScreens,
  ...forestScreens,
  ...mapLayersScreens,
  ...outreachScreens,
  ...householdsScreens,
  ...movementsScreens,
  ...pledgesScreens,
  ...reportsScreens,
  ...unitsScreens,
  ...lawScreens,
  ...booksScreens,
]
