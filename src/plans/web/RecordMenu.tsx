import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { usePlansWords } from './usePlansWords.ts'
import { useRecordForms } from './useRecordForms.ts'

/** “Ghi kết quả”: straight to the form when there is one, else to choose. Nothing for those who may not record. */
export function RecordMenu({ kinds }: { readonly kinds?: readonly string[] }) {
  const { words, language } = usePlansWords()
  const forms = useRecordForms(kinds)
  const [only, ...others] = forms
  if (!only) return null
  const plus = <IconPlus size={16} stroke={1.75} />
  if (others.length === 0)
    return (
      <Button component={PageLink} to={only.path} leftSection={plus}>
        {only.label(language)}
      </Button>
    )
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={plus}>{words.today.record}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {forms.map(({ path, label, icon: Sign, evidenceKind }) => (
          <Menu.Item
            key={evidenceKind}
            component={PageLink}
            to={path}
            leftSection={<Sign size={18} stroke={1.75} aria-hidden />}
          >
            {label(language)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
