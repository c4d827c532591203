// The reports as the house takes them in.
import type { Feature } from '../../platform/server/feature.ts'
import { listReportChanges } from '../changesContract.ts'
import { personalDataOfReports } from '../personalDataWords.ts'
import { listReports } from '../registerContract.ts'
import { reportsWords } from '../words.ts'
import { annualReportVerb } from './cliReport.ts'
import { commands } from './commands.ts'
import { demonstrate } from './demonstrate.ts'
import { annualReportFile, storedReportFile } from './download.ts'
import { changeTable, reportTable } from './exportTables.ts'
import { found } from './foundation.ts'
import { reads } from './reads.ts'

export const reports: Feature = {
  name: 'reports',
  commands,
  reads,
  words: reportsWords,
  personalData: {
    categories: [
      {
        columns: ['reports.report_signings.signer_name', 'reports.digital_signatures.certificate'],
        words: personalDataOfReports,
      },
    ],
  },
  downloads: [annualReportFile, storedReportFile],
  exports: { [listReports.name]: reportTable, [listReportChanges.name]: changeTable },
  verbs: [annualReportVerb],
  found,
  demonstrate,
}
