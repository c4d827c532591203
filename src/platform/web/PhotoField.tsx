import { Button, Group, Input } from '@mantine/core'
import { IconCamera, IconFileUpload, IconPhoto } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { type FilePurpose, fileLimits } from '../files/file.ts'
import { bytesText } from '../format.ts'
import { platformWords } from '../words/platformWords.ts'
import { addFile } from './outbox/files.ts'
import classes from './PhotoField.module.css'
import { PhotoTile } from './PhotoTile.tsx'
import { useSignIn } from './signIn.ts'
import { useLanguage, useWords } from './useWords.ts'

interface PhotoFieldProps {
  readonly label: string
  /** Ids of the files, to be put into the command's input. */
  readonly value: readonly string[]
  readonly onChange: (fileIds: string[]) => void
  readonly purpose?: PicturePurpose
  readonly maximum?: number
  readonly description?: string | undefined
  readonly error?: string | undefined
  readonly required?: boolean | undefined
}

type PicturePurpose = Exclude<FilePurpose, 'boundaries' | 'table' | 'issued' | 'layer'>

const kinds: Readonly<Record<PicturePurpose, string>> = {
  photo: 'image/jpeg,image/png,image/webp',
  scan: 'application/pdf,image/jpeg,image/png,image/webp',
  document: 'application/pdf,image/jpeg,image/png,image/webp',
}

/**
 * Photos or scans: from the camera or the device, several at once. Kept on the device at once and sent when there is
 * network; the command that names them is sent after them. Camera types that no browser shows (HEIC) are refused by name.
 */
export function PhotoField(props: PhotoFieldProps) {
  const { label, value, onChange, purpose = 'photo', maximum = 12, description, error, required } = props
  const words = useWords(platformWords).photo
  const language = useLanguage()
  const { actor } = useSignIn()
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const camera = useRef<HTMLInputElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const most = fileLimits[`${purpose}Bytes`]
  /** What the field holds by the time that a file is kept: another may have been added meanwhile. */
  const latest = useRef(value)
  latest.current = value

  const add = async (files: readonly File[]) => {
    const refused: string[] = []
    const added: string[] = []
    for (const file of files) {
      if (value.length + added.length >= maximum) refused.push(words.full(maximum))
      else if (!isAccepted(file, purpose)) refused.push(words.wrongKind(file.name))
      else if (file.size > most) refused.push(words.tooLarge(file.name, bytesText(most, language)))
      else {
        const fileId = await addFile({ file, purpose, accountId: actor?.accountId ?? '' }).catch(() => undefined)
        if (fileId) added.push(fileId)
        else refused.push(words.noRoom)
      }
    }
    setRefusals([...new Set(refused)])
    if (added.length > 0) onChange([...latest.current, ...added])
  }
  const picker = (isCamera: boolean) => (
    <input
      ref={isCamera ? camera : chooser}
      type="file"
      hidden
      multiple={!isCamera}
      accept={kinds[purpose]}
      {...(isCamera ? { capture: 'environment' as const } : {})}
      aria-label={isCamera ? `${label}: ${words.take}` : `${label}: ${words.choose}`}
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])]
        event.currentTarget.value = ''
        void add(files)
      }}
    />
  )
  const isFull = value.length >= maximum
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      description={description}
      error={error ?? (refusals.length > 0 ? refusals.join(' ') : undefined)}
      withAsterisk={required ?? false}
    >
      <fieldset className={classes.field} aria-label={label}>
        {value.length > 0 && (
          <ul className={classes.tiles}>
            {value.map((fileId) => (
              <PhotoTile key={fileId} fileId={fileId} onRemove={() => onChange(value.filter((id) => id !== fileId))} />
            ))}
          </ul>
        )}
        <Group gap={8}>
          {purpose === 'photo' && picker(true)}
          {picker(false)}
          {purpose === 'photo' && (
            <Button
              variant="default"
              size="md"
              disabled={isFull}
              leftSection={<IconCamera size={20} stroke={1.75} />}
              onClick={() => camera.current?.click()}
            >
              {words.take}
            </Button>
          )}
          <Button
            variant="default"
            size="md"
            disabled={isFull}
            leftSection={
              purpose === 'photo' ? <IconPhoto size={20} stroke={1.75} /> : <IconFileUpload size={20} stroke={1.75} />
            }
            onClick={() => chooser.current?.click()}
          >
            {purpose === 'photo' ? words.choose : words.chooseScan}
          </Button>
        </Group>
      </fieldset>
    </Input.Wrapper>
  )
}

/** By type, or by ending where the device states no type. */
function isAccepted(file: File, purpose: PicturePurpose): boolean {
  if (file.type) return kinds[purpose].split(',').includes(file.type)
  return (purpose === 'photo' ? /\.(jpe?g|png|webp)$/i : /\.(jpe?g|png|webp|pdf)$/i).test(file.name)
}
