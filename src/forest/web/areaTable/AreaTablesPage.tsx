// Forest area: tables 1 to 4 for a day, the changes since another, of the whole register or a part of it.
import { Button, SegmentedControl, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { InputOf, OutputOf } from '../../../platform/contract.ts'
import { dateText, numberText } from '../../../platform/format.ts'
import { useAsOf } from '../../../platform/web/asOf.ts'
import { DateField } from '../../../platform/web/DateField.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PagePending } from '../../../platform/web/PagePending.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useRead } from '../../../platform/web/useRead.ts'
import { useSearch } from '../../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { WideTable } from '../../../platform/web/WideTable.tsx'
import type { Language } from '../../../platform/words.ts'
import { type AreaTableName, areaTableNames, type ShownTable, shownTable } from '../../areaTable/shownTables.ts'
import { readAreaTables } from '../../areaTableContract.ts'
import { type ForestPurpose, forestPurposes } from '../../forestPurpose.ts'
import { type OwnerCategory, ownerCategories } from '../../plot.ts'
import { type ForestWords, forestWords } from '../../words.ts'
import { useUnitOptions } from '../unitOptions.ts'
import classes from './areaTable.module.css'

speakProblemsOf(forestWords)

type Asked = InputOf<typeof readAreaTables>

export default function AreaTablesPage() {
  const words = useWords(forestWords)
  const said = words.areaTable
  const language = useLanguage()
  const { date } = useAsOf()
  const [search, change] = useSearch()
  const asked = askedIn(search, date)
  const { data, error, refetch } = useRead(readAreaTables, asked)
  const name = areaTableNames.find((each) => each === search.bieu) ?? 'byPurpose'
  if (!data && !error) return <PagePending error={error} refetch={refetch} />
  return (
    <Page>
      <PageHead
        title={said.page}
        crumbs={[{ label: words.plot.list, to: '/rung' }]}
        above={data?.isDemonstration ? <StateChip tone="warning">{said.demonstration}</StateChip> : null}
        sentence={data ? sentenceOf(data, words, language) : null}
        actions={
          data && data.plots > 0 ? (
            <Button
              component="a"
              variant="default"
              href={`/api/forest-area/tables.xlsx?input=${encodeURIComponent(JSON.stringify(asked))}`}
              download
              leftSection={<IconDownload size={16} stroke={1.75} />}
            >
              {said.workbook}
            </Button>
          ) : null
        }
      />
      <Choices asked={asked} shown={data} />
      <ProblemNote problem={error} />
      {data && data.plots === 0 ? <EmptyState kind="nothingYet" title={said.none} why={said.noneWhy} /> : null}
      {data && data.plots > 0 ? (
        <>
          <SegmentedControl
            aria-label={said.which}
            value={name}
            onChange={(next) => change({ bieu: next })}
            data={areaTableNames.map((value) => ({ value, label: said.tab[value] }))}
            mt={16}
            mb={12}
          />
          <Table table={shownTable(name, data, words)} />
          <Text size="sm" c="dimmed" mt={12}>
            {`${said.basis} ${said.formNote}`}
          </Text>
        </>
      ) : null}
    </Page>
  )
}

/** The address says what is asked; what is unknown or misspelt in it is passed over. */
function askedIn(search: Readonly<Record<string, string>>, date: string): Asked {
  const day = (text: string | undefined) => (text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined)
  const [from, unitsOn] = [day(search.tu), day(search['dia-gioi'])]
  const forestPurpose = forestPurposes.find((purpose) => purpose === search.loai)
  const ownerCategory = ownerCategories.find((category) => category === search.chu)
  const territoryId = /^[0-9a-f-]{36}$/i.test(search['don-vi'] ?? '') ? search['don-vi'] : undefined
  return {
    asOf: date,
    ...(from ? { from } : {}),
    ...(unitsOn ? { unitsOn } : {}),
    ...(territoryId ? { territoryId } : {}),
    ...(forestPurpose ? { forestPurpose } : {}),
    ...(ownerCategory ? { ownerCategory } : {}),
  }
}

function sentenceOf(
  { plots, on, withoutBookArea }: OutputOf<typeof readAreaTables>,
  { areaTable: said }: ForestWords,
  language: Language,
) {
  const count = (value: number) => numberText(value, language)
  return [said.sentence(count(plots), dateText(on)), withoutBookArea > 0 ? said.measured(count(withoutBookArea)) : null]
    .filter(Boolean)
    .join('. ')
}

interface ChoicesProps {
  readonly asked: Asked
  readonly shown: OutputOf<typeof readAreaTables> | undefined
}

function Choices({ asked, shown }: ChoicesProps) {
  const words = useWords(forestWords)
  const said = words.areaTable
  const [, change] = useSearch()
  const unitsOn = asked.unitsOn ?? asked.asOf ?? ''
  const units = useUnitOptions(unitsOn)
  return (
    <div className={classes.choices}>
      <DateField
        label={said.from}
        value={asked.from ?? shown?.from ?? ''}
        max={asked.asOf}
        onChange={(next) => change({ tu: next || undefined })}
      />
      <DateField label={said.unitsOn} value={unitsOn} onChange={(next) => change({ 'dia-gioi': next || undefined })} />
      <SelectField
        label={words.columns.territoryName}
        placeholder={said.all}
        options={units}
        value={asked.territoryId ?? ''}
        onChange={(next) => change({ 'don-vi': next || undefined })}
      />
      <SelectField<ForestPurpose>
        label={words.columns.forestPurpose}
        placeholder={said.all}
        options={forestPurposes.map((value) => ({ value, label: words.forestPurpose[value] }))}
        value={asked.forestPurpose ?? ''}
        onChange={(next) => change({ loai: next || undefined })}
      />
      <SelectField<OwnerCategory>
        label={words.columns.ownerCategory}
        placeholder={said.all}
        options={ownerCategories.map((value) => ({ value, label: words.ownerCategory[value] }))}
        value={asked.ownerCategory ?? ''}
        onChange={(next) => change({ chu: next || undefined })}
      />
    </div>
  )
}

function Table({ table: { name, title, heads, rows, notes } }: { readonly table: ShownTable }) {
  const words = useWords(forestWords)
  const language = useLanguage()
  return (
    <>
      <WideTable label={title}>
        <table className={classes.table}>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{firstHead(name, words)}</th>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, depth, cells }) => (
              <tr key={label} data-depth={depth}>
                <th scope="row">{label}</th>
                {cells.map((value, index) => (
                  <td key={heads[index]} data-none={value === 0 || undefined}>
                    {value === null ? words.plot.unknown : numberText(value, language, 2)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      {notes.map((note) => (
        <Text key={note} size="sm" c="dimmed" mt={8}>
          {note}
        </Text>
      ))}
    </>
  )
}

const firstHead = (name: AreaTableName, { areaTable: said }: ForestWords) =>
  name === 'byUnit' ? said.firstUnit : said.first
