// A certificate file (PKCS#12) made for one test: its key is small, its own issuer, and thrown away with it.
import forge from 'node-forge'

export function certificateFile({ name, password }: { name: string; password: string }): Buffer {
  const keys = forge.pki.rsa.generateKeyPair(2048)
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = keys.publicKey
  certificate.serialNumber = '0102'
  certificate.validity.notBefore = new Date('2026-01-01T00:00:00Z')
  certificate.validity.notAfter = new Date('2028-01-01T00:00:00Z')
  const subject = [{ name: 'commonName', value: name, valueTagClass: forge.asn1.Type.UTF8 }]
  certificate.setSubject(subject as never)
  certificate.setIssuer(subject as never)
  certificate.sign(keys.privateKey, forge.md.sha256.create())
  const asn1 = forge.pkcs12.toPkcs12Asn1(keys.privateKey, [certificate], password, { algorithm: '3des' })
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary')
}
