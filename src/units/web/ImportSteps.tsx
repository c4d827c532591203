import { IconCheck } from '@tabler/icons-react'
import { useWords } from '../../platform/web/useWords.ts'
import { boundaryWords } from '../boundaryImport/words.ts'
import classes from './steps.module.css'

/** Where in the import the person is; the steps are words, not buttons. */
export function ImportSteps({ active }: { readonly active: number }) {
  const { steps } = useWords(boundaryWords).screen
  return (
    <ol className={classes.steps}>
      {[steps.file, steps.columns, steps.preview, steps.written].map((label, index) => (
        <li
          key={label}
          data-state={index < active ? 'done' : index === active ? 'now' : 'later'}
          aria-current={index === active ? 'step' : undefined}
        >
          <span className={classes.mark} aria-hidden>
            {index < active ? <IconCheck size={14} stroke={2} /> : index + 1}
          </span>
          {label}
        </li>
      ))}
    </ol>
  )
}
