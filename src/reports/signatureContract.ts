// The files of a signed report, and the digital signatures in its PDF.

import Type, { type Static } from 'typebox'
import { commandContract, Instant, orNull, Recorded, readContract, Uuid } from '../platform/contract.ts'
import { whoReads } from './contract.ts'
import { signatureWays } from './reportLife.ts'

/** Whoever may sign a report may sign its file. */
export const whoSigns = { stationHead: 'own', leader: 'own' } as const

export const Certificate = Type.Object({
  signerName: Type.String(),
  issuerName: Type.String(),
  serialNumber: Type.String(),
  validFrom: Instant,
  validTo: Instant,
  algorithm: Type.String(),
  /** What the signature itself says of its time; no authority has confirmed it. */
  claimedAt: orNull(Instant),
  /** The bytes are those that were signed, and the signature is that of the certificate's key. */
  isIntact: Type.Boolean(),
  /** ETSI.CAdES.detached with the certificate bound in. */
  isPades: Type.Boolean(),
})
export type Certificate = Static<typeof Certificate>

export const Signature = Type.Object({
  signatureId: Uuid,
  signatureWay: Type.Enum(signatureWays),
  fileId: Uuid,
  name: Type.String(),
  sha256: Type.String(),
  sizeBytes: Type.Integer(),
  certificates: Type.Array(Certificate),
  recordedBy: Type.String(),
  recordedAt: Instant,
})

/** One stored file of a signed report, byte for byte. */
export const readReportFile = readContract({
  name: 'report.file',
  input: Type.Object({ fileId: Uuid }),
  output: Type.Object({ name: Type.String(), mediaType: Type.String(), sha256: Type.String() }),
  permits: whoReads,
})

/** Signs the frozen PDF with a certificate file (PKCS#12). File and password live for this one act and are kept nowhere. */
export const makeDigitalSignature = commandContract({
  name: 'digitalSignature.make',
  input: Type.Object({
    reportId: Uuid,
    /** The bytes in base64. */
    certificateFile: Type.String({ minLength: 100, maxLength: 300_000, pattern: '^[A-Za-z0-9+/=]+$' }),
    password: Type.String({ maxLength: 200 }),
  }),
  output: Recorded,
  permits: whoSigns,
})

/** Takes a PDF that was signed elsewhere: it must begin with the frozen bytes, and its signatures must be whole. */
export const registerDigitalSignature = commandContract({
  name: 'digitalSignature.register',
  input: Type.Object({ reportId: Uuid, fileId: Uuid }),
  output: Recorded,
  permits: whoSigns,
})
