import { Button } from '@mantine/core'
import { IconTableImport } from '@tabler/icons-react'
import { bulkWords } from '../../bulk/words.ts'
import { PageLink } from '../PageLink.tsx'
import { useWords } from '../useWords.ts'

/** On the page of a list: the way to enter many of it from a file. */
export function FromFileLink({ bulkKind }: { readonly bulkKind: string }) {
  const words = useWords(bulkWords).screen
  return (
    <Button
      component={PageLink}
      to={`/nhap-hang-loat?loai=${bulkKind}`}
      variant="default"
      leftSection={<IconTableImport size={16} stroke={1.75} aria-hidden />}
    >
      {words.fromFile}
    </Button>
  )
}
