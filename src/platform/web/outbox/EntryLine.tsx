import { Button, Group, Textarea } from '@mantine/core'
import { IconClock, IconCloudCheck, IconFileDescription, IconProgress } from '@tabler/icons-react'
import { useState } from 'react'
import { instantText, timeText } from '../../format.ts'
import type { OutboxEntry } from '../../outbox/outbox.ts'
import { platformWords } from '../../words/platformWords.ts'
import { notify } from '../notices.ts'
import { ProblemError } from '../problemError.ts'
import { faultSentence, problemSentence } from '../problemWords.ts'
import { useLanguage, useWords } from '../useWords.ts'
import { sendAgain, takeOut } from './entries.ts'
import classes from './outbox.module.css'

const signs = { waiting: IconClock, sending: IconProgress, accepted: IconCloudCheck, needsLook: IconFileDescription }

/** One record of the outbox: what it is, where it stands, why it was held, and what a person can do. */
export function EntryLine({ entry }: { readonly entry: OutboxEntry }) {
  const words = useWords(platformWords).outbox
  const [isShown, setShown] = useState(false)
  const Sign = signs[entry.state]
  const isHeld = entry.state === 'needsLook'
  const remove = async () => notify(words.keptAside, await takeOut(entry))
  return (
    <article className={classes.entry} aria-label={entry.title}>
      <Sign size={22} stroke={1.75} aria-label={words[entry.state]} role="img" />
      <div className={classes.words}>
        <h3>{entry.title}</h3>
        <p>
          {instantText(entry.issuedAt)}
          {entry.fileIds.length > 0 && ` · ${words.files(String(entry.fileIds.length))}`}
          {entry.state === 'waiting' &&
            entry.retryAt &&
            ` · ${words.attempt(String(entry.tries), timeText(entry.retryAt))}`}
        </p>
        {isHeld && <Reason entry={entry} />}
        {isHeld && (
          <Group gap={8}>
            <Button size="sm" variant="default" onClick={() => void sendAgain(entry)}>
              {words.sendAgain}
            </Button>
            <Button size="sm" variant="default" onClick={() => setShown(!isShown)} aria-expanded={isShown}>
              {isShown ? words.hide : words.edit}
            </Button>
            <Button size="sm" variant="subtle" color="gray" c="var(--text-2)" onClick={() => void remove()}>
              {words.keepAside}
            </Button>
          </Group>
        )}
        {isShown && <Correction entry={entry} onSent={() => setShown(false)} />}
      </div>
    </article>
  )
}

function Reason({ entry }: { readonly entry: OutboxEntry }) {
  const language = useLanguage()
  if (!entry.reason) return null
  const { code, status, params, fields, sentence } = entry.reason
  const problem = new ProblemError({ code, status, params, fields, ...(sentence ? { message: sentence } : {}) })
  return (
    <div className={classes.reason}>
      {problemSentence(problem, language)}
      {fields.map((fault) => (
        <div key={fault.path}>
          <code>{fault.path}</code> {faultSentence(fault, language)}
        </div>
      ))}
    </div>
  )
}

/** The record as it stands, to be corrected and sent under the same id. */
function Correction({ entry, onSent }: { readonly entry: OutboxEntry; readonly onSent: () => void }) {
  const words = useWords(platformWords).outbox
  const [text, setText] = useState(() => JSON.stringify(entry.input, null, 2))
  const [isWrong, setWrong] = useState(false)
  const send = async () => {
    try {
      await sendAgain(entry, JSON.parse(text))
      onSent()
    } catch {
      setWrong(true)
    }
  }
  return (
    <>
      <Textarea
        label={words.inputLabel}
        autosize
        maxRows={16}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={isWrong ? words.inputNotJson : undefined}
        spellCheck={false}
        mt={8}
      />
      <Button mt={8} size="sm" onClick={() => void send()}>
        {words.sendAgain}
      </Button>
    </>
  )
}
