// Every command and read of accounts, sign-ins, passwords and roles.
import Type, { type Static } from 'typebox'
import {
  builtInRoles,
  commandContract,
  Instant,
  listQuery,
  orNull,
  Page,
  Reason,
  Recorded,
  readContract,
  Uuid,
} from '../platform/contract.ts'
import { administratorOnly } from './contract.ts'
import { SecondCode } from './secondFactorContract.ts'

/** Only its length is limited here (hashing a long text costs); what makes one good is judged by password.ts. */
const Password = Type.String({ minLength: 1, maxLength: 200 })
const UserName = Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{2,39}$' })
const LinkCode = Type.String({ minLength: 20, maxLength: 100 })
/** `mustSignIn`: the password is set, and signing in asks for the second factor. */
const Opened = Type.Object({ mustChangePassword: Type.Boolean(), mustSignIn: Type.Optional(Type.Boolean()) })
const anyVisitor = { visitor: true } as const
const oneself = { everyone: 'all' } as const

// --- Signing in ---------------------------------------------------------------------------------------------------

export const openSignIn = commandContract({
  name: 'signIn.open',
  input: Type.Object({
    userName: Type.String({ minLength: 1, maxLength: 80 }),
    password: Password,
    /** Of the second factor, asked for by Problem `signIn.codeNeeded`. */
    code: Type.Optional(SecondCode),
  }),
  output: Opened,
  permits: anyVisitor,
})
/** One click on an invented person; only where the data are invented. */
export const openPersonaSignIn = commandContract({
  name: 'signIn.openPersona',
  input: Type.Object({ persona: Type.String({ minLength: 1, maxLength: 40 }) }),
  output: Opened,
  permits: anyVisitor,
})
export const closeSignIn = commandContract({
  name: 'signIn.close',
  input: Type.Object({}),
  output: Type.Object({}),
  permits: anyVisitor,
})
/** Ends a sign-in on another device: one's own, or anybody's by an administrator. */
export const revokeSignIn = commandContract({
  name: 'signIn.revoke',
  input: Type.Object({ signInId: Uuid }),
  output: Recorded,
  permits: oneself,
})
/** Ends every other sign-in of oneself; this browser stays. */
export const revokeOtherSignIns = commandContract({
  name: 'signIn.revokeOthers',
  input: Type.Object({}),
  output: Type.Object({ revoked: Type.Integer({ minimum: 0 }) }),
  permits: oneself,
})
/** By the code of a one-time link; signs in at once, unless a second factor is asked for. */
export const setPassword = commandContract({
  name: 'password.set',
  input: Type.Object({ link: LinkCode, password: Password }),
  output: Opened,
  permits: anyVisitor,
})
/** Ends every other sign-in of the account. */
export const changePassword = commandContract({
  name: 'password.change',
  input: Type.Object({ oldPassword: Password, password: Password }),
  output: Opened,
  permits: oneself,
})
export const chooseLanguage = commandContract({
  name: 'account.chooseLanguage',
  input: Type.Object({ language: Type.Union([Type.Literal('vi'), Type.Literal('en')]) }),
  output: Type.Object({}),
  permits: oneself,
})

// --- Accounts -----------------------------------------------------------------------------------------------------

/** `link` is the code of the page /dat-mat-khau#<code>: shown once, kept only as a hash. */
const WithLink = Type.Object({ id: Uuid, link: Type.String(), linkExpiresAt: Instant })

/** With `firstPassword` there is no link: told by word of mouth, it must be changed before anything else. */
export const createAccount = commandContract({
  name: 'account.create',
  input: Type.Object({ personId: Uuid, userName: UserName, firstPassword: Type.Optional(Password) }),
  output: Type.Object({ id: Uuid, link: orNull(Type.String()), linkExpiresAt: orNull(Instant) }),
  permits: administratorOnly,
})
/** For a forgotten password or a lost link: earlier links end, resting after failures ends. The password stays until set anew. */
export const renewAccountLink = commandContract({
  name: 'account.renewLink',
  input: Type.Object({ accountId: Uuid }),
  output: WithLink,
  permits: administratorOnly,
})
/** Nobody signs in with it any more, its sign-ins end; what it recorded stays. */
export const closeAccount = commandContract({
  name: 'account.close',
  input: Type.Object({ accountId: Uuid, reason: Reason }),
  output: Recorded,
  permits: administratorOnly,
})
export const reopenAccount = commandContract({
  name: 'account.reopen',
  input: Type.Object({ accountId: Uuid, reason: Reason }),
  output: Recorded,
  permits: administratorOnly,
})

