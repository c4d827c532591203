// The forest register as the house knows it.
import type { Feature } from '../../platform/server/feature.ts'
import { listAllocations } from '../allocationContract.ts'
import { readAllocationResult } from '../allocationResultContract.ts'
import { listPlots } from '../contract.ts'
import { listDeclarations } from '../declarationContract.ts'
import { listDisputes, listLandPapers } from '../disputeContract.ts'
import { listHighRiskPlaces } from '../highRiskContract.ts'
import { listHarvestRequests, listImpactProjects } from '../impactContract.ts'
import { listMasterPlans } from '../masterPlanContract.ts'
import { listOverlapSearches, listOverlaps } from '../overlapContract.ts'
import { listOwners } from '../ownerContract.ts'
import { personalDataOfForest, personalDataOfOwners } from '../personalDataWords.ts'
import { listPlotChanges } from '../plotChangeContract.ts'
import { listImportedPlots, listPlotImports } from '../plotImportContract.ts'
import { listUnanswered } from '../unansweredContract.ts'
import { forestWords } from '../words.ts'
import { allocationCommands } from './allocation/commands.ts'
import { decisionDraftRead, decisionFile } from './allocation/decisionPaper.ts'
import { allocationResultTable, allocationTable } from './allocation/exportTables.ts'
import { objectionCommands } from './allocation/objectionCommands.ts'
import { allocationReads } from './allocation/reads.ts'
import { areaBook } from './areaTable/areaBook.ts'
import { areaReads } from './areaTable/reads.ts'
import { commands } from './commands.ts'
import { declarationCommands } from './declaration/commands.ts'
import { declarationTable } from './declaration/exportTable.ts'
import { declarationReads } from './declaration/reads.ts'
import { demonstrate } from './demonstration.ts'
import { disputeCommands } from './dispute/commands.ts'
import { disputeTable, landPaperTable } from './dispute/exportTables.ts'
import { disputeReads } from './dispute/reads.ts'
import { plotTable } from './exportTables.ts'
import { highRiskCommands } from './highRisk/commands.ts'
import { highRiskTable } from './highRisk/exportTable.ts'
import { highRiskReads } from './highRisk/reads.ts'
import { impactCommands } from './impact/commands.ts'
import { harvestRequestTable, impactProjectTable } from './impact/exportTables.ts'
import { impactReads } from './impact/reads.ts'
import { importVerb } from './importVerb.ts'
import { masterPlanCommands } from './masterPlan/commands.ts'
import { masterPlanTable } from './masterPlan/exportTable.ts'
import { masterPlanReads } from './masterPlan/reads.ts'
import { overlapCommands } from './overlap/commands.ts'
import { overlapSearchTable, overlapTable } from './overlap/exportTables.ts'
import { overlapJobs } from './overlap/jobs.ts'
import { overlapReads } from './overlap/reads.ts'
import { ownerCommands } from './owner/commands.ts'
import { ownerTable } from './owner/exportTable.ts'
import { ownersPersonalData } from './owner/ownersPersonalData.ts'
import { ownerReads } from './owner/reads.ts'
import { changeCommands } from './plotChange/commands.ts'
import { plotChangeTable } from './plotChange/exportTable.ts'
import { changeReads } from './plotChange/reads.ts'
import { plotCollection, plotFeaturesRead } from './plotFeatures/plotCollection.ts'
import { plotDownload, plotFileRead } from './plotFiles/plotDownload.ts'
import { importCommands } from './plotImport/commands.ts'
import { importedPlotTable, plotImportTable } from './plotImport/exportTables.ts'
import { importJobs } from './plotImport/jobs.ts'
import { importReads } from './plotImport/reads.ts'
import { mapJobs } from './plotMap/jobs.ts'
import { mapReads } from './plotMap/reads.ts'
import { tiles } from './plotMap/tiles.ts'
import { reads } from './reads.ts'
import { unansweredTable } from './unanswered/exportTable.ts'
import { unansweredReads } from './unanswered/reads.ts'

export const forest: Feature = {
  name: 'forest',
  commands: [
    ...commands,
    ...importCommands,
    ...changeCommands,
    ...overlapCommands,
    ...disputeCommands,
    ...impactCommands,
    ...highRiskCommands,
    ...allocationCommands,
    ...objectionCommands,
    ...ownerCommands,
    ...masterPlanCommands,
    ...declarationCommands,
  ],
  reads: [
    ...reads,
    plotFileRead,
    plotFeaturesRead,
    ...importReads,
    ...changeReads,
    ...mapReads,
    ...areaReads,
    ...overlapReads,
    ...disputeReads,
    ...impactReads,
    ...highRiskReads,
    ...allocationReads,
    decisionDraftRead,
    ...ownerReads,
    ...masterPlanReads,
    ...declarationReads,
    ...unansweredReads,
  ],
  downloads: [plotDownload, areaBook, decisionFile],
  tiles,
  collections: [plotCollection],
  jobs: [...importJobs, ...mapJobs, ...overlapJobs],
  words: {
    vi: { audit: forestWords.vi.audit, problems: forestWords.vi.problems },
    en: { audit: forestWords.en.audit, problems: forestWords.en.problems },
  },
  exports: {
    [listPlots.name]: plotTable,
    [listPlotChanges.name]: plotChangeTable,
    [listPlotImports.name]: plotImportTable,
    [listImportedPlots.name]: importedPlotTable,
    [listOverlapSearches.name]: overlapSearchTable,
    [listOverlaps.name]: overlapTable,
    [listDisputes.name]: disputeTable,
    [listLandPapers.name]: landPaperTable,
    [listHarvestRequests.name]: harvestRequestTable,
    [listImpactProjects.name]: impactProjectTable,
    [listHighRiskPlaces.name]: highRiskTable,
    [listAllocations.name]: allocationTable,
    [readAllocationResult.name]: allocationResultTable,
    [listOwners.name]: ownerTable,
    [listMasterPlans.name]: masterPlanTable,
    [listDeclarations.name]: declarationTable,
    [listUnanswered.name]: unansweredTable,
  },
  personalData: {
    categories: [
      {
        columns: [
          'forest.plot_versions',
          'forest.plot_import_rows',
          'forest.land_papers',
          'forest.harvest_requests',
          'forest.allocations',
          'forest.allocation_steps',
          'forest.allocation_objections',
        ],
        words: personalDataOfForest,
      },
      { columns: ['forest.forest_owners', 'forest.owner_contracts'], words: personalDataOfOwners.contact },
    ],
    ...ownersPersonalData,
  },
  verbs: [importVerb],
  demonstrate,
}
