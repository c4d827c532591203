import { IconCoins, IconReceipt } from '@tabler/icons-react'
import type { Screen } from '../../platform/web/screen.ts'
import { draftBudgetProposal } from '../actContract.ts'
import { readBudgetOverview } from '../contract.ts'
import { navigationWords } from '../navigationWords.ts'
import { listBudgetProposals } from '../proposalContract.ts'

export const screens: readonly Screen[] = [
  {
    path: '/kinh-phi',
    load: () => import('./OverviewPage.tsx'),
    navigation: {
      group: 'plans',
      label: (language) => navigationWords[language].budget,
      icon: IconCoins,
      needs: readBudgetOverview,
    },
  },
  { path: '/kinh-phi/khoan', load: () => import('./LinesPage.tsx') },
  { path: '/kinh-phi/khoan/$budgetLineId', load: () => import('./LinePage.tsx') },
  {
    path: '/kinh-phi/de-xuat',
    load: () => import('./ProposalsPage.tsx'),
    navigation: {
      group: 'plans',
      label: (language) => navigationWords[language].proposals,
      icon: IconReceipt,
      needs: listBudgetProposals,
    },
  },
  {
    path: '/kinh-phi/de-xuat/ghi',
    load: () => import('./DraftProposalPage.tsx'),
    navigation: {
      group: 'plans',
      label: (language) => navigationWords[language].propose,
      icon: IconReceipt,
      needs: draftBudgetProposal,
      isRecording: true,
    },
  },
  { path: '/kinh-phi/de-xuat/$budgetProposalId', load: () => import('./ProposalPage.tsx') },
  { path: '/kinh-phi/de-xuat/$budgetProposalId/sua', load: () => import('./EditProposalPage.tsx') },
  { path: '/kinh-phi/quyet-dinh', load: () => import('./DecisionsPage.tsx') },
  { path: '/kinh-phi/quyet-dinh/ghi', load: () => import('./DecidePage.tsx') },
  { path: '/kinh-phi/quyet-dinh/$budgetDecisionId', load: () => import('./DecisionPage.tsx') },
  { path: '/kinh-phi/chi', load: () => import('./ExpendituresPage.tsx') },
  { path: '/kinh-phi/chi/ghi', load: () => import('./SpendPage.tsx') },
  { path: '/kinh-phi/chi/$expenditureId', load: () => import('./ExpenditurePage.tsx') },
  { path: '/kinh-phi/chi/$expenditureId/sua', load: () => import('./AmendSpendingPage.tsx') },
  { path: '/kinh-phi/dieu-chuyen', load: () => import('./TransferPage.tsx') },
  { path: '/kinh-phi/chuyen-nguon', load: () => import('./CarryOverPage.tsx') },
  { path: '/kinh-phi/nguon', load: () => import('./SourcesPage.tsx') },
]
