import { Button, FileInput, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { notify } from '../../platform/web/notices.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { makeDigitalSignature } from '../signatureContract.ts'
import { reportsWords } from '../words.ts'
import classes from './register.module.css'

/** Signs the PDF with a certificate file. File and password are forgotten as soon as they are sent. */
export function SignWithFile({ reportId }: { readonly reportId: string }) {
  const words = useWords(reportsWords).register.show
  const sending = useCommand(makeDigitalSignature)
  const [file, setFile] = useState<File | null>(null)
  const [password, setPassword] = useState('')
  const sign = async () => {
    if (!file) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    const certificateFile = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    const outcome = await sending.send({ reportId, certificateFile, password })
    setPassword('')
    if (!outcome) return
    setFile(null)
    notify(words.made)
  }
  return (
    <form
      className={classes.card}
      aria-label={words.signHere}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void sign()
      }}
    >
      <h2>{words.signHere}</h2>
      <p className={classes.quiet}>{words.certificateAdvice}</p>
      <div className={classes.pair}>
        <FileInput
          label={words.certificateFile}
          accept=".p12,.pfx,application/x-pkcs12"
          value={file}
          onChange={setFile}
          withAsterisk
        />
        <PasswordInput
          label={words.password}
          autoComplete="off"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </div>
      <ProblemNote problem={sending.problem} />
      <Button type="submit" variant="default" loading={sending.isSending} disabled={!file}>
        {words.makeSignature}
      </Button>
    </form>
  )
}
