// Keys without modifiers. Telex and VNI type by doubled letters and W: keys are told by `event.code`, never while composing or
// in a field (F1 is no letter), and no doubled letter means anything.
import { useEffect, useRef } from 'react'
import { usePreferences } from './preferences.ts'

type Handler = (event: KeyboardEvent) => void
const handlers = new Map<string, Handler[]>()
let isListening = false
let isOn = true

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'))

/** `KeyG KeyB`: the first key waits a second and a half for the second. */
let prefix = ''
let prefixEnds = 0

function afterPrefix(name: string): Handler | undefined {
  const found = performance.now() < prefixEnds ? handlers.get(`${prefix} ${name}`)?.at(-1) : undefined
  const isPrefix = !found && [...handlers].some(([code, own]) => own.length > 0 && code.startsWith(`${name} `))
  prefix = isPrefix ? name : ''
  prefixEnds = isPrefix ? performance.now() + 1500 : 0
  return found
}

function hear(event: KeyboardEvent) {
  if (event.isComposing || event.defaultPrevented || event.altKey) return
  const isCommand = event.ctrlKey || event.metaKey
  const name = `${isCommand ? 'Ctrl+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.code}`
  const isAlways = isCommand || event.code === 'Escape'
  const isLetter = event.code !== 'F1'
  if (!isAlways && isLetter && (!isOn || isTyping(event.target))) return
  // Inside an open dialog or menu, keys belong to it.
  if (!isAlways && event.target instanceof HTMLElement && event.target.closest('[role=dialog], [role=menu]')) return
  const handler = afterPrefix(name) ?? handlers.get(name)?.at(-1)
  if (!handler) return
  event.preventDefault()
  handler(event)
}

/**
 * Listens while the component stands; the last to come is the first to hear. `code` as in `event.code`, with `Ctrl+`,
 * `Shift+`; two after each other as `KeyG KeyB`.
 */
export function useKey(code: string, handler: Handler, isActive = true) {
  const latest = useRef(handler)
  latest.current = handler
  const { singleKeys } = usePreferences()
  isOn = singleKeys
  useEffect(() => {
    if (!isActive) return
    if (!isListening) document.addEventListener('keydown', hear)
    isListening = true
    const own: Handler = (event) => latest.current(event)
    handlers.set(code, [...(handlers.get(code) ?? []), own])
    return () => {
      handlers.set(
        code,
        (handlers.get(code) ?? []).filter((other) => other !== own),
      )
    }
  }, [code, isActive])
}
