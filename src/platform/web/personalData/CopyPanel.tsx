// All that is held of one person, to be read, printed and downloaded.
import { Button, Group, Stack, Text } from '@mantine/core'
import type { PersonalDataCopy } from '../../personalData/contract.ts'
import { personalDataWords } from '../../personalData/words.ts'
import { SidePanel } from '../SidePanel.tsx'
import { useWords } from '../useWords.ts'
import classes from './personalData.module.css'

export function CopyPanel({ copy, onClose }: { readonly copy: PersonalDataCopy; readonly onClose: () => void }) {
  const words = useWords(personalDataWords).screen
  const download = () => {
    const text = JSON.stringify({ name: copy.name, parts: copy.parts }, null, 2)
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${words.fileName}.json`
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 10_000)
  }
  return (
    <SidePanel title={words.copyOf(copy.name)} onClose={onClose} width={460}>
      <Stack gap={14}>
        <Group gap={8}>
          <Button onClick={download}>{words.json}</Button>
          <Button variant="default" onClick={() => window.print()}>
            {words.print}
          </Button>
        </Group>
        {copy.parts.map(({ title, rows }) => (
          <section key={title} aria-label={title}>
            <Text fw={600}>{title}</Text>
            {rows.length === 0 ? <Text size="sm">{words.nothing}</Text> : null}
            {rows.slice(0, 200).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a copy never move
              <dl key={index} className={classes.row}>
                {Object.entries(row)
                  .filter(([, value]) => value !== null && value !== '')
                  .map(([key, value]) => (
                    <div key={key}>
                      <dt>{(words.keys as Readonly<Record<string, string>>)[key] ?? key}</dt>
                      <dd>{typeof value === 'boolean' ? (value ? words.yes : words.no) : String(value)}</dd>
                    </div>
                  ))}
              </dl>
            ))}
          </section>
        ))}
      </Stack>
    </SidePanel>
  )
}
