// What is done with a file as a whole: recording what is ready, taking everything back.
import { Button } from '@mantine/core'
import { type ShownBulkEntry, withdrawBulkEntry, writeBulkEntry } from '../../bulk/contract.ts'
import { bulkWords } from '../../bulk/words.ts'
import { ReasonButton } from '../form/ReasonButton.tsx'
import { notify } from '../notices.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import { useCommand } from '../useCommand.ts'
import { useWords } from '../useWords.ts'

export function WriteEntry({ shown }: { readonly shown: ShownBulkEntry }) {
  const words = useWords(bulkWords).screen
  const writing = useCommand(writeBulkEntry)
  const withdrawing = useCommand(withdrawBulkEntry)
  const { id, bulkStatus, readyCount } = shown.row
  const write = async () => {
    const outcome = await writing.send({ bulkEntryId: id })
    if (outcome?.state !== 'accepted') return
    const { written, refused } = outcome.answer
    notify(refused > 0 ? words.refusedNotice(refused) : words.writtenNotice(written))
  }
  const withdraw = async (reason: string) => {
    const outcome = await withdrawing.send({ bulkEntryId: id, reason })
    if (outcome?.state !== 'accepted') return false
    notify(words.withdrawnNotice(outcome.answer.withdrawn))
    return true
  }
  if (bulkStatus === 'withdrawn') return null
  return (
    <>
      {bulkStatus === 'written' ? (
        <ReasonButton
          label={words.withdraw}
          question={words.withdrawWhy}
          isSending={withdrawing.isSending}
          problem={withdrawing.problem}
          onSend={withdraw}
        />
      ) : null}
      {bulkStatus === 'open' || readyCount > 0 ? (
        <Button onClick={() => void write()} loading={writing.isSending} disabled={readyCount === 0}>
          {readyCount === 0 ? words.nothingToWrite : words.write(readyCount)}
        </Button>
      ) : null}
      <ProblemNote problem={writing.problem} />
    </>
  )
}
