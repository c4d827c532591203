// The page of personal data, for every feature that holds some (`personalData`).
import { may } from '../../actor.ts'
import { listed } from '../../listing.ts'
import {
  erasePersonalData,
  exportPersonalData,
  findDataSubjects,
  type HeldCategory,
  listHeldData,
} from '../../personalData/contract.ts'
import { personalDataWords } from '../../personalData/words.ts'
import { notPermitted, Problem } from '../../problem.ts'
import type { Language } from '../../words.ts'
import { command, type Moment, read } from '../command.ts'
import type { ExportTable, Feature } from '../feature.ts'
import type { DataSubject, PersonalDataHolder } from './personalDataHolder.ts'
import { platformHolder, withFormerTexts } from './platformHolder.ts'

/** The house hands over all features: each is asked in turn, the platform's own books last. */
export function personalData(features: readonly Feature[]): Feature {
  const parts = [
    ...features.flatMap(({ name, personalData: holder }) => (holder ? [{ name, holder }] : [])),
    { name: 'platform', holder: platformHolder },
  ]
  const holders = parts.map(({ holder }) => holder)
  return {
    name: 'personalData',
    commands: [
      command(exportPersonalData, {
        isRemembered: false,
        async run(moment, { subjectKind, subjectId }) {
          const { id, actor } = moment
          const subject = await subjectOf(moment, holders, subjectKind, subjectId)
          const isOwn = subject.ids.includes(actor.personId)
          if (!isOwn && !may(actor, erasePersonalData, {})) throw notPermitted(exportPersonalData.name)
          const collected = []
          for (const { collect } of holders) collected.push(...((await collect?.(moment, subject)) ?? []))
          return {
            id,
            name: subject.name,
            parts: collected.map(({ title, rows }) => ({
              title: title[actor.language],
              rows: rows.map((row) => ({ ...row })),
            })),
          }
        },
      }),
      command(erasePersonalData, {
        async run(moment, { subjectKind, subjectId, reason }) {
          const { id, actor } = moment
          const subject = await withFormerTexts(moment, await subjectOf(moment, holders, subjectKind, subjectId))
          if (subject.texts.some((text) => text.length > 3 && reason.includes(text)))
            throw new Problem('personalData.reasonNames')
          for (const { requireErasable } of holders) await requireErasable?.(moment, subject)
          const alias = personalDataWords.vi.alias(subjectId.slice(0, 8))
          let changed = 0
          for (const { erase } of holders) changed += (await erase?.(moment, subject, alias)) ?? 0
          return { id, changed, kept: keptOf(parts, actor.language) }
        },
      }),
    ],
    reads: [
      read(listHeldData, async ({ actor }, input) =>
        listed(categoriesOf(parts, actor?.language ?? 'vi'), input, {
          words: ({ what, purpose, basis, feature }) => [what, purpose, basis, feature],
          sorts: { what: (row) => row.what, feature: (row) => row.feature },
          first: { sort: 'feature', direction: 'asc' },
        }),
      ),
      read(findDataSubjects, async (moment, { search }) => {
        const found: DataSubject[] = []
        for (const { find } of holders) found.push(...((await find?.(moment, search)) ?? []))
        return found
          .slice(0, 50)
          .map(({ subjectKind, subjectId, name, about }) => ({ subjectKind, subjectId, name, about }))
      }),
    ],
    words: personalDataWords,
    exports: { [listHeldData.name]: heldTable },
  }
}

async function subjectOf(
  moment: Moment,
  holders: readonly PersonalDataHolder[],
  subjectKind: string,
  subjectId: string,
): Promise<DataSubject> {
  for (const { subject } of holders) {
    const found = await subject?.(moment, subjectKind, subjectId)
    if (found) return found
  }
  throw new Problem('personalData.noSubject', 404)
}

type Parts = readonly { readonly name: string; readonly holder: PersonalDataHolder }[]

function categoriesOf(parts: Parts, language: Language): HeldCategory[] {
  return parts.flatMap(({ name, holder }) =>
    holder.categories.map(({ columns, words }) => {
      const { what, purpose, basis, retention, kept = null } = words[language]
      return { feature: name, what, columns: [...columns], purpose, basis, retention, kept }
    }),
  )
}

const keptOf = (parts: Parts, language: Language) =>
  categoriesOf(parts, language).flatMap(({ what, kept }) => (kept ? [{ what, why: kept }] : []))

const heldTable: ExportTable = (language) => {
  const { columns, erased } = personalDataWords[language].screen
  return {
    what: { head: columns.what, cell: (row: HeldCategory) => row.what },
    purpose: { head: columns.purpose, cell: (row: HeldCategory) => row.purpose },
    basis: { head: columns.basis, cell: (row: HeldCategory) => row.basis },
    retention: { head: columns.retention, cell: (row: HeldCategory) => row.retention },
    kept: { head: columns.kept, cell: (row: HeldCategory) => row.kept ?? erased },
    feature: { head: columns.feature, cell: (row: HeldCategory) => row.feature },
    columns: { head: columns.columns, cell: (row: HeldCategory) => row.columns.join('; ') },
  }
}
