// What a feature gives to the house: everything the doors need to know of it, in one object (`server/feature.ts`).
import type { Actor } from '../actor.ts'
import type { CommandContract, InputOf, OutputOf, ReadContract } from '../contract.ts'
import type { Language, ProblemWords } from '../words.ts'
import type { BulkKind } from './bulk/bulkKind.ts'
import type { Command, Moment, Read } from './command.ts'
import type { FileStores } from './files/fileStore.ts'
import type { Job } from './jobs.ts'
import type { FeatureCollection } from './ogc/featureCollection.ts'
import type { PersonalDataHolder } from './personalData/personalDataHolder.ts'
import type { StoredTileSource, TileSource } from './tiles/tileSource.ts'

export interface Feature {
  readonly name: string
  readonly commands: readonly Command[]
  readonly reads: readonly Read[]
  /** What the doors say for it, in both languages. */
  readonly words: Readonly<Record<Language, FeatureWords>>
  readonly tiles?: readonly TileSource[]
  readonly storedTiles?: readonly StoredTileSource[]
  readonly jobs?: readonly Job[]
  readonly downloads?: readonly Download[]
  readonly feeds?: readonly Feed[]
  /** Lists that map programs read by address (OGC API – Features). */
  readonly collections?: readonly FeatureCollection[]
  /** Whose rights a secret address of map programs gives; undefined: nobody's (any more). One feature says it for all. */
  featureAddress?(moment: Moment, secret: string): Promise<string | undefined>
  readonly verbs?: readonly CliVerb[]
  /** How its lists are exported, by the name of the read. */
  readonly exports?: Readonly<Record<string, ExportTable>>
  /** Names of reads whose list holds personal data: an export needs `reason` in the input and is written into the book. */
  readonly guardedExports?: readonly string[]
  /** Which personal data it holds, and how one person's are collected or taken away. */
  readonly personalData?: PersonalDataHolder
  /** What of it can be entered many at a time from a file. */
  readonly bulkKinds?: readonly BulkKind[]
  /** What every office starts with (the units, the plan, the topics): runs at each start, changes nothing the second time. */
  found?(moment: Moment): Promise<void>
  /** Invented data, made by the same commands that people give; only in a new demonstration office. */
  demonstrate?(demonstration: Demonstration): Promise<void>
}

export interface FeatureWords {
  /** What the audit calls each command of the feature, by name. */
  readonly audit: Readonly<Record<string, string>>
  readonly problems: ProblemWords
}

/** The columns of an exported list: id of the column → its head and the text of its cell. Left out: the row as it is. */
export type ExportTable = (
  language: Language,
) => Readonly<
  Record<string, { readonly head: string; readonly cell: (row: never) => string | number | boolean | null }>
>

/** Acts as the invented people, on invented days. */
export interface Demonstration {
  /** The real day of today in the office, `YYYY-MM-DD`. */
  readonly today: string
  /** One of `src/units/seed/personas.ts`, e.g. `communeOfficer`. */
  persona(persona: string): Promise<Actor>
  /** Gives a command as that person, at `at` (ISO instant); its id is made from `key`, so that it is the same everywhere. */
  give<Contract extends CommandContract>(
    contract: Contract,
    as: Actor,
    input: InputOf<Contract>,
    options: { readonly key: string; readonly at?: string },
  ): Promise<OutputOf<Contract> & { readonly id: string }>
  ask<Contract extends ReadContract>(
    contract: Contract,
    as: Actor,
    input: InputOf<Contract>,
  ): Promise<OutputOf<Contract>>
  /** Keeps a photo as that person would send it; answers its file id, made from `key`. */
  photo(as: Actor, jpeg: Uint8Array, options: { readonly key: string; readonly at: string }): Promise<string>
  /** A seeded number in [0, 1). */
  random(): number
}

/** A file made from a read: `GET /api/<path>.<ending>?input=…`, for whoever may ask the read. */
export interface Download {
  /** E.g. `reports/annual`. */
  readonly path: string
  readonly contract: ReadContract
  readonly endings: readonly string[]
  /** What the read is asked for a file with this ending; left out: the input as it came. */
  asked?(input: object, ending: string): object
  /** `answer` is what the read answers to `input`. */
  file(answer: never, input: never, ending: string, stores: FileStores): Promise<DownloadedFile>
}
export interface DownloadedFile {
  readonly name: string
  readonly contentType: string
  readonly bytes: Uint8Array
}

/** A file for programs that cannot sign in, at a secret address: `GET /api/<path>/<secret>.<ending>`. */
export interface Feed {
  /** E.g. `calendar`. */
  readonly path: string
  readonly ending: string
  /** Asked with the rights of the account, with no input. */
  readonly contract: ReadContract
  /** Whose secret it is; undefined: nobody's (any more). */
  accountOf(moment: Moment, secret: string): Promise<string | undefined>
  file(answer: never, language: Language): Pick<DownloadedFile, 'contentType' | 'bytes'>
}

/** A word of the command line that a feature adds, e.g. `report.annual --year 2025 --out report.pdf`. */
export interface CliVerb {
  readonly name: string
  /** Its options in one line. */
  readonly usage: string
  /** Answers what is printed as JSON. Knows reads only: it works beside a running server as well as without. */
  run(given: readonly string[], door: CliReach): Promise<unknown>
}
export interface CliReach {
  readonly now: Date
  ask(read: string, input: unknown): Promise<unknown>
  /** The path of a file where the person works. Throws Problem `cli.noSuchFile`. */
  file(path: string): string
  write(path: string, bytes: Uint8Array): void
}
