import { Skeleton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { platformWords } from '../words/platformWords.ts'
import classes from './Page.module.css'
import { useWords } from './useWords.ts'

/** The place of a page that is not there yet: nothing at first, its outline after 400 ms. */
export function PageSkeleton({ rows = 8 }: { readonly rows?: number }) {
  const words = useWords(platformWords).shell
  const isLate = useIsLate(400)
  return (
    <div className={classes.body} role="status">
      <span className="only-heard">{words.loading}</span>
      {isLate && (
        <>
          <Skeleton height={28} width="40%" mb={16} />
          {Array.from({ length: rows }, (_, row) => `row ${row}`).map((key) => (
            <Skeleton key={key} height={32} mb={6} />
          ))}
        </>
      )}
    </div>
  )
}

/** True once `ms` have passed since the component came. */
export function useIsLate(ms: number): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return isLate
}
