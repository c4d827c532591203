// The door for people: the screens of every feature in the frame of the platform.
import { handToPlans } from '../../plans/web/handedParts.tsx'
import { accompanyBy } from '../../platform/web/companions.ts'
import { overlayMapsBy } from '../../platform/web/map/overlays.ts'
import { namePermissionsBy } from '../../platform/web/permissionNames.ts'
import { startScreens } from '../../platform/web/start.tsx'
import { companions } from './companions.ts'
import { permissionWords } from './permissionWords.ts'
import { screens } from './screens.ts'

namePermissionsBy(permissionWords)
const papersOfUnits = () => import('../../unitPlans/web/PapersOfUnits.tsx')
handToPlans({ task: papersOfUnits, today: papersOfUnits })
accompanyBy(companions)
overlayMapsBy([
  () => import('../../forest/web/plotMap/OfficePlots.tsx'),
  () => import('../../mapLayers/web/OfficeLayers.tsx'),
])
startScreens(screens)
