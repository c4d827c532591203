// Everything in the outbox as one file that a person can carry to the office: records, reasons, photos as base64.
import { device } from './device.ts'

export async function backupFile(): Promise<Blob> {
  const [entries, files, drafts] = await Promise.all([
    device.entries.where('state').notEqual('accepted').toArray(),
    device.files.toArray(),
    device.drafts.toArray(),
  ])
  const written = await Promise.all(
    files.map(async ({ blob, ...file }) => ({ ...file, type: blob.type, base64: await base64Of(blob) })),
  )
  const content = {
    kind: 'dai-ngan.outbox',
    version: 1,
    writtenAt: new Date().toISOString(),
    entries,
    drafts,
    files: written,
  }
  return new Blob([JSON.stringify(content, null, 1)], { type: 'application/json' })
}

async function base64Of(blob: Blob): Promise<string> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
  return address.slice(address.indexOf(',') + 1)
}

/** Hands a file to the person under a name. */
export function handOver(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
