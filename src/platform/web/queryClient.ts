import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ProblemError, problemOf } from './problemError.ts'

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
        problemOf(error).isPassing && !(error instanceof ProblemError && error.status === 0) && tries < 2,
      networkMode: 'always',
      refetchOnWindowFocus: true,
      gcTime: 10 * 60_000,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
