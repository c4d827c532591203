// An official document on its way out as a file: what every download of one answers.
import type { OfficialDocument } from '../../documents/officialDocument.ts'
import type { DownloadedFile } from '../feature.ts'
import { contentTypes, type FileKind } from './write.ts'
import { written } from './writer.ts'

/** `ending` is one of those that the download offers. */
export async function documentFile(
  document: OfficialDocument,
  _input: unknown,
  ending: string,
): Promise<DownloadedFile> {
  const kind = ending as FileKind
  return {
    name: `${document.fileName}.${kind}`,
    contentType: contentTypes[kind],
    bytes: await written(document, kind),
  }
}
