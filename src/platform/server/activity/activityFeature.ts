// The page of what people did and saw, for every feature.

import { type ActivityRow, listActivity } from '../../activity/contract.ts'
import { givenInput } from '../../activity/givenInput.ts'
import { activityWords } from '../../activity/words.ts'
import { may } from '../../actor.ts'
import type { Contract } from '../../contract.ts'
import { instantText } from '../../format.ts'
import { matches } from '../../listing.ts'
import { notPermitted } from '../../problem.ts'
import type { Language } from '../../words.ts'
import { read } from '../command.ts'
import type { ExportTable, Feature } from '../feature.ts'
import { selectActivity } from './activitySql.ts'

/**
 * The house hands over all features, so that acts have their names. Anybody's activity is for who may `watching` (the list of
 * accounts).
 */
export function activity(features: readonly Feature[], watching: Contract): Feature {
  const actOf = (language: Language) => {
    const names = Object.assign({}, ...features.map(({ words }) => namesIn(words[language])))
    return (name: string): string => (names as Record<string, string>)[name] ?? name
  }
  const acts = { vi: actOf('vi'), en: actOf('en') }
  const names = features.flatMap(({ commands, reads }) => [...commands, ...reads].map(({ contract }) => contract.name))
  return {
    name: 'activity',
    commands: [],
    reads: [
      read(listActivity, async ({ tx, actor, timeZone }, input) => {
        const own = actor?.accountId ?? null
        const isOfAll = may(actor, watching, {})
        if (input.accountId && input.accountId !== own && !isOfAll) throw notPermitted(listActivity.name)
        const act = acts[actor?.language ?? 'vi']
        const search = input.search?.trim()
        const pageSize = input.pageSize ?? 50
        const { rows, total } = await selectActivity(tx, {
          accountId: input.accountId ?? (isOfAll ? null : own),
          from: input.from ?? null,
          to: input.to ?? null,
          activityKind: input.activityKind ?? null,
          names: search ? names.filter((name) => matches(search, [act(name), name])) : null,
          timeZone,
          isAscending: input.direction === 'asc',
          limit: pageSize,
          offset: ((input.page ?? 1) - 1) * pageSize,
        })
        const shown = rows.map(
          ({ input: given, ...row }): ActivityRow => ({
            ...row,
            act: act(row.name),
            given: Object.entries((givenInput(given) ?? {}) as object)
              .map(([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value) : value}`)
              .join('; ')
              .slice(0, 500),
          }),
        )
        return { rows: shown, total }
      }),
    ],
    words: activityWords,
    exports: { [listActivity.name]: activityTable },
  }
}

/** Words of commands and, where the feature has them, of reads. */
function namesIn(words: object): Readonly<Record<string, string>> {
  const { audit = {}, reads = {} } = words as { audit?: Record<string, string>; reads?: Record<string, string> }
  return { ...audit, ...reads }
}

const activityTable: ExportTable = (language) => {
  const { columns, kind } = activityWords[language].screen
  return {
    at: { head: columns.at, cell: (row: ActivityRow) => instantText(row.at) },
    activityKind: { head: columns.activityKind, cell: (row: ActivityRow) => kind[row.activityKind] },
    act: { head: columns.act, cell: (row: ActivityRow) => row.act },
    personName: { head: columns.personName, cell: (row: ActivityRow) => row.personName },
    given: { head: columns.given, cell: (row: ActivityRow) => row.given },
  }
}
