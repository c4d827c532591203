import {
  IconAxe,
  IconCertificate,
  IconFlag,
  IconHomePlus,
  IconLayersIntersect,
  IconRoad,
  IconScale,
  IconTrees,
  IconUserShield,
} from '@tabler/icons-react'
import type { Screen } from '../../platform/web/screen.ts'
import { listAllocations } from '../allocationContract.ts'
import { listPlots } from '../contract.ts'
import { listDisputes, listLandPapers } from '../disputeContract.ts'
import { listHighRiskPlaces } from '../highRiskContract.ts'
import { listHarvestRequests, listImpactProjects } from '../impactContract.ts'
import { navigationWords } from '../navigationWords.ts'
import { listOverlaps } from '../overlapContract.ts'
import { listOwners } from '../ownerContract.ts'

export const screens: readonly Screen[] = [
  {
    path: '/rung',
    load: () => import('./PlotsPage.tsx'),
    navigation: {
      group: 'forest',
      label: (language) => navigationWords[language].plots,
      icon: IconTrees,
      needs: listPlots,
    },
  },
  { path: '/rung/dien-tich', load: () => import('./areaTable/AreaTablesPage.tsx') },
  {
    path: '/rung/chong-lan',
    load: () => import('./overlap/OverlapsPage.tsx'),
    navigation: {
      group: 'forest',
      label: (language) => navigationWords[language].overlaps,
      icon: IconLayersIntersect,
      needs: listOverlaps,
    },
  },
  { path: '/rung/chong-lan/$overlapId', load: () => import('./overlap/OverlapPage.tsx') },
  {
    path: '/rung/tranh-chap',
    load: () => import('./dispute/DisputesPage.tsx'),
    navigation: {
      group: 'forest',
      label: (language) => navigationWords[language].disputes,
      icon: IconScale,
      needs: listDisputes,
    },
  },
  { path: '/rung/tranh-chap/mo', load: () => import('./dispute/OpenDisputePage.tsx') },
  { path: '/rung/tranh-chap/$disputeId', load: () => import('./dispute/DisputePage.tsx') },
  {
    path: '/rung/giay-to-dat',
    load: () => import('./dispute/LandPapersPage.tsx'),
    navigation: {
      group: 'forest',
      label: (language) => navigationWords[language].landPapers,
      icon: IconCertificate,
      needs: listLandPapers,
    },
  },
  { path: '/rung/giay-to-dat/ghi', load: () => import('./dispute/RecordLandPaperPage.tsx') },
  { path: '/rung/giay-to-dat/$landPaperId', load: () => import('./dispute/LandPaperPage.tsx') },
  {
    path: '/rung/khai-thac',
    load: () => import('./impact/HarvestRequestsPage.tsx'),
    navigation: {
      group: 'forest',
      label: (language) => navigationWords[language].harvestRequests,
      icon: IconAxe,
      needs: listHarvestRequests,
    },
  },
  { path: '/rung/khai-thac/ghi', load: () => import('./impact/SubmitHarvestPage.tsx') },
  { path: '/rung/khai-thac/$harvestRequestId', load: () => import('./impact/HarvestRequestPage.tsx') },
  {
    path: '/rung/du-an',
    load: () => import('./impact/ImpactProjectsPage.tsx'),
    navigation: {
      group: 'forest',
      label: (language) => navigationWords[language].impactProjects,
      icon: IconRoad,
      needs: listImpactProjects,
    },
  },
  { path: '/rung/du-an/xem', load: () => import('./impact/CheckGroundPage.tsx') },
  { path: '/rung/du-an/$impactProjectId', load: () => import('./impact/ImpactProjectPage.tsx') },
  {
    path: '/rung/trong-diem',
    load: () => import('./highRisk/HighRiskPage.tsx'),
    navigation: {
      group: 'forest',
      label: (language) => navigationWords[language].highRiskPlaces,
      icon: IconFlag,
      needs: listHighRiskPlaces,
    },
  },
  { path: '/rung/trong-diem/ve', load: () => import('./highRisk/DrawHighRiskPage.tsx') },
  { path: '/rung/trong-diem/$highRiskPlaceId', load: () => import('./highRisk/HighRiskPlacePage.tsx') },
  {
    path: '/rung/giao-rung',
    load: () => import('./allocation/AllocationsPage.tsx'),
    navigation: {
      group: 'forest',
      label: (language) => navigationWords[language].allocations,
      icon: IconHomePlus,
      needs: listAllocations,
    },
  },
  { path: '/rung/giao-rung/mo', load: () => import('./allocation/OpenAllocationPage.tsx') },
  { path: '/rung/giao-rung/ket-qua', load: () => import('./allocation/AllocationResultPage.tsx') },
  { path: '/rung/giao-rung/$allocationId', load: () => import('./allocation/AllocationPage.tsx') },
  {
    path: '/rung/chu-rung',
    load: () => import('./owner/OwnersPage.tsx'),
    navigation: {
      group: 'forest',
      label: (language) => navigationWords[language].owners,
      icon: IconUserShield,
      needs: listOwners,
    },
  },
  { path: '/rung/chu-rung/ghi', load: () => import('./owner/RegisterOwnerPage.tsx') },
  { path: '/rung/chu-rung/$forestOwnerId', load: () => import('./owner/OwnerPage.tsx') },
  { path: '/rung/chu-rung/$forestOwnerId/sua', load: () => import('./owner/AmendOwnerPage.tsx') },
  { path: '/rung/chu-rung/$forestOwnerId/hop-dong', load: () => import('./owner/RecordContractPage.tsx') },
  { path: '/rung/khai-bao', load: () => import('./declaration/DeclarationsPage.tsx') },
  { path: '/rung/khai-bao/$changeDeclarationId', load: () => import('./declaration/DeclarationPage.tsx') },
  { path: '/rung/$plotId/khai-bao', load: () => import('./declaration/SubmitDeclarationPage.tsx') },
  { path: '/rung/quy-hoach', load: () => import('./masterPlan/MasterPlansPage.tsx') },
  { path: '/rung/quy-hoach/ghi', load: () => import('./masterPlan/RecordMasterPlanPage.tsx') },
  { path: '/rung/quy-hoach/$forestryMasterPlanId', load: () => import('./masterPlan/MasterPlanPage.tsx') },
  { path: '/rung/chua-co-nguoi-tra-loi', load: () => import('./UnansweredPage.tsx') },
  { path: '/rung/nhap', load: () => import('./PlotImportsPage.tsx') },
  { path: '/rung/nhap/$plotImportId', load: () => import('./PlotImportPage.tsx') },
  { path: '/rung/bien-dong', load: () => import('./PlotChangesPage.tsx') },
  { path: '/rung/bien-dong/$changeId', load: () => import('./PlotChangePage.tsx') },
  { path: '/rung/$plotId/bien-dong', load: () => import('./RecordChangePage.tsx') },
  { path: '/rung/$plotId', load: () => import('./PlotPage.tsx') },
]
