import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { platformWords } from '../words/platformWords.ts'
import { ring } from './bell.ts'
import { outboxCount } from './outboxCount.ts'
import { language } from './preferences.ts'
import { useSignIn } from './signIn.ts'

/** Behind every page: sends what waits on this device, and says how many are not yet received. */
export function OutboxRunner() {
  const { actor, isOnline } = useSignIn()
  const client = useQueryClient()
  const accountId = actor?.accountId
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the server answers again, what waits is sent at once
  useEffect(() => {
    if (!accountId) return
    let stop = () => {}
    let isGone = false
    const begin = async () => {
      const [{ runOutbox }, { watchEntries }] = await Promise.all([
        import('./outbox/runner.ts'),
        import('./outbox/entries.ts'),
      ])
      if (isGone) return
      const stopRunning = runOutbox(accountId, () => void client.invalidateQueries())
      const stopWatching = watchEntries((entries) => {
        const open = entries.filter((entry) => entry.accountId === accountId && entry.state !== 'accepted')
        outboxCount.set(open.length)
        const words = platformWords[language()].outbox
        ring('outbox', open.length > 0 ? { text: `${words.title}: ${open.length}`, to: '/hop-gui' } : undefined)
      })
      stop = () => {
        stopRunning()
        stopWatching()
      }
    }
    // After the page and its first questions: what waits has waited, and its code is not small.
    const idle = setTimeout(() => void begin(), 1500)
    return () => {
      isGone = true
      clearTimeout(idle)
      stop()
    }
  }, [accountId, client, isOnline])
  return null
}
