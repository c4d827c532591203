// The signature itself: CMS SignedData, detached, with the attributes that PAdES B-B asks for (ETSI EN 319 142-1, 6.3):
// content type, message digest and the signing certificate bound in by its hash. The time of signing stands in the PDF.
import { createHash } from 'node:crypto'
import { Constructed, Integer, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import {
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import { Problem } from '../../problem.ts'
import type { OpenedCertificate } from './certificateFile.ts'

export const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47'
const data = '1.2.840.113549.1.7.1'
const contentType = '1.2.840.113549.1.9.3'
const messageDigest = '1.2.840.113549.1.9.4'

/** DER of the signature over `content`. Throws Problem `certificateFile.keyUnknown` for keys that are neither RSA nor ECDSA. */
export async function detachedSignature(content: Uint8Array, opened: OpenedCertificate): Promise<Buffer> {
  const certificates = opened.certificates.map((der) => Certificate.fromBER(exact(der)))
  const [own] = certificates
  const [ownDer] = opened.certificates
  if (!own || !ownDer) throw new Problem('certificateFile.noKey', 422)
  const attribute = (type: string, value: object) => new Attribute({ type, values: [value] })
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: data }),
    certificates,
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            attribute(contentType, new ObjectIdentifier({ value: data })),
            attribute(messageDigest, octets(sha256(content))),
            attribute(signingCertificateV2, essCertificate(ownDer, own)),
          ],
        }),
      }),
    ],
  })
  await signed.sign(await keyForSigning(opened), 0, 'SHA-256')
  const info = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) })
  return Buffer.from(info.toSchema().toBER(false))
}

/** SigningCertificateV2 (RFC 5035): SHA-256, the default, is left out. */
const essCertificate = (der: Uint8Array, certificate: Certificate) =>
  new Sequence({
    value: [
      new Sequence({
        value: [new Sequence({ value: [octets(sha256(der)), issuerSerial(certificate)] })],
      }),
    ],
  })

/** IssuerSerial: GeneralNames with one directoryName [4], and the number. */
const issuerSerial = ({ issuer, serialNumber }: Certificate) =>
  new Sequence({
    value: [
      new Sequence({
        value: [new Constructed({ idBlock: { tagClass: 3, tagNumber: 4 }, value: [issuer.toSchema()] })],
      }),
      new Integer({ valueHex: serialNumber.valueBlock.valueHexView }),
    ],
  })

async function keyForSigning({ key }: OpenedCertificate) {
  const pkcs8 = key.export({ format: 'der', type: 'pkcs8' })
  const namedCurve = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' }[
    key.asymmetricKeyDetails?.namedCurve ?? ''
  ]
  const algorithm =
    key.asymmetricKeyType === 'rsa'
      ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
      : namedCurve && { name: 'ECDSA', namedCurve }
  if (!algorithm) throw new Problem('certificateFile.keyUnknown', 422)
  return crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign'])
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const octets = (bytes: Buffer) => new OctetString({ valueHex: exact(bytes) })
/** The bytes alone, without the pool they lie in. */
export const exact = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer
