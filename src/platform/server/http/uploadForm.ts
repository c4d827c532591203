// The form of an upload: `fileId`, `purpose` and the file, in any order. The file is written aside while it arrives.
import type { Multipart } from '@fastify/multipart'
import { fileLimits, filePurposes } from '../../files/file.ts'
import { Problem } from '../../problem.ts'
import { type AsideFile, writtenAside } from '../files/aside.ts'

export interface UploadForm {
  readonly aside: AsideFile
  readonly name: string
  readonly fields: Readonly<Record<string, string>>
}

/** Bytes of the largest file of any purpose; each purpose has its own limit besides. */
export const largestUpload = Math.max(...filePurposes.map((purpose) => fileLimits[`${purpose}Bytes` as const]))

/** Reads all of the form. Throws Problem `file.tooLarge`, `file.empty`, `file.formMissing`; then nothing stays behind. */
export async function uploadForm(parts: AsyncIterable<Multipart>, incoming: string): Promise<UploadForm> {
  const fields: Record<string, string> = {}
  let file: { aside: AsideFile; name: string } | undefined
  try {
    for await (const part of parts) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value)
      else file = { aside: await writtenAside(incoming, part.file, largestUpload), name: part.filename }
    }
  } catch (error) {
    await file?.aside.discard()
    throw error
  }
  if (!file) throw new Problem('file.formMissing', 400)
  return { ...file, fields }
}
