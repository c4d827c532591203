import { Button, FileButton } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { postFile } from '../../platform/web/client.ts'
import { notify } from '../../platform/web/notices.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { type ProblemError, problemOf } from '../../platform/web/problemError.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { registerDigitalSignature } from '../signatureContract.ts'
import { reportsWords } from '../words.ts'
import classes from './register.module.css'

/** Takes the frozen PDF back after it was signed with other software; the server says why not, where it is not the same. */
export function PutBackSigned({ reportId }: { readonly reportId: string }) {
  const words = useWords(reportsWords).register.show
  const sending = useCommand(registerDigitalSignature)
  const [problem, setProblem] = useState<ProblemError>()
  const put = async (file: File | null) => {
    if (!file) return
    setProblem(undefined)
    sending.reset()
    const fileId = crypto.randomUUID()
    try {
      await postFile({ fileId, purpose: 'issued', blob: file, name: file.name })
    } catch (error) {
      return setProblem(problemOf(error))
    }
    if (await sending.send({ reportId, fileId })) notify(words.taken)
  }
  return (
    <section className={classes.card} aria-label={words.putBack}>
      <h2>{words.putBack}</h2>
      <p className={classes.quiet}>{words.putBackAdvice}</p>
      <ProblemNote problem={problem ?? sending.problem} />
      <FileButton
        accept="application/pdf,.pdf"
        onChange={(file) => void put(file)}
        inputProps={{ 'aria-label': words.choosePdf }}
      >
        {(props) => (
          <Button
            {...props}
            variant="default"
            loading={sending.isSending}
            leftSection={<IconFileUpload size={16} stroke={1.75} />}
          >
            {words.choosePdf}
          </Button>
        )}
      </FileButton>
    </section>
  )
}
