import { SegmentedControl, Switch, useMantineColorScheme } from '@mantine/core'
import { platformWords } from '../../words/platformWords.ts'
import type { Language } from '../../words.ts'
import { postCommand } from '../client.ts'
import { prefer, usePreferences } from '../preferences.ts'
import { queryClient } from '../queryClient.ts'
import { useSignIn } from '../signIn.ts'
import { useWords } from '../useWords.ts'
import classes from './userMenu.module.css'

/** Language, theme and density; also on the phone's page of more. */
export function Choices() {
  const words = useWords(platformWords).shell
  const { language, density, singleKeys } = usePreferences()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { actor } = useSignIn()
  const chooseLanguage = (language: Language) => {
    prefer({ language })
    void queryClient.invalidateQueries()
    // On the account too, so that the next device begins in it; without network this browser's choice is enough.
    if (actor)
      postCommand('account.chooseLanguage', crypto.randomUUID(), { language }, new Date().toISOString()).catch(
        () => undefined,
      )
  }
  return (
    <div className={classes.choices}>
      <Choice label={words.language}>
        <SegmentedControl
          size="xs"
          value={language}
          onChange={(next) => chooseLanguage(next === 'en' ? 'en' : 'vi')}
          data={[
            { value: 'vi', label: words.vietnamese },
            { value: 'en', label: <span lang="en">English</span> },
          ]}
        />
      </Choice>
      <Choice label={words.theme}>
        <SegmentedControl
          size="xs"
          value={colorScheme}
          onChange={(next) => setColorScheme(next as 'light' | 'dark' | 'auto')}
          data={[
            { value: 'light', label: words.light },
            { value: 'dark', label: words.dark },
            { value: 'auto', label: words.system },
          ]}
        />
      </Choice>
      <Choice label={words.density}>
        <SegmentedControl
          size="xs"
          value={density}
          onChange={(next) => prefer({ density: next as 'dense' | 'regular' | 'loose' })}
          data={[
            { value: 'dense', label: words.dense },
            { value: 'regular', label: words.regular },
            { value: 'loose', label: words.loose },
          ]}
        />
      </Choice>
      <Switch
        size="sm"
        label={words.singleKeys}
        checked={singleKeys}
        onChange={(event) => prefer({ singleKeys: event.currentTarget.checked })}
      />
    </div>
  )
}

function Choice({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <fieldset className={classes.choice}>
      <legend className={classes.label}>{label}</legend>
      {children}
    </fieldset>
  )
}