/** `reach`: how far; `none` takes the permission away; `shipped` undoes the change. */
export const changeRole = commandContract({
  name: 'role.change',
  input: Type.Object({
    role: Type.Enum(builtInRoles),
    permission: Type.String({ pattern: '^[a-z][A-Za-z]*\\.[a-z][A-Za-z]*$' }),
    reach: Type.Enum(['own', 'subordinate', 'all', 'none', 'shipped']),
    reason: Reason,
  }),
  output: Recorded,
  permits: administratorOnly,
})

// --- Reads --------------------------------------------------------------------------------------------------------

const PersonaRow = Type.Object({
  persona: Type.String(),
  personName: Type.String(),
  postTitle: Type.String(),
  agencyName: Type.String(),
})
/** Empty unless the data are invented. */
export const listPersonas = readContract({
  name: 'persona.list',
  input: Type.Object({}),
  output: Type.Array(PersonaRow),
  permits: anyVisitor,
})

export const accountStates = ['waiting', 'open', 'resting', 'closed'] as const

export const AccountRow = Type.Object({
  id: Uuid,
  userName: Type.String(),
  personId: Uuid,
  personName: Type.String(),
  postTitles: Type.Array(Type.String()),
  roles: Type.Array(Type.String()),
  /** `waiting` = no password set yet; `resting` = too many wrong passwords. */
  accountState: Type.Enum(accountStates),
  restsUntil: orNull(Instant),
  mustChangePassword: Type.Boolean(),
  hasSecondFactor: Type.Boolean(),
  lastSignInAt: orNull(Instant),
  signInCount: Type.Integer({ minimum: 0 }),
  createdAt: Instant,
  closedAt: orNull(Instant),
  closedReason: orNull(Type.String()),
})
export type AccountRow = Static<typeof AccountRow>

export const listAccounts = readContract({
  name: 'account.list',
  input: Type.Object({ ...listQuery, accountState: Type.Optional(Type.Enum(accountStates)) }),
  output: Page(AccountRow),
  permits: administratorOnly,
  logs: true,
})

export const SignInRow = Type.Object({
  id: Uuid,
  accountId: Uuid,
  userName: Type.String(),
  personName: Type.String(),
  /** What the browser calls itself. */
  device: Type.String(),
  address: Type.String(),
  openedAt: Instant,
  lastSeenAt: Instant,
  expiresAt: Instant,
  /** Of the account that asks; of the very browser that asks. */
  isMine: Type.Boolean(),
  isCurrent: Type.Boolean(),
})
export type SignInRow = Static<typeof SignInRow>

/** The open sign-ins of oneself; of everybody for who may list accounts and asks with `everybody`. */
export const listSignIns = readContract({
  name: 'signIn.list',
  input: Type.Object({ ...listQuery, everybody: Type.Optional(Type.Boolean()) }),
  output: Page(SignInRow),
  permits: oneself,
})

const ReachOrNone = orNull(Type.Enum(['own', 'subordinate', 'all']))
/** The matrix: each permission × each role, as shipped and as changed by the office. */
export const listRoles = readContract({
  name: 'role.list',
  input: Type.Object({}),
  output: Type.Object({
    roles: Type.Array(Type.String()),
    permissions: Type.Array(
      Type.Object({
        name: Type.String(),
        kind: Type.Enum(['command', 'read']),
        /** Open to everyone signed in, or to visitors: then no role is needed. */
        openTo: orNull(Type.Enum(['everyone', 'visitor'])),
        shipped: Type.Record(Type.String(), ReachOrNone),
        changed: Type.Record(Type.String(), ReachOrNone),
      }),
    ),
    changes: Type.Array(
      Type.Object({
        role: Type.String(),
        permission: Type.String(),
        reach: Type.Enum(['own', 'subordinate', 'all', 'none', 'shipped']),
        reason: Type.String(),
        changedAt: Instant,
        changedBy: Type.String(),
      }),
    ),
  }),
  permits: administratorOnly,
})
