// What a feature hands over for each of its contracts: what it is about, and what happens.
import type { Static, TSchema } from 'typebox'
import type { Actor, Scope, Subject } from '../actor.ts'
import type { CommandContract, Contract, InputOf, OutputOf, ReadContract } from '../contract.ts'
import type { Problem } from '../problem.ts'
import type { Outward } from './config.ts'
import type { Transaction } from './database/database.ts'
import type { FileStores } from './files/fileStore.ts'

/** What every command and read is told about its moment. */
export interface Moment {
  /** The open transaction: all of the command or read happens in it. */
  readonly tx: Transaction
  /** The server's clock, once for the whole transaction. */
  readonly now: Date
  /** The date in the office at `now`, `YYYY-MM-DD`. */
  readonly today: string
  /** Of the office, e.g. `Asia/Ho_Chi_Minh`. */
  readonly timeZone: string
  /** The data are invented: what is recorded now is marked so. */
  readonly isDemonstration: boolean
  /** Every command and read of the house, for the matrix of permissions. */
  readonly contracts: readonly Contract[]
  /** Where the bytes of uploaded files are; only for what reads a file (an import). */
  readonly stores: FileStores
  /** How the house sends something out: its own address, its mail server. */
  readonly outward: Outward
}

export interface CommandMoment extends Moment {
  readonly actor: Actor
  /** The client's id of the command; a record made by it takes it as its own. */
  readonly id: string
  /** When the device says that it was made; null when it does not say. Never used for an order or a deadline. */
  readonly issuedAt: string | null
  /** What happens outside of the database once everything is on disk. */
  readonly effects: Effects
  /**
   * Gives another command in this transaction, as the same person: judged, audited and remembered under `id` like any other.
   * For what does many at once (bulk entry): each is a real record by its own command.
   */
  give<C extends CommandContract>(contract: C, id: string, input: InputOf<C>): Promise<OutputOf<C>>
}

/** Collected while a command runs, carried out after its commit. */
export interface Effects {
  /** Gives the asker's browser this sign-in. */
  openSignIn(token: string, expiresAt: Date): void
  /** Takes the sign-in away from the asker's browser. */
  closeSignIn(): void
  /** Refuses, although what was done stays: a wrong password is counted. There is no audit entry and nothing is ordered. */
  refuse(problem: Problem): void
}

export interface VisitorMoment extends Omit<CommandMoment, 'actor'> {
  readonly actor: Actor | undefined
  /** The token that the asker's browser holds, and where the asker is, for what opens and closes sign-ins. */
  readonly token: string | undefined
  readonly address: string
  readonly device: string
}

interface Audit<Input> {
  /** What the audit entry keeps of the input; default: all of it. Passwords and identities never. */
  readonly audited?: (input: Input) => object
  /**
   * False: neither the input's hash nor the answer is kept, and the same id is not recognised a second time. Only for what
   * opens or closes a sign-in.
   */
  readonly isRemembered?: boolean
}

export interface Command {
  readonly contract: CommandContract
  subject(input: unknown, moment: Omit<VisitorMoment, 'effects' | 'id' | 'give'>): Subject | Promise<Subject>
  audited(input: unknown): object
  readonly isRemembered: boolean
  run(moment: VisitorMoment, input: unknown): Promise<unknown>
}

/**
 * A write by a signed-in person. `subject` says what it is about, judged by `may` before `run`; left out: the office as a
 * whole, for which only reach `all` is enough. `run` throws a Problem to refuse: then nothing has happened.
 */
export function command<Input extends TSchema, Output extends TSchema>(
  contract: CommandContract<Input, Output>,
  door: Audit<Static<Input>> & {
    readonly subject?: (
      input: Static<Input>,
      moment: Omit<CommandMoment, 'effects' | 'id' | 'give'>,
    ) => Subject | Promise<Subject>
    readonly run: (moment: CommandMoment, input: Static<Input>) => Promise<Static<Output>>
  },
): Command {
  return visitorCommand(contract, door as Parameters<typeof visitorCommand<Input, Output>>[1])
}

/** A write that may come from somebody who has not signed in: signing in, setting a password. */
export function visitorCommand<Input extends TSchema, Output extends TSchema>(
  contract: CommandContract<Input, Output>,
  door: Audit<Static<Input>> & {
    readonly subject?: (
      input: Static<Input>,
      moment: Omit<VisitorMoment, 'effects' | 'id' | 'give'>,
    ) => Subject | Promise<Subject>
    readonly run: (moment: VisitorMoment, input: Static<Input>) => Promise<Static<Output>>
  },
): Command {
  return {
    contract,
    subject: (input, moment) => door.subject?.(input as Static<Input>, moment) ?? {},
    audited: (input) => door.audited?.(input as Static<Input>) ?? (input as object),
    isRemembered: door.isRemembered ?? true,
    run: (moment, input) => door.run(moment, input as Static<Input>),
  }
}

export interface ReadMoment extends Moment {
  /** Undefined only for reads that a visitor may ask. */
  readonly actor: Actor | undefined
  /** The rows the actor may see by the reach of this read. */
  readonly scope: Scope
  /** The token that the asker's browser holds: to tell its own sign-in from others. */
  readonly token: string | undefined
}

export interface Read {
  readonly contract: ReadContract
  answer(moment: ReadMoment, input: unknown): Promise<unknown>
}

/** A question. `scope` is what the actor may see: SQL filters by it, and a single record outside of it is not found. */
export function read<Input extends TSchema, Output extends TSchema>(
  contract: ReadContract<Input, Output>,
  answer: (moment: ReadMoment, input: Static<Input>) => Promise<Static<Output>>,
): Read {
  return { contract, answer: (moment, input) => answer(moment, input as Static<Input>) }
}
