import { Modal } from '@mantine/core'
import { platformWords } from '../../words/platformWords.ts'
import { useWords } from '../useWords.ts'
import classes from './keysHelp.module.css'

/** All keys, with what they do. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const { keys, shell } = useWords(platformWords)
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['Ctrl', 'K'], keys.find],
    [['J', 'K'], keys.move],
    [['Enter'], keys.open],
    [['Esc'], keys.close],
    [['/'], keys.filter],
    [['[', ']'], keys.neighbours],
    [['Z'], keys.undo],
    [['M'], keys.map],
    [['.'], keys.asOf],
    [['G', keys.andThen, 'H K R T V P B C'], keys.group],
    [['F1'], keys.guide],
    [['?'], keys.help],
  ]
  return (
    <Modal opened onClose={onClose} title={keys.title} closeButtonProps={{ 'aria-label': shell.close }}>
      <dl className={classes.keys}>
        {rows.map(([names, what]) => (
          <div key={what}>
            <dt>{names.map((name) => (name === keys.andThen ? ` ${name} ` : <kbd key={name}>{name}</kbd>))}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.note}>{keys.note}</p>
    </Modal>
  )
}
