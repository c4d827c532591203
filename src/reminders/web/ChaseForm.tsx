// Urging one unit or several: what is late is chosen, how and by when an answer is expected. What was entered is kept as a draft.
import { Button, Checkbox, NumberInput, Stack, Text, Textarea } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { shifted } from '../../law/workingDay.ts'
import { dateText } from '../../platform/format.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { notify } from '../../platform/web/notices.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { SidePanel } from '../../platform/web/SidePanel.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { chaseForms, type ChaseForm as Form } from '../chase.ts'
import { chaseUnit, type DueRow, listDueItems } from '../chaseContract.ts'
import { remindersWords } from '../words.ts'
import { useKindName } from './useKindName.ts'

interface Draft {
  readonly chaseForm: Form
  readonly chasedOn: string
  readonly answerByOn: string
  readonly text: string
  readonly letterNumber: number | null
}

export function ChaseForm({
  agencyId,
  onClose,
}: {
  readonly agencyId?: string | undefined
  readonly onClose: () => void
}) {
  const words = useWords(remindersWords)
  const { today } = useSignIn().office
  const { open } = usePageLink()
  const due = useRead(listDueItems, { dueStanding: 'late', pageSize: 1000 }).data
  const draft = useDraft<Draft>(`unit.chase ${agencyId ?? 'several'}`, {
    chaseForm: 'letter',
    chasedOn: today,
    answerByOn: shifted(today, 7),
    text: words.chasing.firstText,
    letterNumber: null,
  })
  const [chosen, setChosen] = useState<ReadonlySet<string>>()
  const rows = useMemo(() => due?.rows ?? [], [due])
  useEffect(() => {
    if (chosen || rows.length === 0) return
    setChosen(new Set(rows.filter((row) => row.agencyId === agencyId).map(({ id }) => id)))
  }, [rows, chosen, agencyId])
  const sending = useCommand(chaseUnit)
  const { value, change } = draft
  const picked = rows.filter(({ id }) => chosen?.has(id))
  const send = async () => {
    const outcome = await sending.send({ ...value, text: value.text.trim(), dueIds: picked.map(({ id }) => id) })
    if (outcome?.state !== 'accepted') return
    await draft.discard()
    notify(words.chasing.recorded)
    open(`/don-doc/${outcome.answer.id}`)
  }
  return (
    <SidePanel title={words.chasing.chase} onClose={onClose} width={440}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <Stack gap={14}>
          <Text size="sm" c="dimmed">
            {words.chasing.chaseWhy}
          </Text>
          <Choose rows={rows} chosen={chosen ?? new Set()} onChange={setChosen} first={agencyId} />
          <Text size="sm" role="status">
            {picked.length > 0
              ? words.chasing.chosen(picked.length, new Set(picked.map((row) => row.agencyId)).size)
              : words.chasing.chooseSome}
          </Text>
          <SelectField
            label={words.columns.chaseForm}
            options={chaseForms.map((form) => ({ value: form, label: words.chaseForm[form] }))}
            value={value.chaseForm}
            onChange={(chaseForm) => change({ chaseForm: chaseForm || 'letter' })}
            required
          />
          <DateField
            label={words.columns.chasedOn}
            value={value.chasedOn}
            onChange={(chasedOn) => change({ chasedOn })}
            error={sending.faultAt('/chasedOn')}
            max={today}
            required
          />
          <DateField
            label={words.columns.answerByOn}
            value={value.answerByOn}
            onChange={(answerByOn) => change({ answerByOn })}
            error={sending.faultAt('/answerByOn')}
            min={value.chasedOn}
            required
          />
          {value.chaseForm === 'letter' ? (
            <NumberInput
              label={words.chasing.letterNumber}
              value={value.letterNumber ?? ''}
              onChange={(number) => change({ letterNumber: typeof number === 'number' ? number : null })}
              min={1}
              max={99_999}
              hideControls
            />
          ) : null}
          <Textarea
            label={words.chasing.text}
            value={value.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
            error={sending.faultAt('/text')}
            autosize
            minRows={3}
            maxRows={10}
            withAsterisk
            aria-required
          />
          <ProblemNote problem={sending.problem} kept={words.shared.kept} />
          <Button type="submit" loading={sending.isSending} disabled={picked.length === 0}>
            {words.chasing.record}
          </Button>
        </Stack>
      </form>
    </SidePanel>
  )
}

/** What is late, unit by unit; the unit that was opened comes first. */
function Choose(props: {
  readonly rows: readonly DueRow[]
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
  readonly first: string | undefined
}) {
  const words = useWords(remindersWords)
  const kindName = useKindName()
  const { rows, chosen, onChange, first } = props
  const units = [...Map.groupBy(rows, (row) => row.agencyId)].sort(
    ([a], [b]) => Number(b === first) - Number(a === first),
  )
  const set = (ids: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) {
      if (isChosen) next.add(id)
      else next.delete(id)
    }
    onChange(next)
  }
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, maxHeight: 320, overflow: 'auto' }}>
      <legend className="only-heard">{words.chasing.choose}</legend>
      {units.map(([agencyId, own]) => {
        const ids = own.map(({ id }) => id)
        const count = ids.filter((id) => chosen.has(id)).length
        return (
          <Stack key={agencyId} gap={8} mb={12}>
            <Checkbox
              label={own[0]?.agencyName ?? ''}
              fw={600}
              checked={count === ids.length}
              indeterminate={count > 0 && count < ids.length}
              onChange={(event) => set(ids, event.currentTarget.checked)}
            />
            {own.map((row) => (
              <Checkbox
                key={row.id}
                ml={24}
                label={`${kindName(row.dueKind)}: ${row.subject}`}
                description={`${words.message.due(dateText(row.dueOn))}, ${words.standing.late(row.workingDaysLate)}`}
                lang="vi"
                checked={chosen.has(row.id)}
                onChange={(event) => set([row.id], event.currentTarget.checked)}
              />
            ))}
          </Stack>
        )
      })}
    </fieldset>
  )
}
