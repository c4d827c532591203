import { Button, Checkbox, MultiSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { DateField } from '../../../platform/web/DateField.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { doorWords } from '../../doorWords.ts'
import type { IndicatorFacts } from '../../indicator.ts'
import { addIndicator, changeIndicator } from '../../indicatorContract.ts'
import { draftOf, factsOf, type IndicatorDraft, publishedKinds, quantitiesOf } from '../../indicatorDraft.ts'
import { evidenceMapWords, kindName, quantityName } from '../../map/words.ts'
import { unitsOfMeasure } from '../../seed/unitsOfMeasure.ts'
import { unitOfMeasureName } from '../../unitOfMeasureWords.ts'
import { useTaskWords } from '../useTaskWords.ts'
import { ConditionFields } from './ConditionFields.tsx'
import { IndicatorPreview } from './IndicatorPreview.tsx'
import classes from './indicators.module.css'

speakProblemsOf(doorWords)

interface IndicatorFormProps {
  /** How it is counted now; of a new one, how it begins. */
  readonly first: IndicatorFacts
  /** What is changed; left out: a new indicator of the task. */
  readonly indicatorId?: string
  readonly taskId: string
  readonly onDone?: (indicatorId: string) => void
}

/** What counts, from when, on which basis; then the effect; then the command. */
export function IndicatorForm({ first, indicatorId, taskId, onDone }: IndicatorFormProps) {
  const { words, language } = useTaskWords()
  const text = words.indicators
  const names = evidenceMapWords[language]
  const { today } = useSignIn().office
  const [draft, setDraft] = useState(() => draftOf(first))
  const [indicator, setIndicator] = useState('')
  const [validFrom, setValidFrom] = useState(today)
  const [legalBasis, setLegalBasis] = useState('')
  const [previewed, setPreviewed] = useState<string>()
  const [isIncomplete, setIncomplete] = useState(false)
  const changing = useCommand(changeIndicator)
  const adding = useCommand(addIndicator)
  const sending = indicatorId ? changing : adding
  const change = (changes: Partial<IndicatorDraft>) => setDraft((before) => ({ ...before, ...changes }))
  const facts = factsOf(draft)
  const input = { ...facts, validFrom, legalBasis: legalBasis.trim() }
  const kinds = [...new Set([...publishedKinds, ...first.evidenceKinds])]
  const quantities = { ...quantitiesOf(draft.evidenceKinds), [draft.quantity]: draft.unitOfMeasure }
  const isNamed = indicatorId !== undefined || /^[a-z][A-Za-z0-9]+$/.test(indicator)
  const isWhole =
    isNamed && facts.name.length > 1 && facts.evidenceKinds.length > 0 && validFrom && input.legalBasis.length >= 5
  const isPreviewed = previewed === JSON.stringify(input)
  const preview = () => {
    setIncomplete(!isWhole)
    if (isWhole) setPreviewed(JSON.stringify(input))
  }
  const save = async () => {
    const outcome = indicatorId
      ? await changing.send({ indicatorId, ...input })
      : await adding.send({ taskId, indicator, ...input })
    if (!outcome) return
    notify(indicatorId ? text.done : text.addedDone)
    setPreviewed(undefined)
    onDone?.(indicatorId ?? outcome.id)
  }
  return (
    <form
      className={classes.form}
      aria-label={indicatorId ? text.change : text.addTitle}
      onSubmit={(event) => {
        event.preventDefault()
        if (isPreviewed) void save()
        else preview()
      }}
    >
      <TextInput
        label={text.name}
        lang="vi"
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={sending.faultAt('/name')}
        maxLength={200}
        required
      />
      {!indicatorId && (
        <TextInput
          label={text.word}
          value={indicator}
          onChange={(event) => setIndicator(event.currentTarget.value.trim())}
          error={sending.faultAt('/indicator')}
          maxLength={40}
          required
        />
      )}
      <MultiSelect
        label={text.kinds}
        data={kinds.map((kind) => ({ value: kind, label: kindName(names, kind) }))}
        value={[...draft.evidenceKinds]}
        onChange={(evidenceKinds) => change({ evidenceKinds })}
        description={draft.evidenceKinds.every((kind) => publishedKinds.includes(kind)) ? undefined : text.unknownKind}
        searchable
        required
      />
      <div className={classes.pair}>
        <SelectField
          label={text.quantity}
          options={Object.keys(quantities).map((quantity) => ({
            value: quantity,
            label: quantityName(names, quantity, first.name),
          }))}
          value={draft.quantity}
          onChange={(quantity) => change({ quantity, unitOfMeasure: quantities[quantity] ?? draft.unitOfMeasure })}
          required
        />
        <SelectField
          label={text.unitOfMeasure}
          options={[...new Set([...Object.keys(unitsOfMeasure), draft.unitOfMeasure])].map((unit) => ({
            value: unit,
            label: unitOfMeasureName(unit, language) || unit,
          }))}
          value={draft.unitOfMeasure}
          onChange={(unitOfMeasure) => change({ unitOfMeasure })}
          required
        />
      </div>
      <ConditionFields draft={draft} onChange={(conditions) => change({ conditions })} />
      <Checkbox
        label={text.isRestricted}
        checked={draft.isRestricted}
        onChange={(event) => change({ isRestricted: event.currentTarget.checked })}
      />
      <DateField
        label={text.validFrom}
        value={validFrom}
        onChange={setValidFrom}
        error={sending.faultAt('/validFrom')}
        required
      />
      <Textarea
        label={text.basis}
        value={legalBasis}
        onChange={(event) => setLegalBasis(event.currentTarget.value)}
        error={sending.faultAt('/legalBasis')}
        autosize
        minRows={2}
        minLength={5}
        maxLength={500}
        required
      />
      {isIncomplete && (
        <p className={classes.missing} role="alert">
          {text.missing}
        </p>
      )}
      {isPreviewed && <IndicatorPreview input={{ taskId, facts, ...(indicatorId ? { indicatorId } : {}) }} />}
      <ProblemNote problem={sending.problem} />
      {isPreviewed ? (
        <Button type="submit" loading={sending.isSending}>
          {indicatorId ? text.save : text.saveAdded}
        </Button>
      ) : (
        <Button type="submit" variant="default">
          {text.preview}
        </Button>
      )}
    </form>
  )
}
