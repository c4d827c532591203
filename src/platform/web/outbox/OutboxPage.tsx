import { Button, Progress } from '@mantine/core'
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconFileExport } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { bytesText, numberText } from '../../format.ts'
import type { OutboxEntry } from '../../outbox/outbox.ts'
import { platformWords } from '../../words/platformWords.ts'
import { EmptyState } from '../EmptyState.tsx'
import { Page } from '../Page.tsx'
import { PageHead } from '../PageHead.tsx'
import { PageSkeleton } from '../PageSkeleton.tsx'
import { useActor, useSignIn } from '../signIn.ts'
import { useLanguage, useWords } from '../useWords.ts'
import { backupFile, handOver } from './backup.ts'
import { EntryLine } from './EntryLine.tsx'
import { filesOf, roomOnDevice, useEntries } from './entries.ts'
import classes from './outbox.module.css'

/** What is on its way from this device: what needs a look, what waits, what was received. */
export default function OutboxPage() {
  const words = useWords(platformWords).outbox
  const { accountId } = useActor()
  const all = useEntries()
  if (!all) return <PageSkeleton />
  const own = all.filter((entry) => entry.accountId === accountId)
  const others = all.filter((entry) => entry.accountId !== accountId && entry.state !== 'accepted').length
  const needsLook = own.filter((entry) => entry.state === 'needsLook')
  const waiting = own.filter((entry) => entry.state === 'waiting' || entry.state === 'sending').toReversed()
  const accepted = own.filter((entry) => entry.state === 'accepted')
  return (
    <Page shape="form">
      <PageHead title={words.title} />
      <NetworkNote waiting={waiting.length} />
      <dl className={classes.counts}>
        <Count tone="warning" label={words.needsLook} count={needsLook.length} />
        <Count label={words.waiting} count={waiting.length} />
        <Count tone="good" label={words.accepted} count={accepted.length} />
      </dl>
      {others > 0 && <p className={classes.others}>{words.other(String(others))}</p>}
      {own.length === 0 && <EmptyState kind="nothingYet" title={words.empty} why={words.emptyWhy} />}
      {needsLook.length > 0 && (
        <section className={classes.part}>
          <h2 data-tone="warning">
            <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
            {words.needsLook}
            <span>{words.nothingLost}</span>
          </h2>
          {needsLook.map((entry) => (
            <EntryLine key={entry.id} entry={entry} />
          ))}
        </section>
      )}
      {waiting.length > 0 && <Waiting entries={waiting} />}
      {accepted.length > 0 && (
        <section className={classes.part}>
          <h2>{words.accepted}</h2>
          {accepted.slice(0, 20).map((entry) => (
            <EntryLine key={entry.id} entry={entry} />
          ))}
        </section>
      )}
      <Backup />
    </Page>
  )
}

function NetworkNote({ waiting }: { readonly waiting: number }) {
  const words = useWords(platformWords).outbox
  const { isOnline } = useSignIn()
  const Sign = isOnline ? IconCloudCheck : IconCloudOff
  return (
    <div className={classes.note} role="status">
      <Sign size={24} stroke={1.6} aria-hidden />
      <div>
        <strong>{isOnline ? (waiting > 0 ? words.online : words.allSent) : words.offline}</strong>
        {!isOnline && <div>{words.offlineWhy}</div>}
      </div>
    </div>
  )
}

function Count(props: { readonly label: string; readonly count: number; readonly tone?: 'warning' | 'good' }) {
  const language = useLanguage()
  return (
    <div className={classes.count} data-tone={props.count > 0 ? props.tone : undefined}>
      <dt>{props.label}</dt>
      <dd>{numberText(props.count, language)}</dd>
    </div>
  )
}

function Waiting({ entries }: { readonly entries: readonly OutboxEntry[] }) {
  const words = useWords(platformWords).outbox
  const language = useLanguage()
  const [files, setFiles] = useState({ count: 0, bytes: 0 })
  useEffect(() => void filesOf(entries).then(setFiles), [entries])
  return (
    <section className={classes.part}>
      <h2>
        {words.waiting}
        <span>{words.summary(String(entries.length), String(files.count), bytesText(files.bytes, language))}</span>
      </h2>
      {entries.map((entry) => (
        <EntryLine key={entry.id} entry={entry} />
      ))}
    </section>
  )
}

function Backup() {
  const words = useWords(platformWords).outbox
  const language = useLanguage()
  const { office } = useSignIn()
  const [room, setRoom] = useState<{ used: number; quota: number }>()
  useEffect(() => void roomOnDevice().then(setRoom), [])
  const hand = async () => {
    const mark = office.isDemonstration ? '-minh-hoa' : ''
    handOver(await backupFile(), `${words.exportName}-${office.today}${mark}.json`)
  }
  return (
    <div className={classes.backup}>
      {room && (
        <div className={classes.room}>
          <Progress value={(room.used / room.quota) * 100} color="da" aria-label={words.storage('', '')} />
          <span className="digits">
            {words.storage(bytesText(room.used, language), bytesText(room.quota, language))}
          </span>
        </div>
      )}
      <Button
        variant="default"
        size="md"
        fullWidth
        leftSection={<IconFileExport size={20} stroke={1.75} />}
        onClick={() => void hand()}
      >
        {words.export}
      </Button>
    </div>
  )
}
