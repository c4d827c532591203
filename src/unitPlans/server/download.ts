// A unit's paper as a file: DOCX to go on editing, PDF to print, XLSX for its table.

import { documentFile } from '../../platform/server/documents/documentFile.ts'
import { fileKinds } from '../../platform/server/documents/write.ts'
import type { Download } from '../../platform/server/feature.ts'
import { readUnitPaperDocument } from '../questions.ts'

export const unitPaperFile: Download = {
  path: 'unit-papers/document',
  contract: readUnitPaperDocument,
  endings: fileKinds,
  file: documentFile,
}
