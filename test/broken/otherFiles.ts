// What comes in as a whole file and not as rows: pictures, papers, certificates, backups. Whatever was done to it, it is refused
// by a sentence or is what it was; nothing of a refused one is kept.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { TestContext } from 'node:test'
import sharp from 'sharp'
import { type FilePurpose, filePurposes } from '../../src/platform/files/file.ts'
import { archived } from '../../src/platform/server/backup/archived.ts'
import { encrypted } from '../../src/platform/server/backup/encryption.ts'
import { restored } from '../../src/platform/server/backup/restored.ts'
import { diskStores } from '../../src/platform/server/files/diskStore.ts'
import { pngBomb } from '../../src/platform/server/files/fixtures/pngBomb.ts'
import { openedCertificate } from '../../src/platform/server/pdfSignature/certificateFile.ts'
import { foundSignatures } from '../../src/platform/server/pdfSignature/foundSignatures.ts'
import { signedPdf } from '../../src/platform/server/pdfSignature/signedPdf.ts'
import { certificateFile } from '../support/certificateFile.ts'
import { freshFolder } from '../support/database.ts'
import type { TestOffice } from '../support/office.ts'
import { sent } from './importers.ts'
import { strangers } from './renamed.ts'
import { requireClear } from './said.ts'
import { changedTables, watched } from './watch.ts'

/** A file cut off, changed and repeated, by name. */
function* damaged(
  whole: Uint8Array,
  changes: number,
  random: () => number,
): Generator<readonly [place: string, bytes: Buffer]> {
  const bytes = Buffer.from(whole)
  for (const share of [0.01, 0.1, 0.5, 0.9, 0.999])
    yield [`cut off at ${share * 100} %`, bytes.subarray(0, Math.ceil(bytes.length * share))]
  for (let count = 0; count < changes; count++) {
    const at = Math.floor(random() * bytes.length)
    const bit = 1 << Math.floor(random() * 8)
    yield [`byte ${at} changed by ${bit}`, Buffer.from(bytes.with(at, (bytes[at] ?? 0) ^ bit))]
  }
  const from = Math.floor(random() * bytes.length)
  yield ['a part is zero', Buffer.concat([bytes.subarray(0, from), Buffer.alloc(200), bytes.subarray(from + 200)])]
  yield ['twice', Buffer.concat([bytes, bytes])]
}

const names = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile())
    : []

type Count = (what: string) => void

export async function uploads(office: TestOffice, random: () => number, count: Count) {
  const head = await office.persona('stationHead')
  const look = await watched(office)
  const { dataDir } = office.office.config
  const kept = () => [...names(join(dataDir, 'files')), ...names(join(dataDir, 'originals'))].sort()
  const noise = await sharp({
    create: {
      width: 200,
      height: 160,
      channels: 3,
      background: 'green',
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
    },
  } as never)
    .jpeg()
    .toBuffer()
  const pictures = { jpeg: noise, png: await sharp(noise).png().toBuffer(), webp: await sharp(noise).webp().toBuffer() }
  const pdf = strangers['a PDF'] ?? Buffer.alloc(0)
  const cases: (readonly [purpose: FilePurpose, name: string, bytes: Uint8Array, mayBeKept: boolean])[] = [
    ...Object.entries(pictures).flatMap(([ending, whole]) =>
      [...damaged(whole, 5, random)].map(([place, bytes]) => ['photo', `${place}.${ending}`, bytes, true] as const),
    ),
    ...[...damaged(pdf, 3, random)].flatMap(([place, bytes]) =>
      (['scan', 'document'] as const).map((purpose) => [purpose, `${place}.pdf`, bytes, true] as const),
    ),
    ...Object.entries(strangers).flatMap(([really, bytes]) =>
      filePurposes.map(
        (purpose) => [purpose, `${really}.jpg`, bytes, purpose !== 'photo' || really === 'a picture'] as const,
      ),
    ),
    ['photo', 'bomb.png', pngBomb(60_000, 60_000), false],
    ['photo', 'no breadth.png', pngBomb(0, 10), false],
    ['photo', 'nothing.jpg', Buffer.alloc(0), false],
  ]
  let [before, files] = [await look(), kept()]
  for (const [purpose, name, bytes, mayBeKept] of cases) {
    const about = `${purpose}, ${name}`
    count(purpose)
    const isKept = await sent(office, head, purpose, bytes, name).then(
      () => true,
      (error) => requireClear(error, about) === '',
    )
    assert.ok(mayBeKept || !isKept, about)
    const after = await look()
    if (!isKept) {
      assert.deepEqual(changedTables(before, after), [], about)
      assert.deepEqual(kept(), files, `${about}: left behind`)
    }
    before = after
    if (isKept) files = kept()
  }
}

