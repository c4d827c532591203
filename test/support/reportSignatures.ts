// What is tried with the digital signatures of a signed report, for the test of its life.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import type { Actor } from '../../src/platform/actor.ts'
import { Problem } from '../../src/platform/problem.ts'
import { keptFile } from '../../src/platform/server/files/keptFile.ts'
import { openedCertificate } from '../../src/platform/server/pdfSignature/certificateFile.ts'
import { signedPdf } from '../../src/platform/server/pdfSignature/signedPdf.ts'
import { showReport } from '../../src/reports/registerContract.ts'
import { storedReportFile } from '../../src/reports/server/download.ts'
import { makeDigitalSignature, readReportFile, registerDigitalSignature } from '../../src/reports/signatureContract.ts'
import { certificateFile } from './certificateFile.ts'
import type { TestOffice } from './office.ts'

const refused = (code: string) => (error: unknown) => error instanceof Problem && error.code === code

/** A stored file as its download gives it. */
export async function storedBytes(office: TestOffice, actor: Actor, fileId: string) {
  const answer = await office.ask(readReportFile, actor, { fileId })
  return storedReportFile.file(answer as never, {} as never, '', office.office.stores)
}

/** Signs here, puts back what was signed elsewhere, and tries every file that must not be taken. */
export async function signatures(office: TestOffice, head: Actor, reportId: string): Promise<void> {
  const p12 = certificateFile({ name: 'Lê Đại Thụ', password: 'mật khẩu' })
  const making = { reportId, certificateFile: p12.toString('base64') }
  for (const [input, code] of [
    [{ ...making, password: 'sai' }, 'certificateFile.wrongPassword'],
    [
      { ...making, certificateFile: Buffer.alloc(120, 1).toString('base64'), password: '' },
      'certificateFile.unreadable',
    ],
  ] as const)
    await assert.rejects(office.give(makeDigitalSignature, head, input), refused(code))
  const id = randomUUID()
  await office.give(makeDigitalSignature, head, { ...making, password: 'mật khẩu' }, id)
  await assert.rejects(
    office.give(makeDigitalSignature, head, { ...making, password: 'mật khẩu' }, id),
    (error) => error instanceof Problem && error.status === 409,
    'the same once more is not a second signature',
  )
  const { files, signatures: made } = await office.ask(showReport, head, { reportId })
  assert.deepEqual(
    made.map((each) => [
      each.signatureWay,
      each.certificates.map((own) => [own.signerName, own.isIntact, own.isPades]),
    ]),
    [['madeHere', [['Lê Đại Thụ', true, true]]]],
  )
  const pdf = files.find((file) => file.fileKind === 'pdf')?.fileId ?? ''
  const frozenBytes = Buffer.from((await storedBytes(office, head, pdf)).bytes)
  const signedBytes = Buffer.from((await storedBytes(office, head, made[0]?.fileId ?? '')).bytes)
  assert.ok(signedBytes.subarray(0, frozenBytes.length).equals(frozenBytes))
  await office.office.moment(async ({ tx }) => {
    const { rows } = await sql<{ text: string }>`
      select to_jsonb(entry)::text as text from platform.audit_entries entry where name = 'digitalSignature.make'`.execute(
      tx,
    )
    assert.equal(rows.length, 1)
    assert.ok(!rows[0]?.text.includes('mật khẩu') && !rows[0]?.text.includes(making.certificateFile.slice(0, 60)))
  })

  const opened = openedCertificate(p12, 'mật khẩu')
  const elsewhere = await signedPdf(frozenBytes, opened, {
    name: 'Văn thư',
    reason: 'Phát hành',
    place: 'Hương Trà',
    at: new Date('2026-04-03T01:00:00Z'),
  })
  const broken = Buffer.from(elsewhere)
  broken[frozenBytes.length + 60] = (broken[frozenBytes.length + 60] ?? 0) ^ 1
  const put = async (content: Buffer) => {
    const fileId = randomUUID()
    await keptFile(
      { stores: office.office.stores, transaction: office.office.database.transaction },
      {
        fileId,
        purpose: 'issued',
        name: 'ky.pdf',
        content,
        accountId: head.accountId,
        now: new Date(),
        isDemonstration: true,
      },
    )
    return office.give(registerDigitalSignature, head, { reportId, fileId })
  }
  const other = Buffer.from(elsewhere)
  other[100] = (other[100] ?? 0) ^ 1
  await assert.rejects(put(other), refused('digitalSignature.otherFile'))
  await assert.rejects(put(frozenBytes), refused('digitalSignature.otherFile'))
  await assert.rejects(put(Buffer.concat([frozenBytes, Buffer.from('\n%%EOF\n')])), refused('digitalSignature.none'))
  await assert.rejects(put(broken), (error) => error instanceof Problem && /^digitalSignature\./.test(error.code))
  await assert.rejects(
    put(Buffer.concat([elsewhere, Buffer.from('% thêm sau\n%%EOF\n')])),
    refused('digitalSignature.addedAfter'),
  )
  await put(elsewhere)
  const both = (await office.ask(showReport, head, { reportId })).signatures
  assert.deepEqual(
    both.map((each) => each.signatureWay),
    ['madeHere', 'madeElsewhere'],
  )
  const kept = await buffer(await office.office.stores.originals.open(both[1]?.sha256 ?? ''))
  assert.ok(kept.equals(elsewhere))
}
