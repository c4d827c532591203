// A paper while it is written: on the device with every pause, on the server soon after. What is typed is never replaced by
// what comes back; when somebody else saved meanwhile, the person chooses.
import { useEffect, useRef } from 'react'
import { useDraft } from '../../platform/web/useDraft.ts'
import { useIsOnline } from '../../platform/web/useIsOnline.ts'

/** What stands in the form apart from the server; `base`: the saved version it was begun from. */
interface Typed<Facts> {
  readonly facts: Facts | null
  readonly base: number | null
}

interface PaperDraft<Facts> {
  /** One paper of one unit. */
  readonly key: string
  /** As last saved, with its version; 0 = never. */
  readonly saved: Facts | null
  readonly version: number
  /** What an empty form begins with. */
  readonly first: Facts
  /** Saves; undefined when it was refused. */
  readonly send: (facts: Facts, version: number) => Promise<SavedPaper | undefined>
}

export interface SavedPaper {
  readonly unitPaperId: string
  readonly version: number
}

/** Time without typing after which the server gets it too: a person reads over what was written. */
const pauseMs = 8000

export function usePaperDraft<Facts extends object>({ key, saved, version, first, send }: PaperDraft<Facts>) {
  const draft = useDraft<Typed<Facts>>(key, { facts: null, base: null })
  const isOnline = useIsOnline()
  const typed = draft.value.facts
  const facts = typed ?? saved ?? first
  const base = draft.value.base ?? version
  const isBehind = typed !== null && base < version
  const latest = useRef(typed)
  latest.current = typed

  const change = (changes: Partial<Facts>) => {
    latest.current = { ...(latest.current ?? facts), ...changes }
    draft.change({ facts: latest.current, base })
  }

  /** Answers what is on the server; undefined when it was refused. */
  const save = async (over = base): Promise<SavedPaper | undefined> => {
    const sent = latest.current ?? facts
    const next = await send(sent, over)
    if (next === undefined) return undefined
    // What was typed while it was sent stays, and goes with the next saving.
    if (latest.current === null || latest.current === sent) await draft.discard()
    else draft.change({ base: next.version })
    return next
  }

  const pause = useRef(save)
  pause.current = save
  useEffect(() => {
    if (typed === null || isBehind || !isOnline) return
    const timer = setTimeout(() => void pause.current(), pauseMs)
    return () => clearTimeout(timer)
  }, [typed, isBehind, isOnline])

  return {
    draft,
    facts,
    change,
    save,
    isUnsaved: typed !== null,
    isBehind,
    /** The saved version instead of what was typed here. */
    takeTheirs: () => draft.discard(),
    keepMine: () => save(version),
  }
}
