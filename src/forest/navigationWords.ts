// Names of the pages: the navigation stands on every page, so these come alone, without the words of the pages.
import { bilingual } from '../platform/words.ts'

export const navigationWords = bilingual(
  {
    plots: 'Sổ rừng',
    overlaps: 'Chồng lấn, khe hở',
    disputes: 'Tranh chấp đất rừng',
    landPapers: 'Giấy tờ đất',
    harvestRequests: 'Đề nghị khai thác',
    impactProjects: 'Dự án tác động đến rừng',
    highRiskPlaces: 'Trọng điểm',
    allocations: 'Giao rừng',
    owners: 'Chủ rừng',
  },
  {
    plots: 'Forest register',
    overlaps: 'Overlaps, gaps',
    disputes: 'Land disputes',
    landPapers: 'Land papers',
    harvestRequests: 'Harvest requests',
    impactProjects: 'Projects touching forest',
    highRiskPlaces: 'High-risk places',
    allocations: 'Forest allocation',
    owners: 'Forest owners',
  },
)
