import type { OutputOf } from '../../../platform/contract.ts'
import type { showPlotImport } from '../../plotImportContract.ts'

export type ShownImport = OutputOf<typeof showPlotImport>
