// Photos and scans on this device: kept first, sent when there is network, let go when their record is accepted.
import { liveQuery } from 'dexie'
import type { FilePurpose } from '../../files/file.ts'
import { postFile } from '../client.ts'
import { problemOf } from '../problemError.ts'
import { device, type KeptFile, keepForGood } from './device.ts'

/** Keeps a file; answers its id. Throws when the device is full. */
export async function addFile(added: { file: File; purpose: FilePurpose; accountId: string }): Promise<string> {
  void keepForGood()
  const fileId = crypto.randomUUID()
  // A copy of the bytes: some phones drop the picked file when the camera app is closed.
  const blob = new Blob([await added.file.arrayBuffer()], { type: added.file.type })
  const { purpose, accountId } = added
  const addedAt = new Date().toISOString()
  await device.files.put({ fileId, accountId, purpose, name: added.file.name, blob, addedAt, isSent: false })
  void sendAhead(fileId)
  return fileId
}

/** Sends one file; the same again is harmless. Throws ProblemError. */
export async function sendFile(fileId: string): Promise<void> {
  await navigator.locks.request(`dai-ngan.file.${fileId}`, async () => {
    const file = await device.files.get(fileId)
    if (!file || file.isSent) return
    await postFile(file)
    await device.files.update(fileId, { isSent: true })
  })
}

/** The files of this device that the input of a command names, wherever they stand in it. */
export async function filesIn(input: unknown): Promise<string[]> {
  const words = new Set<string>()
  JSON.stringify(input, (_key, value) => {
    if (typeof value === 'string' && value.length === 36) words.add(value)
    return value
  })
  // A browser that lets nothing be kept (a private window of some) holds no file either.
  const kept = await device.files.bulkGet([...words]).catch(() => [])
  return kept.flatMap((file) => file?.fileId ?? [])
}

/** The office has their record: the device need not keep them. */
export async function letGo(fileIds: readonly string[]): Promise<void> {
  await device.files.bulkDelete([...fileIds])
}

/** Sends while the form is still being filled in; whatever fails now is sent with the record. */
async function sendAhead(fileId: string) {
  if (!navigator.onLine) return
  try {
    await sendFile(fileId)
  } catch (error) {
    console.warn('a photo waits on this device:', problemOf(error).code)
  }
}

/** Tells of a file now and whenever it changes; null = it is not on this device. */
export function watchFile(fileId: string, tell: (file: KeptFile | null) => void): () => void {
  const subscription = liveQuery(() => device.files.get(fileId)).subscribe((file) => tell(file ?? null))
  return () => subscription.unsubscribe()
}
