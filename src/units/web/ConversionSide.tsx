// Beside the rows: which province, what the table holds of it, days and instruments, the trial, the one button that writes.
import { Button, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../platform/contract.ts'
import { dateText, numberText } from '../../platform/format.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { notify } from '../../platform/web/notices.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import type { Draft } from '../../platform/web/useDraft.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { type ConversionDraft, chosenProvince, conversionInput, isAnswered } from '../unitConversion/conversionDraft.ts'
import { conversionWords } from '../unitConversion/words.ts'
import {
  type showUnitConversion,
  type Trial,
  undoUnitConversion,
  writeUnitConversion,
} from '../unitConversionContract.ts'
import { capital } from './capital.ts'
import classes from './import.module.css'
import { TextField } from './TextField.tsx'

type Shown = OutputOf<typeof showUnitConversion>

interface ConversionSideProps {
  readonly shown: Shown
  readonly draft: Draft<ConversionDraft>
  /** Code of the office's own province; '' = it has none, or several. */
  readonly own: string
}

export function ConversionSide(props: ConversionSideProps) {
  const { shown, draft, own } = props
  const words = useWords(conversionWords).screen
  const { provinces } = shown
  const rowCount = provinces.reduce((sum, province) => sum + province.rowCount, 0)
  const all = { value: 'all', label: words.everyProvince(provinces.length, rowCount) }
  const options = provinces.map(({ code, name, rowCount: rows }) => ({
    value: code,
    label: words.ofProvince(capital(name), rows),
  }))
  return (
    <aside className={classes.side} aria-label={words.whenAndBy}>
      <Stack gap={16}>
        <SelectField
          label={words.province}
          options={[all, ...options]}
          value={chosenProvince(draft.value, own)}
          onChange={(provinceCode) => draft.change({ provinceCode })}
          required
        />
        <Holds outcomes={shown.outcomes} />
        <Writing {...props} />
      </Stack>
    </aside>
  )
}

function Holds({ outcomes }: { readonly outcomes: Shown['outcomes'] }) {
  const words = useWords(conversionWords).screen
  const language = useLanguage()
  const keys = ['newUnits', 'merged', 'unchanged', 'renamed', 'oldUnits', 'split'] as const
  return (
    <section aria-label={words.units} className={classes.sums}>
      <table>
        <tbody>
          {keys.map((key) => (
            <tr key={key}>
              <th scope="row">{words.figures[key]}</th>
              <td>{numberText(outcomes[key], language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Writing({ shown, draft, own }: ConversionSideProps) {
  const words = useWords(conversionWords).screen
  const writing = useCommand(writeUnitConversion)
  const undoing = useCommand(undoUnitConversion)
  const [tried, setTried] = useState('')
  const { value } = draft
  const { row, trial, states } = shown
  const set = (changes: Partial<ConversionDraft>) => draft.change(changes)
  const asks = {
    own,
    validFrom: value.validFrom || row.effectiveOn || '',
    old: trial.oldUnits + trial.oldDistricts + trial.oldProvinces + trial.unchangedUnits > 0,
    provinces: trial.provinceSuccessions > 0,
  }
  const now = JSON.stringify([chosenProvince(value, own), asks.validFrom, value.knownFrom])
  const write = async () => {
    const outcome = await writing.send(conversionInput(row.id, value, asks), { id: draft.commandId })
    if (outcome?.state !== 'accepted') return
    await draft.discard()
    notify(words.written(outcome.answer.created), async () => {
      if (await undoing.send({ unitConversionId: row.id })) notify(words.undone)
    })
  }
  return (
    <Stack gap={12} component="section" aria-label={words.whenAndBy}>
      <Title order={3}>{words.whenAndBy}</Title>
      <DateField
        label={words.validFrom}
        description={words.validFromHelp(row.effectiveOn ? dateText(row.effectiveOn) : undefined)}
        value={asks.validFrom}
        onChange={(validFrom) => set({ validFrom })}
        required
      />
      <TextField
        label={words.legalBasis}
        description={words.legalBasisHelp}
        value={value.legalBasis}
        onChange={(legalBasis) => set({ legalBasis })}
        error={writing.faultAt('/legalBasis')}
        required
        isLong
      />
      {asks.provinces ? (
        <TextField
          label={words.provinceLegalBasis}
          description={words.provinceLegalBasisHelp}
          value={value.provinceLegalBasis}
          onChange={(provinceLegalBasis) => set({ provinceLegalBasis })}
          error={writing.faultAt('/provinceLegalBasis')}
          required
          isLong
        />
      ) : null}
      {asks.old ? (
        <>
          <DateField
            label={words.knownFrom}
            description={words.knownFromHelp}
            value={value.knownFrom}
            max={asks.validFrom}
            onChange={(knownFrom) => set({ knownFrom })}
            error={writing.faultAt('/knownFrom')}
            required
          />
          <TextField
            label={words.knownBasis}
            description={words.knownBasisHelp}
            value={value.knownBasis}
            onChange={(knownBasis) => set({ knownBasis })}
            error={writing.faultAt('/knownBasis')}
            required
            isLong
          />
        </>
      ) : null}
      <Button variant="default" onClick={() => setTried(now)}>
        {words.tryIt}
      </Button>
      <div role="status">{tried === now ? <Tried trial={trial} out={states.wrong + states.differs} /> : null}</div>
      <ProblemNote problem={writing.problem} />
      <Button
        onClick={() => void write()}
        loading={writing.isSending}
        disabled={states.missing === 0 || !isAnswered(value, asks)}
      >
        {states.missing === 0 ? words.nothingToWrite : words.write(states.missing)}
      </Button>
      <Text size="sm" c="dimmed" ta="center">
        {words.undoable}
      </Text>
    </Stack>
  )
}

function Tried({ trial, out }: { readonly trial: Trial; readonly out: number }) {
  const words = useWords(conversionWords).screen
  const language = useLanguage()
  const keys = Object.keys(words.trial) as (keyof typeof words.trial)[]
  const lines = keys.filter((key) => trial[key] > 0)
  return (
    <Stack gap={4}>
      <Text fw={500}>{words.tried}</Text>
      {lines.length === 0 ? <Text size="sm">{words.trialNothing}</Text> : null}
      {lines.map((key) => (
        <Text size="sm" key={key}>
          {numberText(trial[key], language)} {words.trial[key]}
        </Text>
      ))}
      {out > 0 ? <Text size="sm">{words.staysOut(out)}</Text> : null}
    </Stack>
  )
}
