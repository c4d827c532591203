// PDFs signed here: prefix, PAdES attributes, other keys and passwords, and every way of tampering found out. The certificates
// are made for the test and thrown away.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { certificateFile } from '../../../../test/support/certificateFile.ts'
import { exampleDocument } from '../../documents/example.ts'
import { Problem } from '../../problem.ts'
import { pdfOf } from '../documents/pdf.ts'
import { openedCertificate } from './certificateFile.ts'
import { foundSignatures } from './foundSignatures.ts'
import { signedPdf } from './signedPdf.ts'

const facts = { name: 'Lê Đại Thụ', reason: 'Báo cáo (năm)', place: 'Hương Trà', at: new Date('2026-06-19T01:00:00Z') }
const refused = (code: string) => (error: unknown) => error instanceof Problem && error.code === code
const missing = spawnSync('pdfsig', ['-v']).error ? 'pdfsig (poppler-utils) is not installed' : false

function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'dai-ngan-signature-'))
  t.after(() => rmSync(path, { recursive: true }))
  return path
}

test('a signed PDF begins with what it was, holds PAdES B-B, and may be signed again', async () => {
  const pdf = await pdfOf(exampleDocument())
  const opened = openedCertificate(certificateFile({ name: 'Lê Đại Thụ', password: 'mật khẩu' }), 'mật khẩu')
  const once = await signedPdf(pdf, opened, facts)
  assert.ok(once.subarray(0, pdf.length).equals(pdf), 'the frozen bytes stand first')
  const [signature, ...others] = await foundSignatures(once)
  assert.equal(others.length, 0)
  assert.deepEqual(
    [signature?.signerName, signature?.isIntact, signature?.isPades, signature?.claimedAt, signature?.endsAt],
    ['Lê Đại Thụ', true, true, '2026-06-19T01:00:00.000Z', once.length],
  )
  const twice = await signedPdf(once, opened, facts)
  assert.ok(twice.subarray(0, once.length).equals(once))
  assert.deepEqual(
    (await foundSignatures(twice)).map(({ isIntact, isPades }) => [isIntact, isPades]),
    [
      [true, true],
      [true, true],
    ],
  )
})

test('one changed byte anywhere in what was signed is found out', async () => {
  const opened = openedCertificate(certificateFile({ name: 'A', password: 'b' }), 'b')
  const signed = await signedPdf(await pdfOf(exampleDocument()), opened, facts)
  for (const at of [400, Math.floor(signed.length / 4), signed.length - 40]) {
    const changed = Buffer.from(signed)
    changed[at] = (changed[at] ?? 0) ^ 1
    const found = await foundSignatures(changed)
    assert.ok(found.length === 0 || found.every((each) => !each.isIntact), `byte ${at}`)
  }
})

test('what is no certificate file, or not with this password, is said so', () => {
  assert.throws(() => openedCertificate(Buffer.from('hello'), ''), refused('certificateFile.unreadable'))
  assert.throws(
    () => openedCertificate(certificateFile({ name: 'A', password: 'đúng' }), 'sai'),
    refused('certificateFile.wrongPassword'),
  )
})

test('files of openssl with modern protection, RSA and ECDSA; pdfsig agrees', { skip: missing }, async (t) => {
  const at = folder(t)
  const pdf = await pdfOf(exampleDocument())
  for (const [kind, newKey] of [
    ['rsa', ['-newkey', 'rsa:2048']],
    ['ec', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']],
  ] as const) {
    const [key, cert, p12, out] = ['key', 'pem', 'p12', 'pdf'].map((ending) => join(at, `${kind}.${ending}`)) as [
      string,
      string,
      string,
      string,
    ]
    const quiet = { stdio: 'ignore' } as const
    const request = [
      'req',
      '-x509',
      ...newKey,
      '-nodes',
      '-keyout',
      key,
      '-out',
      cert,
      '-days',
      '2',
      '-subj',
      '/CN=Thu',
    ]
    execFileSync('openssl', request, quiet)
    execFileSync('openssl', ['pkcs12', '-export', '-inkey', key, '-in', cert, '-out', p12, '-passout', 'pass:x'], quiet)
    const signed = await signedPdf(pdf, openedCertificate(readFileSync(p12), 'x'), facts)
    assert.deepEqual(
      (await foundSignatures(signed)).map(({ isIntact, isPades }) => [isIntact, isPades]),
      [[true, true]],
      kind,
    )
    writeFileSync(out, signed)
    const said = execFileSync('pdfsig', ['-nocert', out], { encoding: 'utf8' })
    assert.match(said, /Signature Validation: Signature is Valid/)
    assert.match(said, /Total document signed/)
    assert.match(said, /ETSI\.CAdES\.detached/)
  }
})
