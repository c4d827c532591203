import { NativeSelect, useMatches } from '@mantine/core'
import { ColumnMenu, ExportMenu, LinkButton } from '../../../platform/web/list/ListTools.tsx'
import { SavedViews } from '../../../platform/web/list/SavedViews.tsx'
import { SearchBox } from '../../../platform/web/list/SearchBox.tsx'
import { useChosenColumns } from '../../../platform/web/list/useChosenColumns.ts'
import type { ListState } from '../../../platform/web/list/useListState.ts'
import { boardKeys } from '../../boardAddress.ts'
import { readPlanBoard } from '../../contract.ts'
import { taskStatuses } from '../../taskStatus.ts'
import { PlanSelect } from '../PlanSelect.tsx'
import { useTaskWords } from '../useTaskWords.ts'
import classes from './board.module.css'
import { boardColumns } from './boardColumns.tsx'
import type { useBoard } from './useBoard.ts'
import { ViewSwitch } from './ViewSwitch.tsx'

interface BoardToolsProps {
  readonly board: ReturnType<typeof useBoard>
  readonly state: ListState
}

/** Views, year, territory, agency, status, search, saved views, columns, files: all of it in the address. */
export function BoardTools({ board, state }: BoardToolsProps) {
  const { words, language, number } = useTaskWords()
  const { data, address, input, mine } = board
  const isPhone = useMatches({ base: true, sm: false }, { getInitialValueInEffect: false })
  const columns = boardColumns(words, language, data)
  const { shown, chosen, choose } = useChosenColumns(readPlanBoard.name, columns, state)
  if (!data) return null
  const { filter } = address
  const set = (key: keyof typeof boardKeys) => (value: string | undefined) =>
    state.change({ [boardKeys[key]]: value || undefined }, { step: true })
  const counts = { ...data.counts }
  const choices = (
    <>
      <PlanSelect plan={data.plan} className={classes.choice ?? ''} />
      <Choice
        label={words.year}
        value={String(data.year)}
        options={data.years.map((year) => ({ value: String(year), label: words.yearOf(year) }))}
        onChange={set('year')}
      />
      <Choice
        label={words.board.unit}
        value={filter.territoryId ?? ''}
        options={[
          { value: '', label: words.board.everyUnit },
          ...data.units.map(({ territoryId, name }) => ({ value: territoryId, label: name })),
        ]}
        onChange={set('territoryId')}
      />
      <Choice
        label={words.board.agency}
        value={filter.agencyId ?? ''}
        options={[
          { value: '', label: words.board.everyAgency },
          ...(mine ? [{ value: mine.agencyId, label: words.board.mine }] : []),
          ...data.agencies
            .filter(({ agencyId }) => agencyId !== mine?.agencyId)
            .map(({ agencyId, name }) => ({ value: agencyId, label: name })),
        ]}
        onChange={set('agencyId')}
      />
    </>
  )
  return (
    <div className={`${classes.tools} not-on-paper`}>
      <ViewSwitch view={address.view} filter={filter} onChange={set('view')} />
      {isPhone ? (
        <details className={classes.more}>
          <summary>{words.board.more}</summary>
          <div>{choices}</div>
        </details>
      ) : (
        choices
      )}
      <search className={classes.search}>
        <SearchBox state={state} />
      </search>
      <div className={classes.second}>
        <fieldset className={classes.statuses}>
          <legend className="only-heard">{words.board.state}</legend>
          <Toggle
            isOn={!filter.statuses && !address.isWaitingOnly}
            onPress={() => state.change({ 'tinh-trang': undefined, cho: undefined }, { step: true })}
          >
            {words.board.all} <b>{number(counts.tasks)}</b>
          </Toggle>
          {taskStatuses.map((status) => {
            const isOn = filter.statuses?.includes(status) ?? false
            const others = (filter.statuses ?? []).filter((other) => other !== status)
            return (
              <Toggle
                key={status}
                isOn={isOn}
                onPress={() => set('statuses')((isOn ? others : [...others, status]).join('.'))}
              >
                {words.states[status]} <b>{number(counts[status])}</b>
              </Toggle>
            )
          })}
          {counts.waiting > 0 && (
            <Toggle
              isOn={address.isWaitingOnly}
              onPress={() => set('waiting')(address.isWaitingOnly ? undefined : '1')}
            >
              {words.board.waitingGroup} <b>{number(counts.waiting)}</b>
            </Toggle>
          )}
        </fieldset>
        <span className={classes.office}>
          <SavedViews name={readPlanBoard.name} />
          <LinkButton columns={shown.map(({ id }) => id)} />
          <ColumnMenu columns={columns} chosen={chosen} choose={choose} />
          <ExportMenu
            read={readPlanBoard.name}
            input={input}
            columns={shown.filter((column) => !column.isNotExported).map(({ id }) => id)}
          />
        </span>
      </div>
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string | undefined) => void
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <NativeSelect
      size="sm"
      className={classes.choice ?? ''}
      aria-label={label}
      value={value}
      data={[...options]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function Toggle(props: { readonly isOn: boolean; readonly onPress: () => void; readonly children: React.ReactNode }) {
  return (
    <button type="button" aria-pressed={props.isOn} onClick={props.onPress}>
      {props.children}
    </button>
  )
}
