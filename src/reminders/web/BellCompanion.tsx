// Behind every page: fills the bell with what one is reminded of, and tells the first page what waits for a decision.
import { useCallback, useEffect } from 'react'
import { ring } from '../../platform/web/bell.ts'
import { tellToday } from '../../platform/web/todayLines.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { bellWords } from '../bellWords.ts'
import { type ReminderRow, readBell } from '../contract.ts'
import { kindName as nameOf } from '../dueKindWords.ts'

const everyMs = 60_000
/** More lines than the bell has of reminders. */
const lines = ['1', '2', '3', '4', '5', '6'].map((number) => `reminder ${number}`)

export default function BellCompanion() {
  const words = useWords(bellWords)
  const language = useLanguage()
  const kindName = useCallback((dueKind: string) => nameOf(dueKind, language), [language])
  const { data, refetch } = useRead(readBell, {}, { staleMs: everyMs })
  useEffect(() => {
    const clock = setInterval(() => void refetch(), everyMs)
    return () => clearInterval(clock)
  }, [refetch])
  useEffect(() => {
    const rows = data?.rows ?? []
    for (const [place, id] of lines.entries()) ring(id, entryOf(rows[place], words, kindName))
    const unread = data?.unread ?? 0
    ring('reminders', unread > 0 ? { text: words.more(unread), to: '/nhac-viec' } : undefined)
    const { escalations = 0, unanswered = 0 } = data ?? {}
    const upward = '/don-doc?xem=bao-cap-tren'
    tellToday('escalations', escalations > 0 ? { text: words.escalations(escalations), to: upward } : undefined)
    tellToday('unanswered', unanswered > 0 ? { text: words.unanswered(unanswered), to: upward } : undefined)
  }, [data, words, kindName])
  return null
}

/** A task is called by its title; anything else says first what it is. */
function entryOf(row: ReminderRow | undefined, words: (typeof bellWords)['vi'], kindName: (kind: string) => string) {
  if (!row) return undefined
  const { workingDaysLate: days, dueKind, path } = row
  const subject = dueKind === 'planTask' ? row.subject : `${kindName(dueKind)}: ${row.subject}`
  const text = days > 0 ? words.late(days, subject) : days === 0 ? words.today(subject) : words.ahead(-days, subject)
  return { text, to: path }
}
