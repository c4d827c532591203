// The running whole: database, files, queue, features. Doors (HTTP, command line, worker) talk to nothing else.
import type { Actor, Scope } from '../actor.ts'
import type { Contract } from '../contract.ts'
import type { Language } from '../words.ts'
import type { Moment } from './command.ts'
import type { Config } from './config.ts'
import type { Database } from './database/database.ts'
import type { Feature } from './feature.ts'
import type { FileStores } from './files/fileStore.ts'

/** Who asks: by the token of a sign-in, or an actor already known (the operator's command line, tests, jobs). */
export interface Credentials {
  readonly token?: string | undefined
  readonly actor?: Actor | undefined
  /** The key of server.json, sent by the command line of this machine; `actAs` a user name in whose place to act. */
  readonly operatorKey?: string | undefined
  readonly actAs?: string | undefined
  /** Network address, for the book of sign-ins and against guessing. */
  readonly address: string
  /** What the asker's program calls itself. */
  readonly device: string
}

/** The envelope of a command, as it comes from outside: nothing in it is believed yet. */
export interface Envelope {
  readonly id: unknown
  readonly issuedAt?: unknown
  readonly input: unknown
}

/** What a command asks of the asker's browser, once everything is on disk. */
export type Effect =
  | { readonly kind: 'openSignIn'; readonly token: string; readonly expiresAt: Date }
  | { readonly kind: 'closeSignIn' }

export interface Accepted {
  readonly answer: unknown
  readonly effects: readonly Effect[]
}

export interface Me {
  readonly actor: Actor | null
  readonly office: {
    readonly name: string
    readonly isDemonstration: boolean
    readonly today: string
    readonly offersPersonas: boolean
  }
  readonly language: Language
  readonly mustChangePassword: boolean
  readonly mustEnrol: boolean
}

/** What a door may do besides commands and reads (tiles, files) for somebody whose right has been judged. */
export interface Permitted extends Moment {
  readonly actor: Actor | undefined
  readonly scope: Scope
  readonly token: string | undefined
}

/** The entrance: who holds a token, given to the house by the feature that knows people. */
export interface Entrance {
  /** Undefined: nobody holds it (any more). */
  asker(moment: Moment, token: string): Promise<Asker | undefined>
  /** Name of the office as the screens head it. */
  officeName(moment: Moment): Promise<string>
  /** The actor of an account by user name; undefined when there is none. For the command line (`--as`) and the demonstration. */
  actorByUserName(moment: Moment, userName: string): Promise<Actor | undefined>
  /** The actor of an open account; undefined when there is none (any more). */
  actorByAccount(moment: Moment, accountId: string): Promise<Actor | undefined>
  /** The code of a one-time link when nobody can administer yet; undefined when somebody can. */
  firstLink(moment: Moment): Promise<string | undefined>
}
export interface Asker {
  readonly actor: Actor
  readonly mustChangePassword: boolean
  /** A second factor is required of them and they have none. */
  readonly mustEnrol?: boolean
}

export interface Office {
  readonly config: Config
  readonly database: Database
  readonly features: readonly Feature[]
  readonly stores: FileStores
  readonly isDemonstration: boolean
  /** Accepts a command or throws a Problem; accepted means on disk. The same id again: the same answer. */
  give(name: string, envelope: Envelope, credentials: Credentials): Promise<Accepted>
  /** Answers a read or throws a Problem. */
  ask(name: string, input: unknown, credentials: Credentials): Promise<unknown>
  me(credentials: Credentials): Promise<Me>
  /** Runs `work` for whoever may use `contract`; throws Problem `signIn.required` or `permission.refused` otherwise. */
  permitted<T>(contract: Contract, credentials: Credentials, work: (permitted: Permitted) => Promise<T>): Promise<T>
  /** The actor of an open account, for what asks in its place. */
  actorOf(accountId: string): Promise<Actor | undefined>
  /** Runs `work` as the house itself: jobs, foundation. */
  moment<T>(work: (moment: Moment) => Promise<T>): Promise<T>
  /** No new work; waits for what is under way; closes the database. */
  close(): Promise<void>
}

/** The date in a time zone, `YYYY-MM-DD`. */
export function dateIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  )
}
