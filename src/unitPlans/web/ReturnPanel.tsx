import { Button, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { notify } from '../../platform/web/notices.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { SidePanel } from '../../platform/web/SidePanel.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { returnPlan, returnReview } from '../contract.ts'
import type { UnitPaperShown } from '../questions.ts'
import { unitPlansWords } from '../words.ts'

interface ReturnPanelProps {
  readonly paper: UnitPaperShown
  readonly onClose: () => void
}

/** Why it is returned: in all, and line by line. Stands beside what is read. */
export function ReturnPanel({ paper, onClose }: ReturnPanelProps) {
  const words = useWords(unitPlansWords)
  const [remark, setRemark] = useState('')
  const [remarks, setRemarks] = useState<Readonly<Record<string, string>>>({})
  const sending = useCommand(paper.unitPaperKind === 'unitPlan' ? returnPlan : returnReview)
  const lines = paper.unitPlan
    ? paper.unitPlan.activities.map(({ activityId, what }) => ({ id: activityId, name: what }))
    : paper.tasks.map(({ taskId, code, title }) => ({ id: taskId, name: `${code} ${title}` }))
  const send = async () => {
    const lineRemarks = lines.flatMap(({ id }) => {
      const given = remarks[id]?.trim() ?? ''
      return given.length >= 2 ? [{ lineId: id, remark: given }] : []
    })
    const number = paper.submissions.at(-1)?.number ?? 0
    const given = { unitPaperId: paper.unitPaperId, number, remark: remark.trim(), lineRemarks }
    if (!(await sending.send(given))) return
    notify(words.page.returned)
    onClose()
  }
  return (
    <SidePanel title={words.page.returnTitle} width={420} onClose={onClose}>
      <Stack
        component="form"
        gap={14}
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <Textarea
          label={words.page.returnRemark}
          lang="vi"
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
          autosize
          minRows={3}
          maxLength={5000}
          required
        />
        {lines.map(({ id, name }) => (
          <Textarea
            key={id}
            label={words.page.remarkOn(name)}
            lang="vi"
            value={remarks[id] ?? ''}
            onChange={(event) => setRemarks({ ...remarks, [id]: event.currentTarget.value })}
            autosize
            minRows={1}
            maxLength={1000}
          />
        ))}
        <ProblemNote problem={sending.problem} />
        <Button type="submit" loading={sending.isSending} disabled={remark.trim().length < 5}>
          {words.page.return}
        </Button>
      </Stack>
    </SidePanel>
  )
}
