import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import type { Draft } from '../../../platform/web/useDraft.ts'
import { useWords } from '../../../platform/web/useWords.ts'
import type { JudgedLine, LineDecision, PlanFault } from '../../planImport/judgedPlan.ts'
import type { NameableAgency } from '../../planImport/namedAgencies.ts'
import { type PlanDraft, withDecision, withNamed } from '../../planImport/planDraft.ts'
import { planLineKinds } from '../../planImport/planLine.ts'
import { planImportWords } from '../../planImport/words.ts'
import classes from './entry.module.css'

interface PlanLineItemProps {
  readonly judged: JudgedLine
  readonly draft: Draft<PlanDraft>
  readonly agencies: readonly NameableAgency[]
  /** Not from the file: it goes away when it is left out. */
  readonly isAdded: boolean
  readonly isEdited: boolean
  readonly onEdit: (isEdited: boolean) => void
}

const tones = { ready: 'good', look: 'warning', wrong: 'bad', leftOut: 'neutral' } as const

/** One line: what it becomes, what is wrong with it, and its cures. */
export function PlanLineItem({ judged, draft, agencies, isAdded, isEdited, onEdit }: PlanLineItemProps) {
  const words = useWords(planImportWords)
  const { line, taskCode, groupNumber, faults, lineState } = judged
  const set = (changes: Omit<LineDecision, 'rowNumber'>) =>
    draft.change(withDecision(draft.value, line.rowNumber, changes))
  const name = isAdded ? words.addedRow : words.row(line.rowNumber)
  const number = line.lineKind === 'group' ? String(groupNumber) : taskCode
  return (
    <li className={classes.line} data-kind={line.lineKind} data-state={lineState}>
      <div className={classes.first}>
        <StateChip tone={tones[lineState]}>{words.state[lineState]}</StateChip>
        <span
          className={classes.row}
        >{`${name}, ${words.lineKind[line.lineKind].toLocaleLowerCase('vi')} ${number}`}</span>
      </div>
      {isEdited ? (
        <LineFields judged={judged} set={set} />
      ) : (
        <>
          <p className={classes.texts}>{line.title}</p>
          {line.lineKind === 'task' ? <Cells judged={judged} agencies={agencies} /> : null}
        </>
      )}
      {faults.length > 0 ? (
        <ul className={classes.faults}>
          {faults.map((fault) => (
            <li key={`${fault.code} ${fault.field} ${fault.given}`} data-weight={fault.weight}>
              {`${words.column[fault.field]}: ${words.faults[fault.code]({ given: fault.given })}`}
              <NamedCure fault={fault} draft={draft} agencies={agencies} />
            </li>
          ))}
        </ul>
      ) : null}
      <Group gap={8} mt={8}>
        {lineState === 'leftOut' ? (
          <Button
            variant="default"
            size="xs"
            onClick={() => set({ isLeftOut: false })}
            aria-label={`${words.takeIn}, ${name}`}
          >
            {words.takeIn}
          </Button>
        ) : (
          <>
            {lineState === 'look' ? (
              <Button
                variant="default"
                size="xs"
                onClick={() => set({ isAccepted: true })}
                aria-label={`${words.accept}, ${name}`}
              >
                {words.accept}
              </Button>
            ) : null}
            <Button
              variant="default"
              size="xs"
              onClick={() => onEdit(!isEdited)}
              aria-label={`${isEdited ? words.done : words.edit}, ${name}`}
            >
              {isEdited ? words.done : words.edit}
            </Button>
            <Button
              variant="subtle"
              color="gray"
              c="var(--text-2)"
              size="xs"
              onClick={() => (isAdded ? draft.change(without(draft.value, line.rowNumber)) : set({ isLeftOut: true }))}
              aria-label={`${words.leaveOut}, ${name}`}
            >
              {words.leaveOut}
            </Button>
          </>
        )}
      </Group>
    </li>
  )
}

function without(draft: PlanDraft, rowNumber: number): Pick<PlanDraft, 'decisions'> {
  const { [rowNumber]: _, ...decisions } = draft.decisions
  return { decisions }
}

