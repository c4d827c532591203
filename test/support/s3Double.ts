// A small S3 in this process: objects in memory, the five questions that our store asks, every request signed (AWS Signature
// Version 4: its form, the key's name, and for the body its checksum). It can be told to fail as real ones do.
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { TestContext } from 'node:test'
import type { S3Place } from '../../src/platform/server/files/s3Store.ts'

export interface S3Double {
  readonly place: S3Place
  readonly objects: Map<string, Buffer>
  /** How often each method was asked. */
  readonly asked: Map<string, number>
  /** While it is above 0, the next requests are answered 503 SlowDown. */
  slowDowns: number
  /** Cuts every connection instead of answering. */
  isDown: boolean
}

const pageSize = 3

export async function s3Double(t: TestContext): Promise<S3Double> {
  const server = createServer((request, reply) => void answer(request, reply))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const place = {
    endpoint: `http://127.0.0.1:${port}`,
    region: 'vn',
    bucket: 'rung',
    accessKeyId: 'AKRUNG',
    secretAccessKey: 'bí mật',
  }
  const double: S3Double = { place, objects: new Map(), asked: new Map(), slowDowns: 0, isDown: false }
  return double

  async function answer(request: IncomingMessage, reply: ServerResponse) {
    const { method = '', headers } = request
    double.asked.set(method, (double.asked.get(method) ?? 0) + 1)
    if (double.isDown) return void request.socket.destroy()
    const body = await buffer(request)
    const fault = (status: number, code: string) =>
      reply
        .writeHead(status, { 'content-type': 'application/xml' })
        .end(method === 'HEAD' ? undefined : `<Error><Code>${code}</Code></Error>`)
    if (double.slowDowns-- > 0) return fault(503, 'SlowDown')
    const signature =
      /^AWS4-HMAC-SHA256 Credential=(\w+)\/\d{8}\/vn\/s3\/aws4_request, ?SignedHeaders=[\w;-]*host[\w;-]*, ?Signature=[0-9a-f]{64}$/
    const [, keyId] = signature.exec(headers.authorization ?? '') ?? []
    if (!keyId || !headers['x-amz-date'] || !headers['x-amz-content-sha256']) return fault(403, 'AccessDenied')
    if (keyId !== place.accessKeyId) return fault(403, 'InvalidAccessKeyId')
    const { pathname, searchParams } = new URL(request.url ?? '/', place.endpoint)
    const [, bucket, ...rest] = pathname.split('/')
    if (bucket !== place.bucket) return fault(404, 'NoSuchBucket')
    const key = rest.join('/')
    if (method === 'GET' && searchParams.get('list-type') === '2') return list(reply, searchParams)
    const object = double.objects.get(key)
    if (method === 'PUT') {
      if (headers['x-amz-checksum-sha256'] !== createHash('sha256').update(body).digest('base64'))
        return fault(400, 'BadDigest')
      double.objects.set(key, body)
      return reply.writeHead(200, { etag: '"x"' }).end()
    }
    if (method === 'DELETE') {
      double.objects.delete(key)
      return reply.writeHead(204).end()
    }
    if (!object) return fault(404, 'NoSuchKey')
    return reply.writeHead(200, { 'content-length': object.length }).end(method === 'HEAD' ? undefined : object)
  }

  function list(reply: ServerResponse, asked: URLSearchParams) {
    const after = asked.get('continuation-token') ?? ''
    const keys = [...double.objects.keys()]
      .filter((key) => key.startsWith(asked.get('prefix') ?? '') && key > after)
      .sort()
    const page = keys.slice(0, pageSize)
    const isTruncated = keys.length > page.length
    const contents = page.map(
      (key) => `<Contents><Key>${key}</Key><Size>${double.objects.get(key)?.length}</Size></Contents>`,
    )
    const next = isTruncated ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
    reply
      .writeHead(200, { 'content-type': 'application/xml' })
      .end(`<ListBucketResult><IsTruncated>${isTruncated}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`)
  }
}
