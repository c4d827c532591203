// Accounts with their state: waiting for a password, in use, resting after wrong ones, closed.
import { dateOfInstant, dateText, instantText } from '../../platform/format.ts'
import { FromFileLink } from '../../platform/web/bulk/FromFileLink.tsx'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { type AccountRow, accountStates, listAccounts } from '../accountContract.ts'
import { proposeAccounts } from '../accountImport/contract.ts'
import type { UnitScreenWords } from '../screens/words.ts'
import { AccountPanel, AccountStateChip } from './AccountPanel.tsx'
import { roleName } from './roleName.ts'
import { useUnitWords } from './useUnitWords.ts'

export default function AccountsPage() {
  const words = useUnitWords()
  const mayI = useMayI()
  const [search, change] = useSearch()
  const all = useRead(listAccounts, { pageSize: 1000 }).data
  const chosen = all?.rows.find(({ id }) => id === search.tk)
  const count = (state: AccountRow['accountState']) =>
    all?.rows.filter(({ accountState }) => accountState === state).length ?? 0
  return (
    <Page
      beside={
        chosen ? <AccountPanel key={chosen.id} account={chosen} onClose={() => change({ tk: undefined })} /> : null
      }
    >
      <PageHead
        title={words.account.list}
        sentence={
          all ? words.account.sentence(count('open'), count('waiting'), count('resting'), count('closed')) : null
        }
        actions={mayI(proposeAccounts) ? <FromFileLink bulkKind="account" /> : null}
      />
      <DataList
        contract={listAccounts}
        label={words.account.list}
        columns={columnsOf(words)}
        filters={filtersOf(words)}
        rowKey={(row) => row.id}
        rowTo={(row) => `/tai-khoan?tk=${row.id}`}
        chosen={chosen?.id}
        firstSort="userName"
        empty={{ title: words.account.none, why: words.account.noneWhy }}
      />
    </Page>
  )
}

function columnsOf(words: UnitScreenWords): readonly Column<AccountRow>[] {
  const { columns } = words.account
  return [
    { id: 'userName', label: columns.userName, cell: (row) => row.userName, isSortable: true },
    { id: 'personName', label: columns.personName, cell: (row) => row.personName, isSortable: true, width: '180px' },
    {
      id: 'postTitles',
      label: columns.postTitles,
      cell: (row) => row.postTitles.join(', ') || words.person.noPost,
      width: '220px',
    },
    {
      id: 'roles',
      label: columns.roles,
      cell: (row) => row.roles.map((role) => roleName(role, words)).join(', '),
      width: '180px',
    },
    {
      id: 'accountState',
      label: columns.accountState,
      cell: (row) => <AccountStateChip account={row} />,
      isSortable: true,
      width: '170px',
    },
    {
      id: 'lastSignInAt',
      label: columns.lastSignInAt,
      cell: (row) => (row.lastSignInAt ? instantText(row.lastSignInAt) : words.account.never),
      isSortable: true,
      width: '160px',
    },
    {
      id: 'signInCount',
      label: columns.signInCount,
      cell: (row) => String(row.signInCount),
      isSortable: true,
      align: 'right',
      isHidden: true,
      width: '110px',
    },
    {
      id: 'createdAt',
      label: columns.createdAt,
      cell: (row) => dateText(dateOfInstant(row.createdAt)),
      isSortable: true,
      isHidden: true,
      width: '110px',
    },
  ]
}

function filtersOf(words: UnitScreenWords): readonly Filter[] {
  return [
    {
      name: 'accountState',
      label: words.account.state,
      options: accountStates.map((value) => ({ value, label: words.accountState[value] })),
    },
  ]
}
