import {
  IconBuildingCommunity,
  IconDevices,
  IconFileImport,
  IconKey,
  IconMap2,
  IconShieldCheck,
  IconShieldLock,
  IconUserCheck,
  IconUsers,
} from '@tabler/icons-react'
import type { Screen } from '../../platform/web/screen.ts'
import type { Language } from '../../platform/words.ts'
import { listAccounts, listRoles, listSignIns } from '../accountContract.ts'
import { listAgencies } from '../agencyContract.ts'
import { listBoundaryImports } from '../boundaryContract.ts'
import { listTerritories } from '../contract.ts'
import { navigationWords } from '../navigationWords.ts'
import { listPeople, listResponsibilities } from '../peopleContract.ts'

const label = (page: keyof typeof navigationWords.vi) => (language: Language) => navigationWords[language][page]
const group = 'administration'

export const screens: readonly Screen[] = [
  {
    path: '/don-vi',
    load: () => import('./TerritoriesPage.tsx'),
    navigation: { group, label: label('territories'), icon: IconMap2, needs: listTerritories },
  },
  { path: '/don-vi/ke-thua', load: () => import('./SuccessionPage.tsx') },
  {
    path: '/don-vi/nhap',
    load: () => import('./ImportPage.tsx'),
    navigation: {
      group,
      label: label('boundaryImport'),
      icon: IconFileImport,
      needs: listBoundaryImports,
    },
  },
  { path: '/don-vi/nhap/$boundaryImportId', load: () => import('./BoundaryImportPage.tsx') },
  { path: '/don-vi/bang-chuyen-doi', load: () => import('./ConversionsPage.tsx') },
  { path: '/don-vi/bang-chuyen-doi/$unitConversionId', load: () => import('./ConversionPage.tsx') },
  { path: '/don-vi/$territoryId', load: () => import('./TerritoryPage.tsx') },
  {
    path: '/co-quan',
    load: () => import('./AgenciesPage.tsx'),
    navigation: { group, label: label('agencies'), icon: IconBuildingCommunity, needs: listAgencies },
  },
  { path: '/co-quan/lap', load: () => import('./CreateAgencyPage.tsx') },
  { path: '/co-quan/$agencyId', load: () => import('./AgencyPage.tsx') },
  { path: '/co-quan/$agencyId/ke-thua', load: () => import('./SucceedAgencyPage.tsx') },
  {
    path: '/trach-nhiem',
    load: () => import('./ResponsibilitiesPage.tsx'),
    navigation: {
      group,
      label: label('responsibilities'),
      icon: IconUserCheck,
      needs: listResponsibilities,
    },
  },
  {
    path: '/nguoi',
    load: () => import('./PeoplePage.tsx'),
    navigation: { group, label: label('people'), icon: IconUsers, needs: listPeople },
  },
  {
    path: '/tai-khoan',
    load: () => import('./AccountsPage.tsx'),
    navigation: { group, label: label('accounts'), icon: IconKey, needs: listAccounts },
  },
  { path: '/ban-giao/$accountId', load: () => import('./HandOverPage.tsx') },
  { path: '/tai-khoan/nhap/$bulkEntryId', load: () => import('./AccountFilePage.tsx') },
  {
    path: '/phien-dang-nhap',
    load: () => import('./SignInsPage.tsx'),
    navigation: { group, label: label('signIns'), icon: IconDevices, needs: listSignIns },
    accountMenu: { label: label('mySignIns'), icon: IconDevices },
  },
  {
    path: '/xac-minh-hai-lop',
    load: () => import('./SecondFactorPage.tsx'),
    accountMenu: { label: label('secondFactor'), icon: IconShieldLock },
  },
  { path: '/xac-minh-hai-lop/bat', load: () => import('./EnrolPage.tsx'), isOutside: true },
  {
    path: '/vai-tro',
    load: () => import('./RolesPage.tsx'),
    navigation: { group, label: label('roles'), icon: IconShieldCheck, needs: listRoles },
  },
]
