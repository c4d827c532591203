// Accounts as a kind of bulk entry: its rows are looked at like any other, written only by an approval.
import { may } from '../../../platform/actor.ts'
import { builtInRoles } from '../../../platform/contract.ts'
import type { BulkKind } from '../../../platform/server/bulk/bulkKind.ts'
import { accountBulkWords, yesNoWords } from '../../accountImport/bulkWords.ts'
import { proposeAccounts } from '../../accountImport/contract.ts'
import { accountFaults } from '../../accountImport/judgedAccounts.ts'
import { unitsWords } from '../../words.ts'
import { selectAgencyChoices, selectKnownPosts, selectUserNames } from './accountImportSql.ts'

export const accountKind: BulkKind = {
  name: 'account',
  columns: [
    { key: 'personName', cellKind: 'text', least: 2, most: 120, isRequired: true },
    { key: 'agencyId', cellKind: 'choice', isRequired: true },
    { key: 'postTitle', cellKind: 'text', least: 2, most: 120, isRequired: true },
    { key: 'role', cellKind: 'choice' },
    { key: 'isActing', cellKind: 'choice' },
    { key: 'validFrom', cellKind: 'date' },
    { key: 'validTo', cellKind: 'date' },
    { key: 'userName', cellKind: 'text', most: 40, pattern: '^[a-z0-9][a-z0-9._-]{2,39}$', isRequired: true },
    { key: 'telephone', cellKind: 'text', most: 17, pattern: '^\\+?[0-9 .]{8,16}$' },
  ],
  words: accountBulkWords,
  path: '/tai-khoan',
  entryPath: '/tai-khoan/nhap',
  contract: proposeAccounts,
  async choices({ tx, actor }, on) {
    const language = actor?.language ?? 'vi'
    const other = language === 'vi' ? 'en' : 'vi'
    const agencies = await selectAgencyChoices(tx, on)
    const ofAll = may(actor, proposeAccounts, {})
    return {
      agencyId: agencies.filter(({ value, territoryId }) =>
        may(actor, proposeAccounts, { agencyId: value, territoryId }),
      ),
      role: builtInRoles
        .filter((role) => ofAll || role !== 'administrator')
        .map((role) => ({ value: role, label: unitsWords[language].role[role], also: [unitsWords[other].role[role]] })),
      isActing: (['yes', 'no'] as const).map((value) => ({
        value,
        label: yesNoWords[language][value],
        also: [yesNoWords[other][value], value === 'yes' ? 'x' : '-'],
      })),
    }
  },
  async together({ tx, today }, rows) {
    return accountFaults(rows, { posts: await selectKnownPosts(tx, today), userNames: await selectUserNames(tx) })
  },
}
