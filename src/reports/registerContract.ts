// A report from draft to signature, the register of reports, and what changed since each was signed.

import Type, { type Static } from 'typebox'
import {
  commandContract,
  Instant,
  IsoDate,
  listQuery,
  orNull,
  Page,
  Recorded,
  readContract,
  Uuid,
} from '../platform/contract.ts'
import type { OfficialDocument } from '../platform/documents/officialDocument.ts'
import { ReportChoice, whoReads } from './contract.ts'
import { reportStatuses, reportSteps } from './reportLife.ts'
import { periodFields, reportKinds } from './reportPeriod.ts'
import { Signature, whoSigns } from './signatureContract.ts'

const Text = (minLength: number) => Type.String({ minLength, maxLength: 1000 })
/** SHA-256 of what the person saw: figures and written parts. */
const Fingerprint = Type.String({ pattern: '^[0-9a-f]{64}$' })

export const reviewReport = commandContract({
  name: 'report.review',
  input: Type.Object({ choice: ReportChoice, fingerprint: Fingerprint, remarks: Type.Optional(Text(0)) }),
  output: Recorded,
  permits: { stationHead: 'all', leader: 'own' },
})

/** Gives a draft or a reviewed report back to whoever writes it. */
export const returnReport = commandContract({
  name: 'report.return',
  input: Type.Object({ choice: ReportChoice, remarks: Text(5) }),
  output: Recorded,
  permits: reviewReport.permits,
})

/** Freezes the report: its figures, the records behind them, the document, the files. Nothing of it changes afterwards. */
export const signReport = commandContract({
  name: 'report.sign',
  input: Type.Object({
    choice: ReportChoice,
    fingerprint: Fingerprint,
    number: Type.Integer({ minimum: 1, maximum: 99_999 }),
    issuedOn: IsoDate,
    legalBasis: Text(5),
  }),
  output: Recorded,
  permits: whoSigns,
})

const Step = Type.Object({
  reportStep: Type.Enum(reportSteps),
  /** What the person saw: beside that of the report it tells whether a review still holds. */
  fingerprint: Type.String(),
  remarks: orNull(Type.String()),
  asOf: IsoDate,
  recordedBy: Type.String(),
  recordedAt: Instant,
})

/** What was done with the report of a choice, its next number, and which of its kind are signed already. */
export const readReportLife = readContract({
  name: 'report.life',
  input: ReportChoice,
  output: Type.Object({
    reportId: orNull(Uuid),
    steps: Type.Array(Step),
    nextNumber: Type.Integer({ minimum: 1 }),
    /** Reports of the same days and part that are signed, the newest first. */
    signed: Type.Array(Type.Object({ reportId: Uuid, code: Type.String(), issuedOn: IsoDate })),
  }),
  permits: whoReads,
})

const Row = Type.Object({
  reportId: Uuid,
  reportStatus: Type.Enum(reportStatuses),
  ...periodFields,
  reportKind: Type.Enum(reportKinds),
  planId: Uuid,
  planCode: Type.String(),
  agencyId: Uuid,
  agencyName: Type.String(),
  isAgencyPart: Type.Boolean(),
  territoryId: orNull(Uuid),
  territoryName: orNull(Type.String()),
  /** `12/BC-HKL`; null until it is signed. */
  code: orNull(Type.String()),
  issuedOn: orNull(IsoDate),
  signedAt: orNull(Instant),
  signedBy: orNull(Type.String()),
  digitalSignatures: Type.Integer({ minimum: 0 }),
  changedAt: Instant,
  isDemonstration: Type.Boolean(),
})
export type ReportRow = Static<typeof Row>

export const listReports = readContract({
  name: 'report.list',
  input: Type.Object({
    ...listQuery,
    reportStatus: Type.Optional(Type.Enum(reportStatuses)),
    reportKind: Type.Optional(Type.Enum(reportKinds)),
    year: Type.Optional(periodFields.year),
    agencyId: Type.Optional(Uuid),
  }),
  output: Page(Row),
  permits: whoReads,
})

const StoredFile = Type.Object({
  fileId: Uuid,
  fileKind: Type.String(),
  name: Type.String(),
  sha256: Type.String(),
  sizeBytes: Type.Integer(),
  /** The sheet of records is only for who may list them all. */
  isOpen: Type.Boolean(),
})

/** One report of the register: its life, its files, and the document as it was signed. */
export const showReport = readContract({
  name: 'report.show',
  input: Type.Object({ reportId: Uuid }),
  output: Type.Object({
    row: Row,
    steps: Type.Array(Step),
    signing: orNull(
      Type.Object({
        legalBasis: Type.String(),
        signerName: orNull(Type.String()),
        from: IsoDate,
        to: IsoDate,
        asOf: IsoDate,
        unitsOf: Type.Union([Type.Literal('now'), Type.Literal('then')]),
        figures: Type.Integer(),
        records: Type.Integer(),
        document: Type.Unsafe<OfficialDocument>(Type.Object({}, { additionalProperties: true })),
      }),
    ),
    files: Type.Array(StoredFile),
    signatures: Type.Array(Signature),
  }),
  permits: whoReads,
})

/** The records behind one figure of a signed report, as they were counted on that day. */
export const readFrozenFigure = readContract({
  name: 'frozenFigure.records',
  input: Type.Object({ reportId: Uuid, figureId: Type.String({ maxLength: 120 }) }),
  output: Type.Object({
    name: Type.String(),
    text: Type.String(),
    countingRule: Type.String(),
    isRestricted: Type.Boolean(),
    sum: orNull(Type.Number()),
    isSumEqual: Type.Boolean(),
    hidden: Type.Object({ records: Type.Integer({ minimum: 0 }), amount: Type.Number() }),
    records: Type.Array(
      Type.Object({
        recordId: Uuid,
        subjectId: orNull(Uuid),
        evidenceKind: Type.String(),
        on: IsoDate,
        title: Type.String(),
        unitName: orNull(Type.String()),
        amount: Type.Number(),
        contentSha256: Type.String(),
      }),
    ),
  }),
  permits: whoReads,
})
