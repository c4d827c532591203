// The topics an office starts with, from the plan's own words. Dated by the day of the plan that orders them.
import type { Topic } from '../session.ts'

const since = { validFrom: '2025-01-10', validTo: null }

export const topics: readonly (Topic & { readonly legalBasis: string })[] = [
  {
    topic: 'directive58',
    name: 'Quán triệt Chỉ thị 58-CT/TU, KH 413/KH-UBND, KH 164-KH/TU',
    ...since,
    legalBasis: '120/KH-UBND, nhiệm vụ 1.1',
  },
  { topic: 'forestProtection', name: 'Bảo vệ và phát triển rừng', ...since, legalBasis: '120/KH-UBND, II.1' },
  { topic: 'firePrevention', name: 'Phòng cháy, chữa cháy rừng', ...since, legalBasis: '120/KH-UBND, II.1' },
  {
    topic: 'noWildlifeConsumption',
    name: 'Nói không với tiêu thụ động vật hoang dã',
    ...since,
    legalBasis: '120/KH-UBND, II.1',
  },
  { topic: 'wildBirds', name: 'Bảo vệ chim trời, chim di cư', ...since, legalBasis: '120/KH-UBND, II.1' },
  { topic: 'biodiversity', name: 'Bảo tồn đa dạng sinh học', ...since, legalBasis: '120/KH-UBND, II.1' },
  {
    topic: 'weaponSurrender',
    name: 'Giao nộp súng săn, bẫy, vũ khí tự chế',
    ...since,
    legalBasis: '120/KH-UBND, II.3',
  },
  {
    topic: 'plantingMovement',
    name: 'Tết trồng cây, toàn dân bảo vệ và phát triển rừng',
    ...since,
    legalBasis: '120/KH-UBND, III.4',
  },
]
