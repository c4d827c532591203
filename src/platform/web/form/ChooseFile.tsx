import { Button, FileButton, Group, Text } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { CommandContract } from '../../contract.ts'
import type { FilePurpose } from '../../files/file.ts'
import { bytesText } from '../../format.ts'
import { postFile } from '../client.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import { type ProblemError, problemOf } from '../problemError.ts'
import type { Sending } from '../useCommand.ts'
import { useLanguage } from '../useWords.ts'

interface ChooseFileProps {
  readonly label: string
  /** Endings and media types that the browser offers. */
  readonly accept: string
  readonly mostBytes: number
  readonly tooLarge: (most: string) => string
  /** Said while the file is sent and read, and when it is not. */
  readonly reading?: string
  readonly said?: string | undefined
  /** The command that looks into it: its state and problem are shown here. */
  readonly opening: Pick<Sending<CommandContract>, 'isSending' | 'problem' | 'reset'>
  /** Sends and opens a file that is not too large. What it throws is told. */
  readonly onChoose: (file: File) => Promise<unknown>
  /** Beside the button, e.g. a pattern to fill in. */
  readonly children?: ReactNode
}

/** Choosing a file that is then looked into: refused here when it is too large; what went wrong stands below. */
export function ChooseFile({ label, accept, mostBytes, tooLarge, opening, onChoose, ...more }: ChooseFileProps) {
  const { reading = '', said = '', children } = more
  const language = useLanguage()
  const [problem, setProblem] = useState<ProblemError>()
  const [refusal, setRefusal] = useState('')
  const [isReading, setReading] = useState(false)
  const choose = async (file: File | null) => {
    if (!file) return
    setProblem(undefined)
    opening.reset()
    const isTooLarge = file.size > mostBytes
    setRefusal(isTooLarge ? tooLarge(bytesText(mostBytes, language)) : '')
    if (isTooLarge) return
    setReading(true)
    await onChoose(file).catch((error: unknown) => setProblem(problemOf(error)))
    setReading(false)
  }
  return (
    <>
      <Group gap={8}>
        {children}
        <FileButton accept={accept} onChange={(file) => void choose(file)}>
          {(props) => (
            <Button
              {...props}
              leftSection={<IconFileUpload size={18} stroke={1.75} aria-hidden />}
              loading={isReading || opening.isSending}
            >
              {label}
            </Button>
          )}
        </FileButton>
      </Group>
      <Text size="sm" c="dimmed" role="status">
        {isReading ? reading : said}
      </Text>
      {refusal ? (
        <Text role="alert" c="var(--bad)">
          {refusal}
        </Text>
      ) : null}
      <ProblemNote problem={problem ?? opening.problem} />
    </>
  )
}

/** Sends a chosen file; answers its id. Throws ProblemError. */
export async function sentFile(file: File, purpose: FilePurpose): Promise<string> {
  return (await postFile({ fileId: crypto.randomUUID(), purpose, name: file.name, blob: file })).fileId
}

/** A small file as text, to stand in a command. */
export async function inBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
