import { Anchor, Group, Image, Text } from '@mantine/core'
import { fileAddress } from '../../files/file.ts'

interface PhotoStripProps {
  readonly photos: readonly { readonly fileId: string; readonly name: string; readonly takenAt: string | null }[]
  readonly none: string
  readonly takenAt: (instant: string) => string
}

/** Thumbnails; a tap opens the photo at screen size. */
export function PhotoStrip({ photos, none, takenAt }: PhotoStripProps) {
  if (photos.length === 0) return <Text c="dimmed">{none}</Text>
  return (
    <Group gap={10}>
      {photos.map(({ fileId, name, takenAt: instant }) => (
        <Anchor key={fileId} href={fileAddress(fileId, 'screen')} target="_blank" rel="noopener" underline="never">
          <Image
            src={fileAddress(fileId, 'thumbnail')}
            alt={instant ? `${name}, ${takenAt(instant)}` : name}
            w={156}
            h={117}
            fit="cover"
            radius={8}
            loading="lazy"
          />
        </Anchor>
      ))}
    </Group>
  )
}
