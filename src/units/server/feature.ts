// What units gives to the house.
import type { Feature } from '../../platform/server/feature.ts'
import { listAccounts, listSignIns } from '../accountContract.ts'
import { listAgencies } from '../agencyContract.ts'
import { listTerritories } from '../contract.ts'
import { listPeople, listResponsibilities } from '../peopleContract.ts'
import { listConversionRows } from '../unitConversionContract.ts'
import { unitsWords } from '../words.ts'
import { accountKind } from './accountImport/accountKind.ts'
import { accountImportCommands } from './accountImport/commands.ts'
import { boundaryCommands } from './boundaryImport/commands.ts'
import { boundaryReads } from './boundaryImport/reads.ts'
import { commands } from './commands.ts'
import {
  accountTable,
  agencyTable,
  personTable,
  responsibilityTable,
  signInTable,
  territoryTable,
} from './exportTables.ts'
import { accountOfAddress, featureAddressCommands, featureAddressReads } from './featureAddress/commands.ts'
import { insertAgencySeeds, insertPostSeeds, insertTerritorySeeds } from './foundationSql.ts'
import { handOverCommands, handOverReads } from './handOver/commands.ts'
import { insertFirstAccounts, insertPersonas } from './peopleSeedsSql.ts'
import { unitsPersonalData } from './personalData/holder.ts'
import { reads } from './reads.ts'
import { unitConversionCommands } from './unitConversion/commands.ts'
import { conversionRowTable } from './unitConversion/exportTable.ts'
import { unitConversionReads } from './unitConversion/reads.ts'

export const units: Feature = {
  name: 'units',
  commands: [
    ...commands,
    ...accountImportCommands,
    ...handOverCommands,
    ...boundaryCommands,
    ...unitConversionCommands,
    ...featureAddressCommands,
  ],
  reads: [...reads, ...handOverReads, ...boundaryReads, ...unitConversionReads, ...featureAddressReads],
  featureAddress: accountOfAddress,
  words: unitsWords,
  exports: {
    [listTerritories.name]: territoryTable,
    [listAgencies.name]: agencyTable,
    [listResponsibilities.name]: responsibilityTable,
    [listPeople.name]: personTable,
    [listAccounts.name]: accountTable,
    [listSignIns.name]: signInTable,
    [listConversionRows.name]: conversionRowTable,
  },
  bulkKinds: [accountKind],
  personalData: unitsPersonalData,
  async found(moment) {
    await insertTerritorySeeds(moment.tx)
    await insertAgencySeeds(moment.tx)
    await insertPostSeeds(moment.tx)
    await insertFirstAccounts(moment)
    if (moment.isDemonstration) await insertPersonas(moment)
  },
}
