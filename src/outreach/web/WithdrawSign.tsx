import { ReasonButton } from '../../platform/web/form/ReasonButton.tsx'
import { notify } from '../../platform/web/notices.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { withdrawWarningSign } from '../contract.ts'
import type { OutreachWords } from '../words.ts'

/** Takes a sign that was entered by mistake out of every count. */
export function WithdrawSign({
  warningSignId,
  words,
}: {
  readonly warningSignId: string
  readonly words: OutreachWords
}) {
  const { send, isSending, problem } = useCommand(withdrawWarningSign)
  return (
    <ReasonButton
      label={words.warningSign.withdraw}
      question={words.session.whyWithdraw}
      isSending={isSending}
      problem={problem}
      onSend={async (reason) => {
        const outcome = await send({ warningSignId, reason })
        if (outcome) notify(words.warningSign.withdrawn)
        return outcome !== undefined
      }}
    />
  )
}
