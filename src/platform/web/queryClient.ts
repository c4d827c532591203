import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ProblemError, problemOf } from './problemError.ts'

/** Figures that are being counted anew come by themselves: asked again, not at once. */
const isCounting = (error: unknown) => problemOf(error).code === 'figures.counting'
const betweenLooks = 5_000

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError(error, query) {
      // The sign-in has ended: asking who is signed in leads to the page where one signs in.
      const isOver = problemOf(error).status === 401 && query.queryKey[0] !== 'me'
      if (isOver) void queryClient.invalidateQueries({ queryKey: ['me'] })
    },
  }),
  defaultOptions: {
    queries: {
      retry: (tries, error) =>
        problemOf(error).isPassing &&
        !isCounting(error) &&
        !(error instanceof ProblemError && error.status === 0) &&
        tries < 2,
      refetchInterval: ({ state }) => state.error !== null && isCounting(state.error) && betweenLooks,
      networkMode: 'always',
      refetchOnWindowFocus: true,
      gcTime: 10 * 60_000,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
