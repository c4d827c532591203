// A unit's paper as a file: DOCX to go on editing, PDF to print, XLSX for its table.
import type { OfficialDocument } from '../../platform/documents/officialDocument.ts'
import { contentTypes, type FileKind, fileKinds } from '../../platform/server/documents/write.ts'
import { written } from '../../platform/server/documents/writer.ts'
import type { Download } from '../../platform/server/feature.ts'
import { readUnitPaperDocument } from '../questions.ts'

export const unitPaperFile: Download = {
  path: 'unit-papers/document',
  contract: readUnitPaperDocument,
  endings: fileKinds,
  async file(document: OfficialDocument, _input, ending) {
    const kind = ending as FileKind
    return {
      name: `${document.fileName}.${kind}`,
      contentType: contentTypes[kind],
      bytes: await written(document, kind),
    }
  },
}
