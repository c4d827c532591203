import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultText, mostAttempts, nextAttemptAt, statusAfter } from './delivery.ts'

test('a message waits longer each time and is given up after the last try', () => {
  const now = new Date('2026-06-16T00:00:00Z')
  const waits = Array.from({ length: mostAttempts }, (_, index) =>
    Math.round((nextAttemptAt(now, index + 1).getTime() - now.getTime()) / 60_000),
  )
  assert.deepEqual(waits, [1, 4, 16, 64, 256, 1024])
  const failed = { kind: 'failed', fault: 'busy' } as const
  assert.equal(statusAfter(failed, 1), 'waiting')
  assert.equal(statusAfter(failed, mostAttempts), 'failed')
  assert.equal(statusAfter({ kind: 'gone', fault: '410' }, 1), 'failed')
  assert.equal(statusAfter({ kind: 'sent' }, 1), 'sent')
})

test('a fault names no address and is one line', () => {
  assert.equal(
    faultText(new Error('550 no mailbox <suoi.tran@example.vn> here\nsecond line')),
    '550 no mailbox <…> here',
  )
  assert.equal(faultText('push https://push.example/abc?token=1 refused'), 'push … refused')
})
