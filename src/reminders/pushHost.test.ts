import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayPushTo } from './pushHost.ts'

test('push messages go to the browsers’ own services, and nowhere else unless the office says so', () => {
  for (const endpoint of [
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/abc',
    'https://wns2-par02p.notify.windows.com/w/?token=abc',
  ])
    assert.ok(mayPushTo(endpoint, []), endpoint)
  for (const endpoint of [
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com.evil.example/a',
    'https://fcm.googleapis.com:8443/a',
    'https://evilnotify.windows.com.example/a',
    'https://user:word@fcm.googleapis.com/a',
    'http://127.0.0.1:5432/',
    'https://169.254.169.254/latest',
    'file:///etc/passwd',
    'no address',
  ])
    assert.ok(!mayPushTo(endpoint, []), endpoint)
  assert.ok(mayPushTo('http://127.0.0.1:9000/a', ['127.0.0.1:9000']))
  assert.ok(!mayPushTo('http://127.0.0.1:9001/a', ['127.0.0.1:9000']))
})
