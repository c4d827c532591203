// What works behind every page: a feature adds its companion here.
import type { Companion } from '../../platform/web/companions.ts'

export const companions: readonly Companion[] = [
  () => import('../../reminders/web/BellCompanion.tsx'),
  () => import('../../platform/web/machine/BackupCompanion.tsx'),
]
