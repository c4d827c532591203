// The days on which the register changed: the map of each, by hand or one after another.
import { ActionIcon } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { dateText } from '../../../platform/format.ts'
import { useAsOf } from '../../../platform/web/asOf.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { useSearch } from '../../../platform/web/useSearch.ts'
import { useWords } from '../../../platform/web/useWords.ts'
import { listPlotDays } from '../../plotMapContract.ts'
import { forestWords } from '../../words.ts'
import classes from './plotMap.module.css'

/** Long enough that the tiles of a day have come. */
const dayMs = 1600

export function DaySlider() {
  const words = useWords(forestWords).plotMap
  const { date } = useAsOf()
  const [, change] = useSearch()
  const [isPlaying, setPlaying] = useState(false)
  const known = useRead(listPlotDays, {}, { staleMs: 60_000 }).data
  const days = known ? [...new Set([...known.days, known.today])] : []
  const last = days.length - 1
  const at = Math.max(
    days.findLastIndex((day) => day <= date),
    0,
  )
  const show = (index: number) => change({ ngay: index >= last ? undefined : days[index] })
  const next = () => show(at >= last ? 0 : at + 1)
  useEffect(() => {
    if (!isPlaying) return
    const timer = setTimeout(() => (at >= last ? setPlaying(false) : next()), dayMs)
    return () => clearTimeout(timer)
  })
  if (days.length < 2) return null
  return (
    <div className={classes.days}>
      <ActionIcon
        variant="default"
        size="sm"
        aria-label={isPlaying ? words.pause : words.play}
        onClick={() => {
          if (!isPlaying) next()
          setPlaying(!isPlaying)
        }}
      >
        {isPlaying ? <IconPlayerPause size={14} /> : <IconPlayerPlay size={14} />}
      </ActionIcon>
      <input
        type="range"
        aria-label={words.day}
        aria-valuetext={dateText(days[at] ?? date)}
        min={0}
        max={last}
        value={at}
        onChange={(event) => {
          setPlaying(false)
          show(Number(event.currentTarget.value))
        }}
      />
      <output>{words.onDay(dateText(date))}</output>
    </div>
  )
}
