import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createMemoryRouter } from 'react-router'
import { App } from '@/app/App'
import { startI18n } from '@/app/i18n'
import { createQueryClient } from '@/app/queries'
import { routes } from '@/app/routes'
import type { Language } from '@/lib/language'

export { startI18n }

/** Opens the site at an address, as a browser would. */
export function visit(address: string, language: Language = 'ja') {
  const router = createMemoryRouter(routes, { initialEntries: [address] })
  const queries = createQueryClient()
  // A failing answer is shown at once in a test.
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retry: false } })
  render(<App i18n={startI18n(language)} queries={queries} router={router} />)
  return { user: userEvent.setup(), router }
}
