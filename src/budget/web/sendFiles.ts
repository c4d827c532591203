import { sendFile } from '../../platform/web/outbox/files.ts'

/** The papers that are still on this device go to the office before the record that names them; one that does not is named by the record's refusal. */
export async function sendFiles(fileIds: readonly string[]): Promise<void> {
  await Promise.allSettled(fileIds.map(sendFile))
}
