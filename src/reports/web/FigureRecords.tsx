import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import type { OutputOf } from '../../platform/contract.ts'
import { officialNumber } from '../../platform/documents/officialForms.ts'
import { dateText, numberText } from '../../platform/format.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { readFigureRecords } from '../contract.ts'
import { reportsWords } from '../words.ts'
import { RecordTitle } from './RecordTitle.tsx'
import classes from './report.module.css'
import { takeAway } from './takeAway.ts'

const MapCanvas = lazy(async () => ({ default: (await import('../../platform/web/map/MapCanvas.tsx')).MapCanvas }))

type Answer = OutputOf<typeof readFigureRecords>
type FigureRecord = Answer['records'][number]
const mapHeight = 200
const digitsOf = (amount: number) => (Number.isInteger(amount) ? 0 : 2)

/** Where the records of a figure lie, each of them, and whether they add up. */
export function FigureRecords({ data }: { readonly data: Answer }) {
  const words = useWords(reportsWords).panel
  const { records, hidden, left } = data
  if (records.length === 0 && hidden.records === 0) return <p className={classes.quiet}>{words.none}</p>
  const sum = officialNumber(data.sum ?? 0, digitsOf(data.sum ?? 0))
  const placed = records.filter((record) => record.lon !== null).length
  return (
    <>
      <RecordsMap name={data.figure.name} records={records} />
      <p className={classes.quiet}>
        {words.count(records.length + hidden.records + left.records)}
        {hidden.records + left.records > 0 && ` · ${words.shown(records.length)}`} ·{' '}
        {words.placed(placed, records.length - placed)}
      </p>
      <ul className={classes.records}>
        {records.map((record) => (
          <RecordLine key={record.recordId} record={record} />
        ))}
        {left.records > 0 && (
          <li>
            <span />
            <span>
              {words.left(left.records)}
              <small>{words.leftWhere}</small>
            </span>
            <span className="digits">{officialNumber(left.amount, digitsOf(left.amount))}</span>
          </li>
        )}
        {hidden.records > 0 && (
          <li>
            <span />
            <span>
              {words.hidden(hidden.records)}
              <small>{words.hiddenWhy}</small>
            </span>
            <span className="digits">{officialNumber(hidden.amount, digitsOf(hidden.amount))}</span>
          </li>
        )}
      </ul>
      <p className={data.isSumEqual ? classes.agrees : classes.differs} role="status">
        {data.isSumEqual ? words.sumAgrees(sum) : words.sumDiffers(sum)}
      </p>
      {records.length > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={14} stroke={1.75} />}
          onClick={() => takeAway(data)}
        >
          {left.records > 0 ? words.csvOf(records.length) : 'CSV'}
        </Button>
      )}
    </>
  )
}

function RecordsMap({ name, records }: { readonly name: string; readonly records: readonly FigureRecord[] }) {
  const words = useWords(reportsWords).panel
  const points = records.flatMap(({ recordId, evidenceKind, lon, lat }) =>
    lon === null || lat === null ? [] : [{ id: recordId, evidenceKind, lon, lat }],
  )
  if (points.length === 0) return null
  const lons = points.map((point) => point.lon)
  const lats = points.map((point) => point.lat)
  const room = 0.02
  const fit: [number, number, number, number] = [
    Math.min(...lons) - room,
    Math.min(...lats) - room,
    Math.max(...lons) + room,
    Math.max(...lats) + room,
  ]
  return (
    <div className={`${classes.map} not-on-paper`}>
      <Suspense fallback={<div style={{ height: mapHeight }} />}>
        <MapCanvas label={words.map(name)} height={mapHeight} isSmall fit={fit} points={points} />
      </Suspense>
    </div>
  )
}

function RecordLine({ record }: { readonly record: FigureRecord }) {
  const words = useWords(reportsWords).panel
  const language = useLanguage()
  return (
    <li>
      <time className="digits" dateTime={record.on}>
        {dateText(record.on)}
      </time>
      <span lang="vi">
        <RecordTitle record={record} />
        {record.isAdjustment && <StateChip tone="warning">{words.adjustment}</StateChip>}
        <small>{[record.unitName, record.agencyName].filter(Boolean).join(' · ')}</small>
      </span>
      <span className="digits">{numberText(record.amount, language, digitsOf(record.amount))}</span>
    </li>
  )
}
