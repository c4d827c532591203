import { CloseButton } from '@mantine/core'
import { IconCloudCheck, IconDeviceMobile, IconFileTypePdf } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { fileAddress } from '../files/file.ts'
import { platformWords } from '../words/platformWords.ts'
import type { KeptFile } from './outbox/device.ts'
import { watchFile } from './outbox/files.ts'
import classes from './PhotoField.module.css'
import { useWords } from './useWords.ts'

/** One photo or scan of a field: its picture, whether the office has it yet, and taking it out. */
export function PhotoTile({ fileId, onRemove }: { readonly fileId: string; readonly onRemove: () => void }) {
  const words = useWords(platformWords).photo
  const [file, setFile] = useState<KeptFile | null>()
  useEffect(() => watchFile(fileId, setFile), [fileId])
  const picture = usePicture(file?.blob)
  const isPaper = file?.blob.type === 'application/pdf'
  const isSent = file === null || file?.isSent
  const [isGone, setGone] = useState(false)
  return (
    <li className={classes.tile}>
      {isPaper || isGone ? (
        <div className={classes.paper}>
          <IconFileTypePdf size={24} stroke={1.5} aria-hidden />
          {isGone ? words.gone : file?.name}
        </div>
      ) : (
        file !== undefined && (
          <img
            src={picture ?? fileAddress(fileId, 'thumbnail')}
            alt={file?.name ?? ''}
            onError={() => setGone(file === null)}
          />
        )
      )}
      <span className={classes.state}>
        {isSent ? <IconCloudCheck size={14} aria-hidden /> : <IconDeviceMobile size={14} aria-hidden />}
        {isSent ? words.sent : words.onPhone}
      </span>
      <CloseButton
        size={28}
        className={classes.remove ?? ''}
        aria-label={words.remove(file?.name ?? '')}
        onClick={onRemove}
      />
    </li>
  )
}

/** An address for the bytes on this device, while the tile stands. */
function usePicture(blob: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (!blob) return
    const made = URL.createObjectURL(blob)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return address
}