export async function certificates(random: () => number, count: Count) {
  const password = 'mật khẩu'
  const whole = certificateFile({ name: 'Lê Đại Thụ', password })
  for (const [place, bytes] of [...damaged(whole, 60, random), ...Object.entries(strangers)]) {
    count('certificate')
    try {
      openedCertificate(bytes, password)
    } catch (error) {
      requireClear(error, `certificate, ${place}`)
    }
  }
  const opened = openedCertificate(whole, password)
  const pdf = Buffer.from(
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000058 00000 n \n0000000115 00000 n \ntrailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n186\n%%EOF\n',
  )
  const signed = await signedPdf(pdf, opened, {
    name: 'Văn thư',
    reason: 'Phát hành',
    place: 'Hương Trà',
    at: new Date('2026-04-03T01:00:00Z'),
  })
  assert.deepEqual(
    (await foundSignatures(signed)).map(({ isIntact }) => isIntact),
    [true],
  )
  for (const [place, bytes] of damaged(signed, 60, random)) {
    if (place === 'twice' || isInSignature(signed, place)) continue
    count('signed paper')
    const found = await foundSignatures(bytes)
    const last = found.at(-1)
    const isWhole =
      last?.isIntact === true && found.every(({ isIntact }) => isIntact) && last.endsAt >= bytes.length - 2
    assert.ok(!isWhole, `signed paper, ${place}: taken for whole`)
  }
}

export async function backups(t: TestContext, { office }: TestOffice, random: () => number, count: Count) {
  const folder = freshFolder(t)
  const { database, stores, config } = office
  const whole = await buffer(
    archived({ database, stores, appVersion: '0', now: new Date('2026-04-06T03:00:00Z') }).bytes,
  )
  const key = 'rừng xanh'
  const sealed = await buffer(encrypted(Readable.from([whole]), key))
  const cases = [
    ...[...damaged(whole, 25, random)].map(([place, bytes]) => [place, bytes, undefined] as const),
    ...[...damaged(sealed, 15, random)].map(([place, bytes]) => [`encrypted, ${place}`, bytes, key] as const),
    ['encrypted, no key', sealed, undefined] as const,
    ['encrypted, another key', sealed, 'rừng đỏ'] as const,
    ...Object.entries(strangers).map(([really, bytes]) => [really, bytes, undefined] as const),
  ]
  // A house that knows no migration: an archive that is whole ends there, before anything is written.
  const nothing = freshFolder(t)
  for (const [place, bytes, given] of cases) {
    count('backup')
    const path = join(folder, 'a.backup')
    writeFileSync(path, bytes)
    const dataDir = join(folder, 'target')
    const order = {
      config: { ...config, dataDir, databaseUrl: undefined, migrationsDir: nothing },
      stores: diskStores(dataDir),
      key: given,
    }
    const code = await restored(path, order as never).then(
      () => 'restored',
      (error) => requireClear(error, `backup, ${place}`),
    )
    assert.match(code, /^restore\./, place)
    if (!/byte|zero/.test(place)) assert.notEqual(code, 'restore.newerArchive', `${place}: taken for whole`)
    assert.ok(!existsSync(dataDir), `${place}: left behind`)
  }
}

/** The signature cannot sign itself: where it stands, bytes around its own may be anything. */
function isInSignature(signed: Buffer, place: string): boolean {
  const [, , from = 0, to = 0] = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)/.exec(signed.toString('latin1')) ?? []
  const at = Number(/^byte (\d+)/.exec(place)?.[1] ?? -1)
  return at >= Number(from) && at < Number(to)
}
