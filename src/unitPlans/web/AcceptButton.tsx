import { Button, Popover, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { notify } from '../../platform/web/notices.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { acceptPlan, acceptReview } from '../contract.ts'
import type { UnitPaperShown } from '../questions.ts'
import { unitPlansWords } from '../words.ts'

/** Takes what was handed in last, with a message if there is one to give. */
export function AcceptButton({ paper }: { readonly paper: UnitPaperShown }) {
  const words = useWords(unitPlansWords)
  const [isOpen, setOpen] = useState(false)
  const [remark, setRemark] = useState('')
  const sending = useCommand(paper.unitPaperKind === 'unitPlan' ? acceptPlan : acceptReview)
  const send = async () => {
    const number = paper.submissions.at(-1)?.number ?? 0
    const said = remark.trim() ? { remark: remark.trim() } : {}
    if (!(await sending.send({ unitPaperId: paper.unitPaperId, number, ...said }))) return
    setOpen(false)
    notify(words.page.accepted)
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={320} trapFocus shadow="md" withinPortal>
      <Popover.Target>
        <Button onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {words.page.accept}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={10}>
          <Textarea
            label={words.page.acceptRemark}
            value={remark}
            onChange={(event) => setRemark(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={5000}
            data-autofocus
          />
          <ProblemNote problem={sending.problem} />
          <Button onClick={() => void send()} loading={sending.isSending}>
            {words.page.accept}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
