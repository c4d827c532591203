// Open sign-ins: one's own on every device, and everybody's for an administrator; any of them can be ended.
import { Button, SegmentedControl } from '@mantine/core'
import { instantText } from '../../platform/format.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import { deviceName } from '../../platform/web/deviceName.ts'
import type { Column } from '../../platform/web/list/column.ts'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { listAccounts, listSignIns, revokeOtherSignIns, revokeSignIn, type SignInRow } from '../accountContract.ts'
import type { UnitScreenWords } from '../screens/words.ts'
import { useUnitWords } from './useUnitWords.ts'

export default function SignInsPage() {
  const words = useUnitWords()
  const mayI = useMayI()
  const [search, change] = useSearch()
  const maySeeAll = mayI(listAccounts)
  const isEverybody = maySeeAll && search.ai === 'moi'
  const revoking = useCommand(revokeSignIn)
  const own = useRead(listSignIns, { pageSize: 1000 }).data
  const revoke = async (row: SignInRow) => {
    if (await revoking.send({ signInId: row.id })) notify(words.signIn.revoked)
  }
  const revokingOthers = useCommand(revokeOtherSignIns)
  const revokeOthers = async () => {
    const outcome = await revokingOthers.send({})
    if (outcome?.state === 'accepted') notify(words.signIn.othersRevoked(outcome.answer.revoked))
  }
  return (
    <Page>
      <PageHead
        title={words.signIn.list}
        sentence={own ? words.signIn.sentence(own.total) : null}
        actions={
          own && own.total > 1 && mayI(revokeOtherSignIns) ? (
            <Button variant="default" onClick={() => void revokeOthers()} loading={revokingOthers.isSending}>
              {words.signIn.revokeOthers}
            </Button>
          ) : null
        }
      />
      <ProblemNote problem={revoking.problem ?? revokingOthers.problem} />
      <DataList
        contract={listSignIns}
        input={isEverybody ? { everybody: true } : {}}
        label={words.signIn.list}
        columns={columnsOf(words, isEverybody, mayI(revokeSignIn) ? revoke : undefined)}
        rowKey={(row) => row.id}
        firstSort="-lastSeenAt"
        empty={{ title: words.signIn.none }}
        tools={
          maySeeAll ? (
            <SegmentedControl
              transitionDuration={0}
              size="xs"
              aria-label={words.signIn.list}
              value={isEverybody ? 'everybody' : 'mine'}
              onChange={(value) =>
                change({ ai: value === 'everybody' ? 'moi' : undefined, trang: undefined }, { step: true })
              }
              data={[
                { value: 'mine', label: words.signIn.mine },
                { value: 'everybody', label: words.signIn.everybody },
              ]}
            />
          ) : null
        }
      />
    </Page>
  )
}

function columnsOf(
  words: UnitScreenWords,
  isEverybody: boolean,
  revoke: ((row: SignInRow) => Promise<void>) | undefined,
): readonly Column<SignInRow>[] {
  const { columns } = words.signIn
  const who: Column<SignInRow>[] = [
    { id: 'personName', label: columns.personName, cell: (row) => row.personName, isSortable: true, width: '180px' },
    { id: 'userName', label: columns.userName, cell: (row) => row.userName, isSortable: true, width: '140px' },
  ]
  return [
    {
      id: 'device',
      label: columns.device,
      cell: (row) => (
        <>
          {deviceName(row.device)} {row.isCurrent ? <StateChip tone="good">{words.signIn.thisDevice}</StateChip> : null}{' '}
          {isEverybody && row.isMine && !row.isCurrent ? (
            <StateChip tone="progress">{words.signIn.mine}</StateChip>
          ) : null}
        </>
      ),
      isSortable: true,
    },
    ...(isEverybody ? who : []),
    { id: 'address', label: columns.address, cell: (row) => row.address, isSortable: true, width: '140px' },
    {
      id: 'openedAt',
      label: columns.openedAt,
      cell: (row) => instantText(row.openedAt),
      isSortable: true,
      width: '150px',
    },
    {
      id: 'lastSeenAt',
      label: columns.lastSeenAt,
      cell: (row) => instantText(row.lastSeenAt),
      isSortable: true,
      width: '150px',
    },
    {
      id: 'expiresAt',
      label: columns.expiresAt,
      cell: (row) => instantText(row.expiresAt),
      isHidden: true,
      width: '150px',
    },
    {
      id: 'act',
      label: columns.act,
      cell: (row) =>
        revoke ? (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={words.signIn.revokeOf(`${deviceName(row.device)}, ${row.userName}`)}
            onClick={() => void revoke(row)}
          >
            {words.signIn.revoke}
          </Button>
        ) : null,
      isNotExported: true,
      width: '110px',
    },
  ]
}
