// The forms in which work is recorded, by the kind of evidence they make: the way from a task to what feeds it.
import {
  type Icon,
  IconFileText,
  IconHomeCheck,
  IconMapPinCheck,
  IconPlant2,
  IconPresentation,
  IconRoadSign,
  IconSignature,
  IconSpeakerphone,
  IconUsersGroup,
} from '@tabler/icons-react'
import { enterRegulation, recordMeeting } from '../../coordination/contract.ts'
import { navigationWords as coordinationNavigation } from '../../coordination/navigationWords.ts'
import { recordBriefing } from '../../directives/briefingContract.ts'
import { registerDocument } from '../../directives/contract.ts'
import { navigationWords as directivesNavigation } from '../../directives/navigationWords.ts'
import { visitHousehold } from '../../households/contract.ts'
import { navigationWords as householdNavigation } from '../../households/navigationWords.ts'
import { recordResult } from '../../movements/contract.ts'
import { navigationWords as movementNavigation } from '../../movements/navigationWords.ts'
import { checkWarningSign, placeWarningSign, recordSession } from '../../outreach/contract.ts'
import { navigationWords } from '../../outreach/navigationWords.ts'
import type { CommandContract } from '../../platform/contract.ts'
import type { Language } from '../../platform/words.ts'
import { signPledge } from '../../pledges/contract.ts'
import { navigationWords as pledgeNavigation } from '../../pledges/navigationWords.ts'

export interface RecordForm {
  readonly evidenceKind: string
  readonly contract: CommandContract
  readonly path: string
  readonly label: (language: Language) => string
  readonly icon: Icon
}

export const recordForms: readonly RecordForm[] = [
  {
    evidenceKind: 'briefing',
    contract: recordBriefing,
    path: '/quan-triet/ghi',
    label: (language) => directivesNavigation[language].recordBriefing,
    icon: IconSpeakerphone,
  },
  {
    evidenceKind: 'officialDocument',
    contract: registerDocument,
    path: '/van-ban-chi-dao/ghi',
    label: (language) => directivesNavigation[language].registerDocument,
    icon: IconFileText,
  },
  {
    evidenceKind: 'session',
    contract: recordSession,
    path: '/tuyen-truyen/ghi',
    label: (language) => navigationWords[language].recordSession,
    icon: IconPresentation,
  },
  {
    evidenceKind: 'warningSign',
    contract: placeWarningSign,
    path: '/bien-canh-bao/ghi',
    label: (language) => navigationWords[language].placeWarningSign,
    icon: IconRoadSign,
  },
  {
    evidenceKind: 'signCheck',
    contract: checkWarningSign,
    // A check begins at the sign that is looked at.
    path: '/bien-canh-bao',
    label: (language) => navigationWords[language].checkWarningSign,
    icon: IconMapPinCheck,
  },
  {
    evidenceKind: 'movementResult',
    contract: recordResult,
    // A result begins at its movement.
    path: '/phong-trao',
    label: (language) => movementNavigation[language].recordResult,
    icon: IconPlant2,
  },
  {
    evidenceKind: 'coordinationRegulation',
    contract: enterRegulation,
    path: '/phoi-hop/ghi',
    label: (language) => coordinationNavigation[language].enterRegulation,
    icon: IconUsersGroup,
  },
  {
    evidenceKind: 'meeting',
    contract: recordMeeting,
    path: '/phoi-hop/hop',
    label: (language) => coordinationNavigation[language].recordMeeting,
    icon: IconUsersGroup,
  },
  {
    evidenceKind: 'householdVisit',
    contract: visitHousehold,
    // A visit begins at the household that is visited.
    path: '/ho-gan-rung',
    label: (language) => householdNavigation[language].visit,
    icon: IconHomeCheck,
  },
  {
    evidenceKind: 'pledge',
    contract: signPledge,
    path: '/cam-ket/ghi',
    label: (language) => pledgeNavigation[language].signPledge,
    icon: IconSignature,
  },
]
