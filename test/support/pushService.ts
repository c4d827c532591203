// A push service and a browser for tests: takes messages over HTTP, checks who signed them (VAPID, RFC 8292) and opens them
// with the browser's own key (RFC 8188, RFC 8291), written from the standards and not with the library that made them.
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer } from 'node:http'
import type { TestContext } from 'node:test'

export interface PushService {
  readonly host: string
  readonly subscription: { readonly endpoint: string; readonly p256dh: string; readonly auth: string }
  readonly messages: { readonly opened: unknown; readonly claims: Record<string, unknown>; readonly key: string }[]
  /** The status it answers with from now on. */
  answers: number
}

export async function pushService(t: TestContext): Promise<PushService> {
  const browser = createECDH('prime256v1')
  browser.generateKeys()
  const auth = randomBytes(16)
  const messages: PushService['messages'] = []
  const server = createServer((request, reply) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      if (service.answers < 300)
        messages.push({
          opened: JSON.parse(decrypted(Buffer.concat(pieces), browser, auth)),
          ...signedBy(String(request.headers.authorization)),
        })
      reply.writeHead(service.answers).end()
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  t.after(() => void server.close())
  const { port } = server.address() as { port: number }
  const host = `127.0.0.1:${port}`
  const service: PushService = {
    host,
    messages,
    answers: 201,
    subscription: {
      endpoint: `http://${host}/push/1`,
      p256dh: browser.getPublicKey().toString('base64url'),
      auth: auth.toString('base64url'),
    },
  }
  return service
}

function decrypted(body: Buffer, browser: ReturnType<typeof createECDH>, auth: Buffer): string {
  const salt = body.subarray(0, 16)
  const keyLength = body[20] ?? 0
  const senderKey = body.subarray(21, 21 + keyLength)
  const sealed = body.subarray(21 + keyLength)
  const shared = browser.computeSecret(senderKey)
  const about = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), senderKey])
  const derived = (secret: Uint8Array, salted: Uint8Array, info: Uint8Array, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, salted, info, length))
  const material = derived(shared, auth, about, 32)
  const key = derived(material, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derived(material, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const opener = createDecipheriv('aes-128-gcm', key, nonce)
  opener.setAuthTag(sealed.subarray(-16))
  const padded = Buffer.concat([opener.update(sealed.subarray(0, -16)), opener.final()])
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8')
}

/** The claims of the token, after its signature was checked with the key it names. */
function signedBy(authorization: string) {
  const [, token = '', key = ''] = /^vapid t=([^,]+),\s*k=(.+)$/.exec(authorization) ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  })
  const isGood = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  if (!isGood) throw new Error('the token is not signed by its key')
  return { claims: JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>, key }
}
