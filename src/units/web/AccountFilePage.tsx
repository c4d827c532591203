// A file of accounts: proposed by who opened it, approved by an administrator, the links handed out once.
import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { type ShownBulkEntry, showBulkEntry } from '../../platform/bulk/contract.ts'
import { BulkPreview } from '../../platform/web/bulk/BulkPreview.tsx'
import { ReasonButton } from '../../platform/web/form/ReasonButton.tsx'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import {
  approveAccounts,
  type OpenedAccount,
  proposeAccounts,
  returnAccounts,
  undoAccounts,
} from '../accountImport/contract.ts'
import { accountFileWords } from '../accountImport/words.ts'
import { AccountSlips } from './AccountSlips.tsx'

export default function AccountFilePage() {
  const { bulkEntryId = '' } = usePathParams()
  const words = useWords(accountFileWords)
  const mayI = useMayI()
  const { data, error } = useRead(showBulkEntry, { bulkEntryId })
  const [opened, setOpened] = useState<readonly OpenedAccount[]>()
  if (error)
    return (
      <Page>
        <ProblemNote problem={error} />
      </Page>
    )
  if (!data) return <PageSkeleton />
  const { row, proposedBy } = data
  const isWaiting = row.bulkStatus === 'proposed'
  return (
    <BulkPreview
      shown={data}
      actions={
        <>
          {row.bulkStatus === 'open' && mayI(proposeAccounts) ? <Propose shown={data} /> : null}
          {isWaiting && mayI(approveAccounts) ? <Approve shown={data} onOpened={setOpened} /> : null}
          {row.bulkStatus === 'written' && mayI(undoAccounts) ? <Undo bulkEntryId={row.id} /> : null}
        </>
      }
    >
      {opened ? <AccountSlips opened={opened} refused={row.wrongCount} onDone={() => setOpened(undefined)} /> : null}
      {isWaiting ? (
        <Text size="sm" mb={10}>
          {mayI(approveAccounts) ? words.proposedBy(proposedBy ?? '') : words.waits}
        </Text>
      ) : null}
      {row.bulkStatus === 'open' && row.wrongCount > 0 ? (
        <Text size="sm" mb={10} c="dimmed">
          {words.proposeWhy}
        </Text>
      ) : null}
    </BulkPreview>
  )
}

function Propose({ shown }: { readonly shown: ShownBulkEntry }) {
  const words = useWords(accountFileWords)
  const proposing = useCommand(proposeAccounts)
  const { id, readyCount } = shown.row
  const propose = async () => {
    if (await proposing.send({ bulkEntryId: id })) notify(words.proposed)
  }
  return (
    <>
      <Button onClick={() => void propose()} loading={proposing.isSending} disabled={readyCount === 0}>
        {words.propose(readyCount)}
      </Button>
      <ProblemNote problem={proposing.problem} />
    </>
  )
}

interface ApproveProps {
  readonly shown: ShownBulkEntry
  readonly onOpened: (opened: readonly OpenedAccount[]) => void
}

function Approve({ shown, onOpened }: ApproveProps) {
  const words = useWords(accountFileWords)
  const approving = useCommand(approveAccounts)
  const returning = useCommand(returnAccounts)
  const { id, readyCount } = shown.row
  const approve = async () => {
    const outcome = await approving.send({ bulkEntryId: id })
    if (outcome?.state === 'accepted') onOpened(outcome.answer.opened)
  }
  const sendBack = async (reason: string) => {
    if (!(await returning.send({ bulkEntryId: id, reason }))) return false
    notify(words.sentBack)
    return true
  }
  return (
    <>
      <ReasonButton
        label={words.sendBack}
        question={words.sendBackWhy}
        isSending={returning.isSending}
        problem={returning.problem}
        onSend={sendBack}
      />
      <Button onClick={() => void approve()} loading={approving.isSending}>
        {words.approve(readyCount)}
      </Button>
      <ProblemNote problem={approving.problem} />
    </>
  )
}

function Undo({ bulkEntryId }: { readonly bulkEntryId: string }) {
  const words = useWords(accountFileWords)
  const undoing = useCommand(undoAccounts)
  const undo = async (reason: string) => {
    const outcome = await undoing.send({ bulkEntryId, reason })
    if (outcome?.state !== 'accepted') return false
    notify(words.undone(outcome.answer.closed, outcome.answer.kept))
    return true
  }
  return (
    <ReasonButton
      label={words.undo}
      question={words.undoWhy}
      isSending={undoing.isSending}
      problem={undoing.problem}
      onSend={undo}
    />
  )
}
