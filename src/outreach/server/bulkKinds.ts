// Sessions and warning signs entered many at a time: each row by the same command as behind its form.
import { may } from '../../platform/actor.ts'
import type { BulkKind } from '../../platform/server/bulk/bulkKind.ts'
import { selectAgencyChoices, selectTerritoryChoices } from '../../units/server/publishedSql.ts'
import { columnOfPointer, sessionColumns, sessionOf, signColumns, signOf } from '../bulkColumns.ts'
import { sessionBulkWords, signBulkWords } from '../bulkWords.ts'
import { placeWarningSign, recordSession, withdrawSession, withdrawWarningSign } from '../contract.ts'
import { audiences, sessionForms } from '../session.ts'
import { signStates } from '../warningSign.ts'
import { outreachWords } from '../words.ts'
import { selectTouchedSessions, selectTouchedSigns } from './bulkSql.ts'
import { selectTopics } from './topicsSql.ts'

/** A closed list as choices: labels of the reader, the other language and the word of the data are understood too. */
function labelled(language: 'vi' | 'en', list: readonly string[], field: 'audience' | 'sessionForm' | 'signState') {
  const labels = outreachWords[language][field] as Readonly<Record<string, string>>
  const others = outreachWords[language === 'vi' ? 'en' : 'vi'][field] as Readonly<Record<string, string>>
  return list.map((value) => ({ value, label: labels[value] ?? value, also: [others[value] ?? value] }))
}

export const sessionBulk: BulkKind = {
  name: 'session',
  columns: sessionColumns,
  dayColumn: 'heldOn',
  words: sessionBulkWords,
  path: '/tuyen-truyen',
  hasRecordPages: true,
  contract: recordSession,
  columnOf: columnOfPointer,
  async choices({ tx, actor }, on) {
    const agencies = await selectAgencyChoices(tx, on)
    const topics = await selectTopics(tx)
    const language = actor?.language ?? 'vi'
    return {
      agencyId: agencies.filter(({ value, territoryId }) =>
        may(actor, recordSession, { agencyId: value, territoryId }),
      ),
      territoryId: await selectTerritoryChoices(tx, on),
      topic: topics
        .filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on < validTo))
        .map(({ topic, name }) => ({ value: topic, label: name })),
      audience: labelled(language, audiences, 'audience'),
      sessionForm: labelled(language, sessionForms, 'sessionForm'),
    }
  },
  record: ({ give }, id, values) => give(recordSession, id, sessionOf(values)),
  takeBack: {
    contract: withdrawSession,
    input: (sessionId, reason) => ({ sessionId, reason }),
    touched: selectTouchedSessions,
  },
}

export const signBulk: BulkKind = {
  name: 'warningSign',
  columns: signColumns,
  dayColumn: 'installedOn',
  words: signBulkWords,
  path: '/bien-canh-bao',
  hasRecordPages: true,
  contract: placeWarningSign,
  columnOf: columnOfPointer,
  async choices({ tx, actor }, on) {
    const agencies = await selectAgencyChoices(tx, on)
    return {
      agencyId: agencies.filter(({ value, territoryId }) =>
        may(actor, placeWarningSign, { agencyId: value, territoryId }),
      ),
      territoryId: await selectTerritoryChoices(tx, on),
      signState: labelled(actor?.language ?? 'vi', signStates, 'signState'),
    }
  },
  record: ({ give }, id, values) => give(placeWarningSign, id, signOf(values)),
  takeBack: {
    contract: withdrawWarningSign,
    input: (warningSignId, reason) => ({ warningSignId, reason }),
    touched: selectTouchedSigns,
  },
}
