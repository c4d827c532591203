// The report as a file: DOCX to go on editing, PDF to print, XLSX to count again.
import { buffer } from 'node:stream/consumers'
import type { OutputOf } from '../../platform/contract.ts'
import { documentFile } from '../../platform/server/documents/documentFile.ts'
import { fileKinds } from '../../platform/server/documents/write.ts'
import type { Download } from '../../platform/server/feature.ts'
import { readReportDocument } from '../contract.ts'
import { readReportFile } from '../signatureContract.ts'

export const annualReportFile: Download = {
  path: 'reports/annual',
  contract: readReportDocument,
  endings: fileKinds,
  asked: (input, ending) => (ending === 'xlsx' ? input : { ...input, withoutRecords: true }),
  file: documentFile,
}

/** A file of a signed report as it was kept: the same bytes whenever it is asked for. */
export const storedReportFile: Download = {
  path: 'reports/stored',
  contract: readReportFile,
  endings: fileKinds,
  async file({ name, sha256, mediaType }: OutputOf<typeof readReportFile>, _input, _ending, stores) {
    return { name, contentType: mediaType, bytes: await buffer(await stores.originals.open(sha256)) }
  },
}
