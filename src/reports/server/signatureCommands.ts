// The PDF of a signed report gets a digital signature: made here with a certificate file, or made elsewhere and put back.
import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { notFound, Problem } from '../../platform/problem.ts'
import { seedId } from '../../platform/seedId.ts'
import { type Command, type CommandMoment, command, type Moment } from '../../platform/server/command.ts'
import { keptFile } from '../../platform/server/files/keptFile.ts'
import { uploadedBytes } from '../../platform/server/files/uploadedBytes.ts'
import { openedCertificate } from '../../platform/server/pdfSignature/certificateFile.ts'
import { type FoundSignature, foundSignatures } from '../../platform/server/pdfSignature/foundSignatures.ts'
import { signedPdf } from '../../platform/server/pdfSignature/signedPdf.ts'
import { type Certificate, makeDigitalSignature, registerDigitalSignature } from '../signatureContract.ts'
import { insertSignature, selectFrozenFiles, selectSignatures } from './frozenFileSql.ts'
import { type KeptSigning, selectSigning } from './frozenSql.ts'
import { recording } from './sql.ts'

async function signingOf(moment: Pick<Moment, 'tx'>, reportId: string): Promise<KeptSigning> {
  const signing = await selectSigning(moment.tx, reportId)
  if (!signing) throw notFound('report', reportId)
  return signing
}
const ofReport = async ({ reportId }: { reportId: string }, moment: Pick<Moment, 'tx'>) => ({
  agencyId: (await signingOf(moment, reportId)).agencyId,
})

export const signatureCommands: readonly Command[] = [
  command(makeDigitalSignature, {
    subject: ofReport,
    // Neither the certificate nor its password is written anywhere, not even as a hash.
    audited: ({ reportId }) => ({ reportId }),
    isRemembered: false,
    async run(moment, { reportId, certificateFile, password }) {
      const { tx, id, now } = moment
      const signing = await signingOf(moment, reportId)
      const opened = openedCertificate(Buffer.from(certificateFile, 'base64'), password)
      requireInForce(opened.certificate.validFrom, opened.certificate.validTo, now)
      const { bytes, name } = await lastPdf(moment, reportId)
      const content = await signedPdf(bytes, opened, {
        name: commonName(opened.certificate.subject),
        reason: `${signing.document.kind} ${signing.number}/${signing.symbol}`,
        place: signing.document.placeName,
        at: now,
      })
      const fileId = seedId('digitalSignature', id)
      await keptFile(
        { stores: moment.stores, transaction: (work) => work(tx) },
        {
          fileId,
          purpose: 'issued',
          name,
          content,
          accountId: moment.actor.accountId,
          now,
          isDemonstration: moment.isDemonstration,
        },
      )
      await note(moment, reportId, 'madeHere', { fileId, name, content })
      return { id }
    },
  }),
  command(registerDigitalSignature, {
    subject: ofReport,
    async run(moment, { reportId, fileId }) {
      await signingOf(moment, reportId)
      const { bytes } = await uploadedBytes(moment, fileId, 'issued', moment.actor)
      const { bytes: frozen, name } = await frozenPdf(moment, reportId)
      const content = Buffer.from(bytes)
      if (content.length <= frozen.length || !content.subarray(0, frozen.length).equals(frozen))
        throw new Problem('digitalSignature.otherFile', 422)
      await note(moment, reportId, 'madeElsewhere', { fileId, name: signedName(name), content })
      return { id: moment.id }
    },
  }),
]

const commonName = (subject: string) => /(?:^|\n)CN=(.*)/.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ')
const signedName = (name: string) => name.replace(/(-da-ky-so)?\.pdf$/, '-da-ky-so.pdf')

function requireInForce(validFrom: string, validTo: string, now: Date): void {
  if (now >= new Date(validFrom) && now <= new Date(validTo)) return
  const day = (text: string) => new Date(text).toISOString().slice(0, 10)
  throw new Problem('certificateFile.notInForce', 422, { from: day(validFrom), to: day(validTo) })
}

async function frozenPdf({ tx, stores }: CommandMoment, reportId: string) {
  const pdf = (await selectFrozenFiles(tx, reportId)).find(({ fileKind }) => fileKind === 'pdf')
  if (!pdf) throw notFound('report', reportId)
  return { bytes: await buffer(await stores.originals.open(pdf.sha256)), name: pdf.name }
}

/** The person's signature, then that of the agency: each stands on what was signed before. */
async function lastPdf(moment: CommandMoment, reportId: string) {
  const last = (await selectSignatures(moment.tx, reportId)).at(-1)
  const frozen = await frozenPdf(moment, reportId)
  const name = signedName(frozen.name)
  return last ? { bytes: await buffer(await moment.stores.originals.open(last.sha256)), name } : { ...frozen, name }
}

/** Every signature in the file must be whole and the last must cover all of it: then it is written into the register. */
async function note(
  moment: CommandMoment,
  reportId: string,
  signatureWay: 'madeHere' | 'madeElsewhere',
  { fileId, name, content }: { readonly fileId: string; readonly name: string; readonly content: Buffer },
): Promise<void> {
  const found = await foundSignatures(content)
  const last = found.at(-1)
  if (!last) throw new Problem('digitalSignature.none', 422)
  const broken = found.findIndex((each) => !each.isIntact)
  if (broken >= 0)
    throw new Problem('digitalSignature.broken', 422, { order: broken + 1, name: found[broken]?.signerName ?? '' })
  const unsigned = content.length - Math.max(...found.map((each) => each.endsAt))
  if (unsigned > 2) throw new Problem('digitalSignature.addedAfter', 422, { bytes: unsigned })
  await insertSignature(moment.tx, recording(moment), reportId, {
    signatureWay,
    fileId,
    name,
    sha256: createHash('sha256').update(content).digest('hex'),
    sizeBytes: content.byteLength,
    certificates: found.map(certificateOf),
  })
}

const certificateOf = ({ endsAt: _, ...certificate }: FoundSignature): Certificate => certificate
