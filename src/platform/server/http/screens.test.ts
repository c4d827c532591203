// The built screens as a browser gets them.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { openEmbeddedDoor } from '../../../../test/support/door.ts'

test('screens', async (t) => {
  const door = await openEmbeddedDoor(t)
  const { app } = door
  const get = (url: string, headers: object = {}) => app.inject({ url, headers: { ...headers } })

  await t.test('every address that is not the programs’ opens the page, asked for again each time', async () => {
    for (const url of ['/', '/index.html', '/ke-hoach/120-KH-UBND', '/bao-cao/nam/2025?xem=so-sanh', '/tuy%C3%AAn']) {
      const page = await get(url)
      assert.deepEqual([page.statusCode, page.headers['content-type']], [200, 'text/html; charset=utf-8'], url)
      assert.equal(page.headers['cache-control'], 'no-cache')
      assert.ok(page.body.includes('id="root"'))
    }
    const held = { 'if-none-match': (await get('/')).headers.etag }
    assert.equal((await get('/du-lieu', held)).statusCode, 304)
  })

  await t.test('a built file is kept for ever, sent as small as the browser takes it', async () => {
    const plain = await get('/assets/shell-a1b2c3.js')
    assert.deepEqual(
      [plain.headers['content-type'], plain.headers['cache-control']],
      ['text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    )
    const br = await get('/assets/shell-a1b2c3.js', { 'accept-encoding': 'gzip, br' })
    const gzip = await get('/assets/shell-a1b2c3.js', { 'accept-encoding': 'gzip' })
    assert.deepEqual([br.headers['content-encoding'], gzip.headers['content-encoding']], ['br', 'gzip'])
    assert.equal(brotliDecompressSync(br.rawPayload).toString(), plain.body)
    assert.equal(gunzipSync(gzip.rawPayload).toString(), plain.body)
    assert.equal(br.headers.vary, 'accept-encoding')
    const letters = await get('/assets/letters-a1b2c3.woff2')
    assert.deepEqual([letters.headers['content-type'], letters.body], ['font/woff2', 'wOF2'])
    assert.match(String(letters.headers['cache-control']), /immutable/)
  })

  await t.test('the service worker is never kept', async () => {
    assert.equal((await get('/service-worker.js')).headers['cache-control'], 'no-cache')
  })

  await t.test('a file of another build is not there; paths lead nowhere else', async () => {
    assert.equal((await get('/assets/shell-old.js')).statusCode, 404)
    for (const url of [
      '/../../../etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/assets/..%2f..%2fserver.json',
      '/%00',
      '/%',
    ]) {
      const answer = await get(url)
      assert.ok(answer.statusCode === 404 || answer.body.includes('id="root"'), url)
    }
  })

  await t.test('without a build only the programs are answered', async () => {
    const bare = await door.with({ screensDir: join(import.meta.dirname, 'nowhere') })
    assert.equal((await bare.inject('/')).statusCode, 404)
    assert.equal((await bare.inject('/healthz')).statusCode, 200)
  })
})
