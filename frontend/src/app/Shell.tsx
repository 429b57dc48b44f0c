import { Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Outlet, ScrollRestoration, useLocation, useRouteError } from 'react-router'
import { Button, buttonClass } from '@/ui/Button'
import { Message, Skeleton } from '@/ui/State'
import { Header } from './Header'
import { OfflineNotice } from './OfflineNotice'
import { useFocusKept } from './useFocusKept'

/** Moves focus to the new page's content, as a page load would. */
function usePageFocus() {
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return main
}

/** Header, page and footer: the same everywhere. */
export function Shell() {
  const { t } = useTranslation('app')
  const main = usePageFocus()
  useFocusKept()
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only z-10 rounded-8 bg-white px-4 py-3 text-oln-16B-100 text-blue-1000 underline focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        {t('skip')}
      </a>
      <Header />
      <OfflineNotice />
      <main id="main" ref={main} tabIndex={-1} className="frame w-full grow pt-5 pb-16 sm:pt-6">
        <Suspense fallback={<Skeleton rows={6} />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className="border-t border-solid-gray-300 bg-white py-6 text-dns-14N-130 print:hidden">
        <div className="frame flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
          <p>{t('footer.purpose')}</p>
          <ul className="flex flex-wrap gap-x-6">
            <li>
              <Link to="/help" className="link inline-flex min-h-6 items-center">
                {t('menu.help')}
              </Link>
            </li>
            <li>
              <Link to="/help#accessibility" className="link inline-flex min-h-6 items-center">
                {t('footer.accessibility')}
              </Link>
            </li>
          </ul>
        </div>
      </footer>
      <ScrollRestoration />
    </div>
  )
}

/** Something in the page broke, or its script is gone because the portal was renewed: say so, and offer the way on. */
export function BrokenPage() {
  const { t } = useTranslation(['app', 'ui'])
  const error = useRouteError()
  console.error(error)
  return (
    <main className="frame py-10">
      <Message
        icon="warn"
        title={t('ui:error.unexpected')}
        heading
        alert
        action={
          <>
            <Button onClick={() => window.location.reload()}>{t('ui:again')}</Button>
            <a href="/" className={buttonClass('secondary')}>
              {t('app:backHome')}
            </a>
          </>
        }
      >
        {t('ui:error.unexpectedHint')}
      </Message>
    </main>
  )
}
