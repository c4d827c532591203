import { type ReactNode, useEffect } from 'react'
import { platformWords } from '../../words/platformWords.ts'
import { pageTitle } from '../pageTitle.ts'
import { Ribbon } from '../shell/Ribbon.tsx'
import { useWindowTitle } from '../shell/useWindowTitle.ts'
import { useSignIn } from '../signIn.ts'
import { useWords } from '../useWords.ts'
import classes from './gate.module.css'

/** The frame of the pages before the office: sign, title, one column. */
export function Gate({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const words = useWords(platformWords)
  const { office } = useSignIn()
  useEffect(() => pageTitle.set({ title, crumbs: [] }), [title])
  useWindowTitle()
  return (
    <>
      {office.isDemonstration && <Ribbon />}
      <main className={classes.gate}>
        <div className={classes.sign}>
          <img src="/icon.svg" alt="" width={36} height={36} />
          <span>
            <strong>{words.name}</strong>
            {office.name && <span>{office.name}</span>}
          </span>
        </div>
        <h1>{title}</h1>
        {children}
      </main>
    </>
  )
}
