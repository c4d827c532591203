// Every command and read of the register of official documents, once. Briefings have their own (briefingContract.ts).

import Type, { type Static } from 'typebox'
import {
  commandContract,
  Instant,
  IsoDate,
  listQuery,
  orNull,
  Page,
  Reason,
  Recorded,
  readContract,
  Uuid,
} from '../platform/contract.ts'
import { LifeStep } from '../platform/recordLife.ts'
import { OfficialDocumentFacts, officialDocumentKinds, officialDocumentStatuses } from './officialDocument.ts'

const Version = Type.Integer({ minimum: 1 })

/** A commune keeps the papers of its own committee; the station and the administrator keep the whole register. */
const whoRegisters = { stationHead: 'all', administrator: 'all', communeOfficer: 'own' } as const
/** Directives are for everybody who works under them. */
export const whoReadsDocuments = {
  stationHead: 'all',
  leader: 'all',
  administrator: 'all',
  finance: 'all',
  areaRanger: 'all',
  communeOfficer: 'all',
  police: 'all',
  military: 'all',
  union: 'all',
  ownerRepresentative: 'all',
} as const

// --- Commands -----------------------------------------------------------------------------------------------------

export const registerDocument = commandContract({
  name: 'officialDocument.register',
  input: OfficialDocumentFacts,
  output: Recorded,
  permits: whoRegisters,
})

/** The whole entry as it should read; what was written before is kept. `version` is the one that the person saw. */
export const amendDocument = commandContract({
  name: 'officialDocument.amend',
  input: Type.Object({ officialDocumentId: Uuid, version: Version, reason: Reason, document: OfficialDocumentFacts }),
  output: Recorded,
  permits: whoRegisters,
})

/** For an entry made by mistake; a document that is not in force any more is replaced, or ends. */
export const withdrawDocument = commandContract({
  name: 'officialDocument.withdraw',
  input: Type.Object({ officialDocumentId: Uuid, reason: Reason }),
  output: Recorded,
  permits: { stationHead: 'all', administrator: 'all' },
})

// --- Reads --------------------------------------------------------------------------------------------------------

/** A text in pieces, those that were searched for marked. */
const FoundPieces = Type.Array(Type.Object({ text: Type.String(), isFound: Type.Boolean() }))
const foundFields = ['code', 'title', 'issuer', 'signer', 'summary', 'task'] as const

export const OfficialDocumentRow = Type.Object({
  id: Uuid,
  code: Type.String(),
  officialDocumentKind: Type.Enum(officialDocumentKinds),
  title: Type.String(),
  issuerAgencyId: orNull(Uuid),
  issuerName: Type.String(),
  issuedOn: orNull(IsoDate),
  signerName: orNull(Type.String()),
  signerTitle: orNull(Type.String()),
  officialDocumentStatus: Type.Enum(officialDocumentStatuses),
  /** Codes of what it carries out, as far as it says so itself. */
  carriesOut: Type.Array(Type.String()),
  planId: orNull(Uuid),
  isVerified: Type.Boolean(),
  fileCount: Type.Integer({ minimum: 0 }),
  /** Units that were briefed about it, as far as briefings say. */
  briefedAgencies: Type.Integer({ minimum: 0 }),
  isWithdrawn: Type.Boolean(),
  isDemonstration: Type.Boolean(),
  /** Where the search found it; null without a search. `taskCode`: in the text of that task of the plan that it is. */
  found: orNull(Type.Object({ field: Type.Enum(foundFields), taskCode: orNull(Type.String()), pieces: FoundPieces })),
})
export type OfficialDocumentRow = Static<typeof OfficialDocumentRow>

/** With a search and no other order, the best match comes first. */
export const listDocuments = readContract({
  name: 'officialDocument.list',
  input: Type.Object({
    ...listQuery,
    officialDocumentKind: Type.Optional(Type.Enum(officialDocumentKinds)),
    officialDocumentStatus: Type.Optional(Type.Enum(officialDocumentStatuses)),
    issuerAgencyId: Type.Optional(Uuid),
    from: Type.Optional(IsoDate),
    to: Type.Optional(IsoDate),
    withdrawn: Type.Optional(Type.Boolean()),
  }),
  output: Page(OfficialDocumentRow),
  permits: whoReadsDocuments,
})

/** A document near another one in the hierarchy: `depth` 1 = what it carries out itself (or what carries it out). */
const TreeDocument = Type.Object({
  id: Uuid,
  depth: Type.Integer({ minimum: 1 }),
  code: Type.String(),
  title: Type.String(),
  issuerName: Type.String(),
  issuedOn: orNull(IsoDate),
  clause: orNull(Type.String()),
})
export type TreeDocument = Static<typeof TreeDocument>
const NamedDocument = Type.Object({
  id: Uuid,
  code: Type.String(),
  title: Type.String(),
  issuedOn: orNull(IsoDate),
})

export const showDocument = readContract({
  name: 'officialDocument.show',
  input: Type.Object({ officialDocumentId: Uuid }),
  output: Type.Object({
    row: OfficialDocumentRow,
    document: OfficialDocumentFacts,
    version: Version,
    /** Everything that it carries out, and everything that carries it out, in the order of the tree. */
    above: Type.Array(TreeDocument),
    below: Type.Array(TreeDocument),
    replaces: Type.Array(NamedDocument),
    replacedBy: Type.Array(NamedDocument),
    planCode: orNull(Type.String()),
    files: Type.Array(Type.Object({ fileId: Uuid, name: Type.String(), isPicture: Type.Boolean() })),
    recordedBy: Type.String(),
    recordedAt: Instant,
    isFounded: Type.Boolean(),
    withdrawalReason: orNull(Type.String()),
    history: Type.Array(LifeStep),
    mayAmend: Type.Boolean(),
    mayWithdraw: Type.Boolean(),
  }),
  permits: whoReadsDocuments,
})

/** What the forms offer: documents, agencies that issue (of every time), plans that are no document yet. */
export const documentChoices = readContract({
  name: 'officialDocument.choices',
  input: Type.Object({}),
  output: Type.Object({
    documents: Type.Array(NamedDocument),
    agencies: Type.Array(
      Type.Object({ id: Uuid, name: Type.String(), isInForce: Type.Boolean(), isOwn: Type.Boolean() }),
    ),
    plans: Type.Array(Type.Object({ id: Uuid, code: Type.String(), title: Type.String() })),
    /** Any issuer, not only those of the asker. */
    mayRegisterAll: Type.Boolean(),
  }),
  permits: whoReadsDocuments,
})
