// The questions about plans being entered.
import { listed } from '../../platform/listing.ts'
import { notFound } from '../../platform/problem.ts'
import { read } from '../../platform/server/command.ts'
import { listPlanImports, type PlanImportRow, showPlanImport } from '../planImportContract.ts'
import { selectTerritories } from './officeSql.ts'
import { selectNameableAgencies, selectPlanImport, selectPlanImports } from './planImportSql.ts'

export const planImportReads = [
  read(listPlanImports, async ({ tx }, input) =>
    listed<PlanImportRow>(await selectPlanImports(tx), input, {
      words: (row) => [row.fileName, row.planCode, row.openedBy],
      sorts: {
        fileName: (row) => row.fileName,
        planImportStatus: (row) => row.planImportStatus,
        planCode: (row) => row.planCode,
        lineCount: (row) => row.lineCount,
        openedBy: (row) => row.openedBy,
        openedAt: (row) => row.openedAt,
      },
      first: { sort: 'openedAt', direction: 'desc' },
    }),
  ),
  read(showPlanImport, async ({ tx }, { planImportId }) => {
    const stored = await selectPlanImport(tx, planImportId)
    if (!stored) throw notFound('planImport', planImportId)
    const territories = await selectTerritories(tx)
    return {
      ...stored,
      agencies: await selectNameableAgencies(tx),
      territories: territories.map(({ territoryId, name, parentId, validFrom, validTo }) => ({
        id: territoryId,
        name,
        parentId,
        validFrom,
        validTo,
      })),
    }
  }),
]
