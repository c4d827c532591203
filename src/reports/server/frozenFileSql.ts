// The files of signed reports: those made at signing, and those with a digital signature.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { FileKind } from '../../platform/server/documents/write.ts'
import type { Certificate } from '../signatureContract.ts'
import type { Recording } from './sql.ts'

export interface FrozenFile {
  readonly fileId: string
  readonly fileKind: FileKind
  readonly name: string
  readonly sha256: string
  readonly sizeBytes: number
}

export async function insertFrozenFile(
  tx: Transaction,
  frozenFileId: string,
  reportId: string,
  { fileId, fileKind, name, sha256, sizeBytes }: FrozenFile,
): Promise<void> {
  await sql`
    insert into reports.frozen_files (frozen_file_id, official_report_id, file_kind, file_id, name, sha256, size_bytes)
    values (${frozenFileId}::uuid, ${reportId}::uuid, ${fileKind}, ${fileId}::uuid, ${name}, ${sha256},
      ${sizeBytes}::bigint)`.execute(tx)
}

export async function selectFrozenFiles(tx: Transaction, reportId: string): Promise<readonly FrozenFile[]> {
  const { rows } = await sql<FrozenFile>`
    select file_id as "fileId", file_kind as "fileKind", name, sha256, size_bytes::int as "sizeBytes"
    from reports.frozen_files where official_report_id = ${reportId}::uuid order by file_kind`.execute(tx)
  return rows
}

export interface SignatureRow {
  readonly signatureId: string
  readonly signatureWay: 'madeHere' | 'madeElsewhere'
  readonly fileId: string
  readonly name: string
  readonly sha256: string
  readonly sizeBytes: number
  readonly certificates: Certificate[]
}

export async function insertSignature(
  tx: Transaction,
  { id, accountId, now }: Pick<Recording, 'id' | 'accountId' | 'now'>,
  reportId: string,
  { signatureWay, fileId, name, sha256, sizeBytes, certificates }: Omit<SignatureRow, 'signatureId'>,
): Promise<void> {
  await sql`
    insert into reports.digital_signatures (digital_signature_id, official_report_id, signature_way, file_id, name, sha256,
      size_bytes, certificate, recorded_by, recorded_at)
    values (${id}::uuid, ${reportId}::uuid, ${signatureWay}, ${fileId}::uuid, ${name}, ${sha256}, ${sizeBytes}::bigint,
      ${JSON.stringify(certificates)}::jsonb, ${accountId}::uuid, ${now})`.execute(tx)
}

/** The oldest first. */
export async function selectSignatures(tx: Transaction, reportId: string) {
  const { rows } = await sql<SignatureRow & { recordedBy: string; recordedAt: Date }>`
    select digital.digital_signature_id as "signatureId", digital.signature_way as "signatureWay",
      digital.file_id as "fileId", digital.name, digital.sha256, digital.size_bytes::int as "sizeBytes",
      digital.certificate as certificates, account.person_name as "recordedBy", digital.recorded_at as "recordedAt"
    from reports.digital_signatures digital
      join published.accounts account on account.account_id = digital.recorded_by
    where digital.official_report_id = ${reportId}::uuid
    order by digital.signature_number`.execute(tx)
  return rows.map((row) => ({ ...row, recordedAt: new Date(row.recordedAt).toISOString() }))
}

export interface StoredFile {
  readonly name: string
  readonly sha256: string
  readonly fileKind: FileKind
}

/** A file of any signed report by its id; undefined when it is none of ours. */
export async function selectStoredFile(tx: Transaction, fileId: string): Promise<StoredFile | undefined> {
  const { rows } = await sql<StoredFile>`
    select name, sha256, file_kind as "fileKind" from reports.frozen_files where file_id = ${fileId}::uuid
    union all
    select name, sha256, 'pdf' from reports.digital_signatures where file_id = ${fileId}::uuid`.execute(tx)
  return rows[0]
}
