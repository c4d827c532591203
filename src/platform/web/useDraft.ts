import { useCallback, useEffect, useRef, useState } from 'react'
import { device, keepForGood } from './outbox/device.ts'
import { useSignIn } from './signIn.ts'

export interface Draft<Value> {
  readonly value: Value
  /** Part of the draft, or all of it anew. */
  change(changes: Partial<Value>): void
  /** False until the device has been asked: show nothing that could be overwritten. */
  readonly isReady: boolean
  /** Instant of the last saving; undefined while nothing was saved. */
  readonly savedAt: string | undefined
  /** Instant at which the draft found on opening was saved; undefined when the form opened empty. */
  readonly continuedFrom: string | undefined
  /** The device refused to keep it (full). */
  readonly hasFailed: boolean
  /** For `send(input, { id })`: the same for this draft, however often it is sent, also after a reload. */
  readonly commandId: string
  /** After sending, or when a person gives it up: the form begins anew. */
  discard(): Promise<void>
}

/** A form that saves itself on the device, each 2 s and on leaving a field, by account: survives reload and lost network. */
export function useDraft<Value extends object>(key: string, first: Value): Draft<Value> {
  const { actor } = useSignIn()
  const place = `${actor?.accountId ?? 'visitor'} ${key}`
  const [value, setValue] = useState(first)
  const [isReady, setReady] = useState(false)
  const [savedAt, setSavedAt] = useState<string>()
  const [continuedFrom, setContinuedFrom] = useState<string>()
  const [hasFailed, setFailed] = useState(false)
  const [commandId, setCommandId] = useState(() => crypto.randomUUID() as string)
  const latest = useRef({ value: first, commandId, isDirty: false })
  const blank = useRef(first)
  latest.current.commandId = commandId

  const save = useCallback(async () => {
    if (!latest.current.isDirty) return
    latest.current.isDirty = false
    const now = new Date().toISOString()
    const kept = { key: place, value: latest.current.value, commandId: latest.current.commandId, savedAt: now }
    try {
      await device.drafts.put(kept)
      setSavedAt(now)
      setFailed(false)
    } catch {
      latest.current.isDirty = true
      setFailed(true)
    }
  }, [place])

  useEffect(() => {
    let isGone = false
    const open = async () => {
      const kept = await device.drafts.get(place).catch(() => undefined)
      if (isGone) return
      if (kept && !latest.current.isDirty) {
        const restored = { ...blank.current, ...(kept.value as Partial<Value>) }
        latest.current.value = restored
        setValue(restored)
        setCommandId(kept.commandId)
        setContinuedFrom(kept.savedAt)
        setSavedAt(kept.savedAt)
      }
      setReady(true)
    }
    void open()
    const timer = setInterval(() => void save(), 2000)
    const saveNow = () => void save()
    document.addEventListener('focusout', saveNow)
    document.addEventListener('visibilitychange', saveNow)
    addEventListener('pagehide', saveNow)
    return () => {
      isGone = true
      clearInterval(timer)
      document.removeEventListener('focusout', saveNow)
      document.removeEventListener('visibilitychange', saveNow)
      removeEventListener('pagehide', saveNow)
      void save()
    }
  }, [place, save])

  const change = useCallback(
    (changes: Partial<Value>) => {
      if (!latest.current.isDirty) {
        void keepForGood()
        // Soon, not only with the beat: a photo just added must not be lost when the phone closes the page.
        setTimeout(() => void save(), 300)
      }
      const next = { ...latest.current.value, ...changes }
      latest.current.value = next
      latest.current.isDirty = true
      setValue(next)
    },
    [save],
  )

  const discard = useCallback(async () => {
    latest.current.isDirty = false
    latest.current.value = blank.current
    await device.drafts.delete(place)
    setValue(blank.current)
    setSavedAt(undefined)
    setContinuedFrom(undefined)
    setCommandId(crypto.randomUUID())
  }, [place])

  return { value, change, isReady, savedAt, continuedFrom, hasFailed, commandId, discard }
}
