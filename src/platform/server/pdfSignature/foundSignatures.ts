// The signatures in a PDF: whether each is over the bytes it says, and made by the key of its own certificate. Who issued the
// certificate, and whether it still held, is not judged here.
import { createHash, X509Certificate } from 'node:crypto'
import { type AsnType, fromBER, OctetString, UTCTime } from 'asn1js'
import { ContentInfo, SignedData } from 'pkijs'
import { exact, signingCertificateV2 } from './cms.ts'

export interface FoundSignature {
  readonly signerName: string
  readonly issuerName: string
  readonly serialNumber: string
  readonly validFrom: string
  readonly validTo: string
  readonly algorithm: string
  /** As the signature itself says; null when it says nothing. */
  readonly claimedAt: string | null
  readonly isIntact: boolean
  readonly isPades: boolean
  /** Where the last signed byte stands. */
  readonly endsAt: number
}

/** In the order of the file. One that cannot be read is there with `isIntact: false` and no names. */
export async function foundSignatures(pdf: Buffer): Promise<readonly FoundSignature[]> {
  const text = pdf.toString('latin1')
  const found: FoundSignature[] = []
  for (const match of text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)) {
    const [start = -1, length = 0, again = 0, rest = 0] = match.slice(1).map(Number)
    const isWhole =
      start === 0 &&
      again > length &&
      again + rest <= pdf.length &&
      /^<[0-9A-Fa-f\s]*>$/.test(text.slice(length, again))
    const dictionary = text.slice(Math.max(0, match.index - 2000), Math.min(length, match.index + 2000))
    found.push(
      isWhole
        ? await judged(pdf, [length, again, again + rest], `${dictionary}${text.slice(again, again + 2000)}`)
        : unreadable(again + rest),
    )
  }
  return found
}

const unreadable = (endsAt: number): FoundSignature => ({
  signerName: '',
  issuerName: '',
  serialNumber: '',
  validFrom: '1970-01-01T00:00:00.000Z',
  validTo: '1970-01-01T00:00:00.000Z',
  algorithm: '',
  claimedAt: null,
  isIntact: false,
  isPades: false,
  endsAt,
})

async function judged(pdf: Buffer, [from, to, end]: readonly [number, number, number], dictionary: string) {
  try {
    const cms = Buffer.from(pdf.toString('latin1', from + 1, to - 1).replace(/\s/g, ''), 'hex')
    const read = fromBER(exact(cms))
    const signed = new SignedData({ schema: new ContentInfo({ schema: read.result }).content })
    const content = Buffer.concat([pdf.subarray(0, from), pdf.subarray(to, end)])
    const outcome = await signed
      .verify({ signer: 0, data: exact(content), checkChain: false, extendedMode: true })
      .catch(() => undefined)
    const der = outcome?.signerCertificate?.toSchema().toBER(false) ?? ownCertificate(signed)
    if (!der) return unreadable(end)
    const certificate = new X509Certificate(Buffer.from(der))
    return {
      ...said(certificate),
      claimedAt: claimedTime(signed, dictionary),
      isIntact: outcome?.signatureVerified === true,
      isPades: dictionary.includes('/ETSI.CAdES.detached') && bindsCertificate(signed, Buffer.from(der)),
      endsAt: end,
    }
  } catch {
    return unreadable(end)
  }
}

function said(certificate: X509Certificate) {
  const name = (of: string) =>
    /(?:^|\n)CN=(.*)/.exec(of)?.[1] ?? /(?:^|\n)O=(.*)/.exec(of)?.[1] ?? of.replaceAll('\n', ', ')
  return {
    signerName: name(certificate.subject).normalize('NFC'),
    issuerName: name(certificate.issuer).normalize('NFC'),
    serialNumber: certificate.serialNumber,
    validFrom: new Date(certificate.validFrom).toISOString(),
    validTo: new Date(certificate.validTo).toISOString(),
    algorithm: algorithmOf(certificate),
  }
}

function algorithmOf({ publicKey }: X509Certificate): string {
  const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {}
  return [publicKey.asymmetricKeyType?.toUpperCase() ?? '', modulusLength ?? namedCurve ?? ''].join(' ').trim()
}

const attributeOf = (signed: SignedData, type: string): AsnType | undefined =>
  signed.signerInfos[0]?.signedAttrs?.attributes.find((attribute) => attribute.type === type)?.values[0]

function ownCertificate(signed: SignedData): ArrayBuffer | undefined {
  const [first] = signed.certificates ?? []
  return first && 'tbsView' in first ? first.toSchema().toBER(false) : undefined
}

/** The time of the signed attribute, else that of the PDF: neither is confirmed by anybody. */
function claimedTime(signed: SignedData, dictionary: string): string | null {
  const time = attributeOf(signed, '1.2.840.113549.1.9.5')
  if (time instanceof UTCTime) return time.toDate().toISOString()
  const [, year, month, day, hour, minute, second, zone = 'Z'] =
    /\/M\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d'\d\d)?/.exec(dictionary) ?? []
  if (!year) return null
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone.replace("'", ':')}`)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

/** The attribute that binds the certificate holds its SHA-256 first; another hash is named before it. */
function bindsCertificate(signed: SignedData, der: Buffer): boolean {
  const value = attributeOf(signed, signingCertificateV2)
  const wanted = createHash('sha256').update(der).digest()
  const holds = (node: unknown): boolean => {
    if (node instanceof OctetString) return Buffer.from(node.valueBlock.valueHexView).equals(wanted)
    const inner = (node as { valueBlock?: { value?: unknown } } | undefined)?.valueBlock?.value
    return Array.isArray(inner) && inner.some(holds)
  }
  return holds(value)
}
