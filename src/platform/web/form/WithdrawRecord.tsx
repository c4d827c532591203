import { Button } from '@mantine/core'
import type { CommandContract, InputOf } from '../../contract.ts'
import { platformWords } from '../../words/platformWords.ts'
import { notify } from '../notices.ts'
import { useCommand } from '../useCommand.ts'
import { useWords } from '../useWords.ts'
import { ReasonButton } from './ReasonButton.tsx'

interface WithdrawRecordProps<Withdraw extends CommandContract, Restore extends CommandContract> {
  readonly withdraw: Withdraw
  readonly restore: Restore
  /** The record, as both commands name it. */
  readonly record: Omit<InputOf<Withdraw>, 'reason'> & InputOf<Restore>
  readonly isWithdrawn: boolean
}

/** Takes a record out of every count, or back in; what was done can be undone at once. */
export function WithdrawRecord<Withdraw extends CommandContract, Restore extends CommandContract>(
  props: WithdrawRecordProps<Withdraw, Restore>,
) {
  const words = useWords(platformWords).life
  const withdrawing = useCommand(props.withdraw)
  const restoring = useCommand(props.restore)
  const restore = () => restoring.send(props.record)
  if (props.isWithdrawn)
    return (
      <Button variant="default" onClick={() => void restore()} loading={restoring.isSending}>
        {words.restore}
      </Button>
    )
  return (
    <ReasonButton
      label={words.withdraw}
      question={words.whyWithdraw}
      isSending={withdrawing.isSending}
      problem={withdrawing.problem}
      onSend={async (reason) => {
        const outcome = await withdrawing.send({ ...props.record, reason } as InputOf<Withdraw>)
        if (outcome) notify(words.withdrawn, restore)
        return outcome !== undefined
      }}
    />
  )
}