function Cells({ judged, agencies }: { readonly judged: JudgedLine; readonly agencies: readonly NameableAgency[] }) {
  const words = useWords(planImportWords)
  const { line, years, faults } = judged
  const meant = (role: 'lead' | 'coordinating') =>
    judged[role]
      .flatMap(({ agencyIds }) => agencyIds)
      .map((id) => agencies.find((agency) => agency.id === id)?.name ?? '')
  const cell = (field: 'lead' | 'coordinating' | 'expectedResult' | 'timeText', note = '') =>
    line[field] === '' ? null : (
      <div>
        <dt>{words.column[field]}</dt>
        <dd data-fault={faults.find((fault) => fault.field === field)?.weight}>
          {line[field]}
          {note ? <small>{note}</small> : null}
        </dd>
      </div>
    )
  const named = (role: 'lead' | 'coordinating') => {
    const names = [...new Set(meant(role))]
    const shown = names.length > 4 ? `${names.slice(0, 3).join(', ')}, … (${names.length})` : names.join(', ')
    return names.length > 0 ? words.meant(shown) : ''
  }
  return (
    <dl className={classes.cells}>
      {cell('lead', named('lead'))}
      {cell('coordinating', named('coordinating'))}
      {cell('expectedResult')}
      {cell('timeText', years ? words.years(years.join(', ')) : '')}
    </dl>
  )
}

interface LineFieldsProps {
  readonly judged: JudgedLine
  readonly set: (changes: Omit<LineDecision, 'rowNumber'>) => void
}

function LineFields({ judged: { line }, set }: LineFieldsProps) {
  const words = useWords(planImportWords)
  const field = (name: 'lead' | 'coordinating' | 'expectedResult' | 'timeText') => (
    <TextInput
      label={words.column[name]}
      value={line[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
      maxLength={name === 'timeText' ? 300 : 1000}
      autoComplete="off"
    />
  )
  return (
    <Stack gap={10} mt={8}>
      <SelectField
        label={words.kindOfLine}
        options={planLineKinds
          .filter((kind) => kind !== 'unread')
          .map((kind) => ({ value: kind, label: words.lineKind[kind] }))}
        value={line.lineKind === 'unread' ? '' : line.lineKind}
        onChange={(lineKind) => lineKind && set({ lineKind, isLeftOut: false })}
      />
      <Textarea
        label={words.column.title}
        value={line.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        autosize
        minRows={1}
        maxLength={2000}
        data-autofocus
      />
      {line.lineKind === 'task' ? (
        <>
          {field('lead')}
          {field('coordinating')}
          {field('expectedResult')}
          {field('timeText')}
        </>
      ) : null}
    </Stack>
  )
}

interface NamedCureProps {
  readonly fault: PlanFault
  readonly draft: Draft<PlanDraft>
  readonly agencies: readonly NameableAgency[]
}

/** Which agency an expression means: the nearest first, then all of the plan's day; or nobody of its own. */
function NamedCure({ fault, draft, agencies }: NamedCureProps) {
  const words = useWords(planImportWords)
  if (fault.code !== 'agencyUnknown' && fault.code !== 'agencyAmbiguous') return null
  const { given, nearest } = fault
  const on = draft.value.issuedOn
  const inForce = agencies.filter(
    ({ validFrom, validTo }) => on === '' || (validFrom <= on && (validTo === null || on < validTo)),
  )
  const likely = nearest.flatMap((id) => inForce.filter((agency) => agency.id === id))
  const options = [...likely, ...inForce.filter(({ id }) => !nearest.includes(id))]
  return (
    <Group gap={8} align="flex-end" mt={6}>
      <SelectField
        label={words.pick(given)}
        size="xs"
        options={options.map(({ id, name }) => ({ value: id, label: name }))}
        value=""
        onChange={(id) => id && draft.change(withNamed(draft.value, given, [id]))}
      />
      <Button variant="default" size="xs" onClick={() => draft.change(withNamed(draft.value, given, []))}>
        {words.nobody}
      </Button>
    </Group>
  )
}
