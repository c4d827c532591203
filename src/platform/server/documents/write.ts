// One official document, three kinds of file.
import type { OfficialDocument } from '../../documents/officialDocument.ts'
import { docxOf } from './docx.ts'
import { pdfOf } from './pdf.ts'
import { xlsxOf } from './xlsx.ts'

export const fileKinds = ['docx', 'pdf', 'xlsx'] as const
export type FileKind = (typeof fileKinds)[number]

export const contentTypes: Readonly<Record<FileKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const writers = { docx: docxOf, pdf: pdfOf, xlsx: xlsxOf }
/** Writes in this thread; the server asks `written` of writer.ts instead, which uses another. */
export const fileOf = (document: OfficialDocument, kind: FileKind): Promise<Buffer> => writers[kind](document)
