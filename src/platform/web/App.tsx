import { DirectionProvider, localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ProblemNote } from './ProblemNote.tsx'
import { queryClient } from './queryClient.ts'
import type { routerOf } from './router.tsx'
import { SignInProvider } from './SignInProvider.tsx'
import { cssVariables, theme } from './theme/theme.ts'

const colorSchemes = localStorageColorSchemeManager({ key: 'dai-ngan.theme' })

/** The whole of the screens: look, questions, who is signed in, pages. */
export function App({ router }: { readonly router: ReturnType<typeof routerOf> }) {
  return (
    <DirectionProvider initialDirection="ltr" detectDirection={false}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        colorSchemeManager={colorSchemes}
      >
        <QueryClientProvider client={queryClient}>
          <SignInProvider
            opening={null}
            failed={(problem, retry) => (
              <main style={{ padding: 24 }}>
                <ProblemNote problem={problem} onRetry={retry} />
              </main>
            )}
          >
            <RouterProvider router={router} />
          </SignInProvider>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  )
}
