import { Anchor, List } from '@mantine/core'
import { fileAddress } from '../../platform/files/file.ts'

/** Signed documents; a click opens one. */
export function FileLinks({
  files,
}: {
  readonly files: readonly { readonly fileId: string; readonly name: string }[]
}) {
  return (
    <List>
      {files.map(({ fileId, name }) => (
        <List.Item key={fileId}>
          <Anchor href={fileAddress(fileId, 'original')} target="_blank" rel="noopener">
            {name}
          </Anchor>
        </List.Item>
      ))}
    </List>
  )
}
