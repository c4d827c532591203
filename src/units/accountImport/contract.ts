// Accounts from a file: looked at as any bulk entry (kind `account`), proposed, approved by an administrator, undone as a whole.
import Type, { type Static } from 'typebox'
import { commandContract, Instant, Reason, Recorded, Uuid } from '../../platform/contract.ts'
import { administratorOnly } from '../contract.ts'

/** An administrator for every agency, others for the agencies in which they hold a post. */
const whoProposes = {
  administrator: 'all',
  stationHead: 'own',
  areaRanger: 'own',
  communeOfficer: 'own',
  leader: 'own',
  police: 'own',
  military: 'own',
  finance: 'own',
  ownerRepresentative: 'own',
  union: 'own',
} as const

/** The rows that are ready go on; those that are wrong are left out and stand in the faults file. */
export const proposeAccounts = commandContract({
  name: 'account.proposeImport',
  input: Type.Object({ bulkEntryId: Uuid }),
  output: Recorded,
  permits: whoProposes,
})
/** Back to whoever proposed, with what is to be changed. */
export const returnAccounts = commandContract({
  name: 'account.returnImport',
  input: Type.Object({ bulkEntryId: Uuid, reason: Reason }),
  output: Recorded,
  permits: administratorOnly,
})

export const OpenedAccount = Type.Object({
  rowNumber: Type.Integer(),
  accountId: Uuid,
  personName: Type.String(),
  agencyName: Type.String(),
  postTitle: Type.String(),
  userName: Type.String(),
  /** The code of the page /dat-mat-khau#<code>: shown once, kept only as a hash. */
  link: Type.String(),
  linkExpiresAt: Instant,
})
export type OpenedAccount = Static<typeof OpenedAccount>

/** Person, post where it is new, holding and account of each row, by the commands that do it by hand. */
export const approveAccounts = commandContract({
  name: 'account.approveImport',
  input: Type.Object({ bulkEntryId: Uuid }),
  output: Type.Object({ id: Uuid, opened: Type.Array(OpenedAccount), refused: Type.Integer({ minimum: 0 }) }),
  permits: administratorOnly,
})
/** Closes the accounts of the file that were never used and frees their posts; those in use stay. */
export const undoAccounts = commandContract({
  name: 'account.undoImport',
  input: Type.Object({ bulkEntryId: Uuid, reason: Reason }),
  output: Type.Object({ id: Uuid, closed: Type.Integer({ minimum: 0 }), kept: Type.Integer({ minimum: 0 }) }),
  permits: administratorOnly,
})
