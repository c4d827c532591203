// The files of a signed report: those frozen at signing, those with a digital signature, and two ways to one more.
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { OutputOf } from '../../platform/contract.ts'
import { dateText, instantText, numberText } from '../../platform/format.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { showReport } from '../registerContract.ts'
import { type Certificate, makeDigitalSignature } from '../signatureContract.ts'
import { reportsWords } from '../words.ts'
import { PutBackSigned } from './PutBackSigned.tsx'
import classes from './register.module.css'
import { SignWithFile } from './SignWithFile.tsx'

type Shown = OutputOf<typeof showReport>

export function FilesView({ shown }: { readonly shown: Shown }) {
  const words = useWords(reportsWords).register.show
  const mayI = useMayI()
  const { row, files, signatures } = shown
  const maySign = mayI(makeDigitalSignature, { agencyId: row.agencyId })
  return (
    <div className={classes.life}>
      <h2>{words.frozenFiles}</h2>
      <ul className={classes.files}>
        {files.map((file) => (
          <StoredFile key={file.fileId} file={file} kind={file.fileKind} isOpen={file.isOpen} />
        ))}
      </ul>
      <h2>{words.signatures}</h2>
      {signatures.length === 0 ? (
        <p className={classes.quiet}>{words.noSignature}</p>
      ) : (
        <ul className={classes.files}>
          {signatures.map((signature) => (
            <StoredFile key={signature.signatureId} file={signature} kind="pdf" isOpen>
              <p>
                {words.way[signature.signatureWay]} · {signature.recordedBy}, {instantText(signature.recordedAt)}
              </p>
              {signature.certificates.map((certificate, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: signatures of one file never change places
                <CertificateFacts key={index} certificate={certificate} />
              ))}
            </StoredFile>
          ))}
        </ul>
      )}
      {signatures.length > 0 && <p className={classes.warning}>{words.notTrusted}</p>}
      {maySign && <SignWithFile reportId={row.reportId} />}
      {maySign && <PutBackSigned reportId={row.reportId} />}
    </div>
  )
}

interface StoredFileProps {
  readonly file: { readonly fileId: string; readonly name: string; readonly sha256: string; readonly sizeBytes: number }
  readonly kind: string
  readonly isOpen: boolean
  readonly children?: React.ReactNode
}

function StoredFile({ file, kind, isOpen, children }: StoredFileProps) {
  const words = useWords(reportsWords).register.show
  const language = useLanguage()
  const address = `/api/reports/stored.${kind}?input=${encodeURIComponent(JSON.stringify({ fileId: file.fileId }))}`
  return (
    <li>
      <div>
        <strong>{file.name}</strong>
        <small>
          {words.size(numberText(Math.ceil(file.sizeBytes / 1024), language))} · {words.sha}{' '}
          <code className={classes.hash}>{file.sha256}</code>
        </small>
        {children}
        {!isOpen && <p className={classes.quiet}>{words.recordsKept}</p>}
      </div>
      {isOpen && (
        <Button
          component="a"
          href={address}
          download={file.name}
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.75} />}
        >
          {kind.toUpperCase()}
        </Button>
      )}
    </li>
  )
}

function CertificateFacts({ certificate }: { readonly certificate: Certificate }) {
  const words = useWords(reportsWords).register.show
  const { signerName, issuerName, validFrom, validTo, claimedAt, algorithm, isPades } = certificate
  return (
    <p>
      <StateChip tone="good">{words.intact}</StateChip> <strong>{signerName}</strong> · {algorithm}
      {isPades && ' · PAdES'}
      <small>
        {words.certificate(issuerName, dateText(validFrom.slice(0, 10)), dateText(validTo.slice(0, 10)))}
        {claimedAt && `. ${words.claimed(instantText(claimedAt))}`}
      </small>
    </p>
  )
}
