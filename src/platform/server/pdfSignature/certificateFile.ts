// A certificate file (PKCS#12) opened with its password: the private key and its certificates, in memory and nowhere else.
import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto'
import forge from 'node-forge'
import { Problem } from '../../problem.ts'

export interface OpenedCertificate {
  readonly key: KeyObject
  readonly certificate: X509Certificate
  /** DER; the signer's own first, then those above it that the file brings. */
  readonly certificates: readonly Buffer[]
}

/** Throws Problem `certificateFile.unreadable`, `certificateFile.wrongPassword`, `certificateFile.noKey`. */
export function openedCertificate(file: Uint8Array, password: string): OpenedCertificate {
  const bags = safeBags(file, password)
  const keys = bags.flatMap((bag) => keyOf(bag) ?? [])
  const certificates = bags.flatMap((bag) => certificateOf(bag) ?? [])
  for (const key of keys) {
    const own = certificates.find((der) => belongs(key, new X509Certificate(der)))
    if (own)
      return {
        key,
        certificate: new X509Certificate(own),
        certificates: [own, ...certificates.filter((der) => der !== own)],
      }
  }
  throw new Problem('certificateFile.noKey', 422)
}

type Bag = forge.pkcs12.Bag

function safeBags(file: Uint8Array, password: string): readonly Bag[] {
  let asn1: forge.asn1.Asn1
  try {
    asn1 = forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(file).toString('binary')))
  } catch {
    throw new Problem('certificateFile.unreadable', 422)
  }
  try {
    return forge.pkcs12.pkcs12FromAsn1(asn1, false, password).safeContents.flatMap(({ safeBags: bags }) => bags)
  } catch (error) {
    const isPassword = error instanceof Error && /password|MAC could not be verified/i.test(error.message)
    throw new Problem(isPassword ? 'certificateFile.wrongPassword' : 'certificateFile.unreadable', 422)
  }
}

const derOf = (asn1: forge.asn1.Asn1) => Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary')

/** RSA keys come parsed; others (ECDSA) as they stand. */
function keyOf({ type, key, asn1 }: Bag): KeyObject | undefined {
  const { keyBag, pkcs8ShroudedKeyBag } = forge.pki.oids
  if (type !== keyBag && type !== pkcs8ShroudedKeyBag) return undefined
  const der = key ? derOf(forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key))) : derOf(asn1)
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}

function certificateOf({ type, cert, asn1 }: Bag): Buffer | undefined {
  if (type !== forge.pki.oids.certBag) return undefined
  return cert ? derOf(forge.pki.certificateToAsn1(cert)) : derOf(asn1)
}

const belongs = (key: KeyObject, certificate: X509Certificate) => createPublicKey(key).equals(certificate.publicKey)
