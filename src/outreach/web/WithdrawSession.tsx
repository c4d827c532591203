import { Button } from '@mantine/core'
import { ReasonButton } from '../../platform/web/form/ReasonButton.tsx'
import { notify } from '../../platform/web/notices.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { restoreSession, withdrawSession } from '../contract.ts'
import type { OutreachWords } from '../words.ts'

interface WithdrawSessionProps {
  readonly sessionId: string
  readonly isWithdrawn: boolean
  readonly words: OutreachWords
}

/** Takes a session out of every count, or back in; what was done can be undone at once. */
export function WithdrawSession({ sessionId, isWithdrawn, words }: WithdrawSessionProps) {
  const withdrawing = useCommand(withdrawSession)
  const restoring = useCommand(restoreSession)
  const restore = () => restoring.send({ sessionId })
  if (isWithdrawn)
    return (
      <Button variant="default" onClick={() => void restore()} loading={restoring.isSending}>
        {words.session.restore}
      </Button>
    )
  return (
    <ReasonButton
      label={words.session.withdraw}
      question={words.session.whyWithdraw}
      isSending={withdrawing.isSending}
      problem={withdrawing.problem}
      onSend={async (reason) => {
        const outcome = await withdrawing.send({ sessionId, reason })
        if (outcome) notify(words.session.withdrawn, restore)
        return outcome !== undefined
      }}
    />
  )
}
