// People of the office as subjects of personal data.
import { matches } from '../../../platform/listing.ts'
import { isFullName } from '../../../platform/personalData/nameless.ts'
import { Problem } from '../../../platform/problem.ts'
import type { DataSubject, PersonalDataHolder } from '../../../platform/server/personalData/personalDataHolder.ts'
import { personalDataOfUnits } from '../../personalDataWords.ts'
import { keyOf } from '../failures.ts'
import {
  erasePerson,
  hasPostFrom,
  type PersonHeld,
  selectAccountsOf,
  selectHeldPeople,
  selectPostsOf,
  selectSignInsOf,
} from './personalDataSql.ts'

const subjectKind = 'person'
const { people, accounts, posts, titles } = personalDataOfUnits

function subjectOf({ personId, name, telephone, about, accounts: own }: PersonHeld): DataSubject {
  const userNames = own.map(({ userName }) => userName)
  return {
    subjectKind,
    subjectId: personId,
    name,
    about: [about, ...userNames].filter(Boolean).join('; '),
    ids: [personId, ...own.map(({ accountId }) => accountId)],
    texts: [name, ...(telephone ? [telephone] : []), ...userNames],
  }
}

const title = (key: keyof typeof titles.vi) => ({ vi: titles.vi[key], en: titles.en[key] })

export const unitsPersonalData: PersonalDataHolder = {
  categories: [
    { columns: ['units.people.name', 'units.people.telephone'], words: people },
    {
      columns: [
        'units.accounts',
        'units.sign_ins',
        'units.one_time_links',
        'units.second_factors',
        'units.sign_in_failures',
      ],
      words: accounts,
    },
    { columns: ['units.post_holdings', 'units.hand_overs', 'units.role_changes'], words: posts },
  ],
  async find({ tx }, search) {
    const held = await selectHeldPeople(tx, null)
    return held.map(subjectOf).filter(({ name, about }) => matches(search, [name, about]))
  },
  async subject({ tx }, kind, subjectId) {
    const [held] = kind === subjectKind ? await selectHeldPeople(tx, subjectId) : []
    return held && subjectOf(held)
  },
  async requireErasable({ tx, today }, subject) {
    if (subject.subjectKind !== subjectKind) return
    const [held] = await selectHeldPeople(tx, subject.subjectId)
    const isOpen = held?.accounts.some(({ isClosed }) => !isClosed) ?? false
    if (isOpen || (await hasPostFrom(tx, subject.subjectId, today)))
      throw new Problem('personalData.stillInOffice', 409)
  },
  async collect({ tx }, { subjectKind: kind, subjectId, name }) {
    if (kind !== subjectKind) return []
    const [held] = await selectHeldPeople(tx, subjectId)
    return [
      { title: title('person'), rows: [{ name, telephone: held?.telephone ?? null }] },
      { title: title('posts'), rows: await selectPostsOf(tx, subjectId) },
      { title: title('accounts'), rows: await selectAccountsOf(tx, subjectId) },
      { title: title('signIns'), rows: await selectSignInsOf(tx, subjectId) },
    ]
  },
  async erase({ tx }, { subjectKind: kind, subjectId, texts }, alias) {
    if (kind !== subjectKind) return 0
    return erasePerson(tx, subjectId, {
      names: texts.filter(isFullName),
      alias,
      userNameHashes: texts.map(keyOf),
    })
  },
}
