import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import type { ComponentProps } from 'react'
import { I18nextProvider } from 'react-i18next'
import { RouterProvider } from 'react-router'

/** The whole site around its router; tests bring a router that lives in memory. */
export function App({
  i18n,
  queries,
  router,
}: {
  i18n: i18n
  queries: QueryClient
  router: ComponentProps<typeof RouterProvider>['router']
}) {
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nextProvider>
  )
}
