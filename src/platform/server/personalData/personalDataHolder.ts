// What a feature says of the personal data that it holds, and how one person's are collected or taken away.
import type { Language } from '../../words.ts'
import type { Moment } from '../command.ts'

export interface PersonalDataWords {
  readonly what: string
  readonly purpose: string
  readonly basis: string
  readonly retention: string
  /** Why it stays, without the name where that can be, when a person's data are erased; left out: it is erased. */
  readonly kept?: string
}

export interface PersonalDataCategory {
  /** Tables and columns, e.g. `units.people.name`; a whole table is `units.sign_ins`. */
  readonly columns: readonly string[]
  readonly words: Readonly<Record<Language, PersonalDataWords>>
}

/** Somebody whose data are held: a person of the office, or (later) a household. */
export interface DataSubject {
  /** E.g. `person`. */
  readonly subjectKind: string
  readonly subjectId: string
  readonly name: string
  /** Post, place: what tells namesakes apart. */
  readonly about: string
  /** Every id that stands for them: person, accounts. */
  readonly ids: readonly string[]
  /** Names, telephone, user name: what must not be found any more. */
  readonly texts: readonly string[]
}

/** One kind of data of one person, as rows that can be read and kept as JSON. */
export interface HeldData {
  readonly title: Readonly<Record<Language, string>>
  readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[]
}

export interface PersonalDataHolder {
  readonly categories: readonly PersonalDataCategory[]
  /** People of this feature's own register that a search finds. */
  find?(moment: Moment, search: string): Promise<readonly DataSubject[]>
  subject?(moment: Moment, subjectKind: string, subjectId: string): Promise<DataSubject | undefined>
  /** Throws a Problem while the person's data cannot be taken away. */
  requireErasable?(moment: Moment, subject: DataSubject): Promise<void>
  collect?(moment: Moment, subject: DataSubject): Promise<readonly HeldData[]>
  /** Takes the data away or makes them nameless (`alias` in place of the name); answers how many rows changed. */
  erase?(moment: Moment, subject: DataSubject, alias: string): Promise<number>
}
