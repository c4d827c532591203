// What was entered and is not to stand is withdrawn, for a reason in words.
import { Group } from '@mantine/core'
import type { CommandContract, InputOf } from '../../platform/contract.ts'
import { ReasonButton } from '../../platform/web/form/ReasonButton.tsx'
import { notify } from '../../platform/web/notices.ts'
import { useCommand } from '../../platform/web/useCommand.ts'

interface WithdrawProps<Contract extends CommandContract> {
  readonly contract: Contract
  /** The record, as the command names it. */
  readonly record: Omit<InputOf<Contract>, 'reason'>
  readonly said: { readonly withdraw: string; readonly withdrawQuestion: string; readonly withdrawn: string }
}

export function Withdraw<Contract extends CommandContract>({ contract, record, said }: WithdrawProps<Contract>) {
  const withdrawing = useCommand(contract)
  const withdraw = async (reason: string) => {
    const outcome = await withdrawing.send({ ...record, reason } as InputOf<Contract>)
    if (outcome) notify(said.withdrawn)
    return outcome !== undefined
  }
  return (
    <Group mt={28}>
      <ReasonButton
        label={said.withdraw}
        question={said.withdrawQuestion}
        isSending={withdrawing.isSending}
        problem={withdrawing.problem}
        onSend={withdraw}
      />
    </Group>
  )
}
