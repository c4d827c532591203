// A FileStore in an S3-compatible object store: one object a file, under its SHA-256. What arrives is written aside on this
// machine's disk first, so that its hash is known before its name. Write-once: an object that is there already with the same
// length and hash is left alone. Acknowledged means that the store has answered for the whole object and its checksum.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { Problem } from '../../problem.ts'
import { writtenAside } from './aside.ts'
import type { FileStore } from './fileStore.ts'

export interface S3Place {
  /** E.g. `https://s3.example.vn`. */
  readonly endpoint: string
  readonly region: string
  readonly bucket: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** A connection to the store; `attempts` of each question, the first included, before it is given up. */
export function s3Client(place: S3Place, attempts = 4): S3Client {
  const { endpoint, region, accessKeyId, secretAccessKey } = place
  return new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
    maxAttempts: attempts,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
  })
}

/** The files of one kind, under `prefix/`; `incoming` is a folder of this machine for what is still arriving. */
export function s3Store(client: S3Client, bucket: string, prefix: string, incoming: string): FileStore {
  const keyOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Problem('file.missing', 404)
    return `${prefix}/${sha256}`
  }
  const stat = async (sha256: string) => {
    const Key = keyOf(sha256)
    const found = await unlessMissing(client.send(new HeadObjectCommand({ Bucket: bucket, Key })))
    return found && { sizeBytes: found.ContentLength ?? 0 }
  }
  const open = async (sha256: string) => {
    const found = await unlessMissing(client.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(sha256) })))
    if (!found?.Body) throw new Problem('file.missing', 404)
    return Readable.from(checked(found.Body as Readable, sha256), { objectMode: false })
  }
  return {
    async put(content) {
      const aside = await writtenAside(incoming, content)
      try {
        const { sha256, sizeBytes } = aside
        if (await holds(sha256, sizeBytes)) return { sha256, sizeBytes }
        const put = new PutObjectCommand({
          Bucket: bucket,
          Key: keyOf(sha256),
          Body: createReadStream(aside.path),
          ContentLength: sizeBytes,
          ContentType: 'application/octet-stream',
          ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
        })
        await client.send(put).catch((error) => {
          throw storeProblem(error)
        })
        return { sha256, sizeBytes }
      } finally {
        await aside.discard()
      }
    },
    open,
    stat,
    async remove(sha256) {
      await unlessMissing(client.send(new DeleteObjectCommand({ Bucket: bucket, Key: keyOf(sha256) })))
    },
    async *list() {
      for (let ContinuationToken: string | undefined, isMore = true; isMore; ) {
        const page = await client
          .send(new ListObjectsV2Command({ Bucket: bucket, Prefix: `${prefix}/`, ContinuationToken }))
          .catch((error) => {
            throw storeProblem(error)
          })
        for (const { Key = '', Size: sizeBytes = 0 } of page.Contents ?? []) {
          const sha256 = Key.slice(prefix.length + 1)
          if (/^[0-9a-f]{64}$/.test(sha256)) yield { sha256, sizeBytes }
        }
        ContinuationToken = page.NextContinuationToken
        isMore = ContinuationToken !== undefined
      }
    },
  }

  /** Whether the very bytes are there: one that was damaged is written again. */
  async function holds(sha256: string, sizeBytes: number): Promise<boolean> {
    if ((await stat(sha256))?.sizeBytes !== sizeBytes) return false
    try {
      for await (const _ of await open(sha256));
      return true
    } catch (error) {
      if (error instanceof Problem && error.code === 'file.damaged') return false
      throw error
    }
  }
}

/** The bytes as they come; other bytes than the name says end in Problem `file.damaged` before the last of them is given. */
async function* checked(body: AsyncIterable<Uint8Array>, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let last: Uint8Array | undefined
  try {
    for await (const chunk of body) {
      if (last) yield last
      hash.update(chunk)
      last = chunk
    }
  } catch (error) {
    throw storeProblem(error)
  }
  if (hash.digest('hex') !== sha256) throw new Problem('file.damaged', 500)
  if (last) yield last
}

async function unlessMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } }
    if (name !== 'NoSuchBucket' && $metadata?.httpStatusCode === 404) return undefined
    throw storeProblem(error)
  }
}

/** What the store refuses, in one Problem: the file was not kept, and whoever sent it may send it again. */
function storeProblem(error: unknown): unknown {
  if (error instanceof Problem) return error
  const {
    name = '',
    code = '',
    $metadata,
  } = error as {
    name?: string
    code?: string
    $metadata?: { httpStatusCode?: number }
  }
  const status = $metadata?.httpStatusCode
  if (status === 401 || status === 403 || name === 'NoSuchBucket')
    return new Problem('fileStore.refused', 503, { reason: name })
  return new Problem('fileStore.unavailable', 503, { reason: status ? `${status} ${name}` : code || name })
}
