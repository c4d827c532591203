import { Button } from '@mantine/core'
import { IconFileTypeDocx, IconPrinter } from '@tabler/icons-react'

interface DocumentFilesProps {
  /** Of the download, e.g. `chases/letter`. */
  readonly path: string
  readonly input: object
  readonly said: { readonly docx: string; readonly pdf: string }
  /** The one thing that a page is for stands out. */
  readonly isMain?: boolean
}

/** An official document to go on writing, and to print. */
export function DocumentFiles({ path, input, said, isMain = false }: DocumentFilesProps) {
  const address = (ending: string) => `/api/${path}.${ending}?input=${encodeURIComponent(JSON.stringify(input))}`
  return (
    <>
      <Button
        component="a"
        variant="default"
        href={address('docx')}
        download
        leftSection={<IconFileTypeDocx size={16} stroke={1.75} />}
      >
        {said.docx}
      </Button>
      <Button
        component="a"
        variant={isMain ? 'filled' : 'default'}
        href={address('pdf')}
        target="_blank"
        rel="noreferrer"
        leftSection={<IconPrinter size={16} stroke={1.75} />}
      >
        {said.pdf}
      </Button>
    </>
  )
}
