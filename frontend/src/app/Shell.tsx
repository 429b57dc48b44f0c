import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink, Outlet, ScrollRestoration, useLocation, useRouteError } from 'react-router'
import { PersonLine } from '@/features/identity/PersonLine'
import { records, sideOf } from '@/features/identity/person'
import { type Me, useMe } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { isProblem } from '@/lib/http'
import { buttonClass } from '@/ui/Button'
import { Message, signInAddress } from '@/ui/State'
import { OfflineNotice } from './OfflineNotice'
import { currentPlan, useAllPlans } from './plans'

function Logo() {
  const { t } = useTranslation('app')
  return (
    <Link to="/" className="flex min-h-11 items-center gap-3 rounded-4 text-solid-gray-900">
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-9 shrink-0">
        <rect width="32" height="32" rx="6" className="fill-blue-1000" />
        <path className="fill-blue-300" d="M7 19h5v6H7z" />
        <path className="fill-blue-200" d="M13.500 14h5v11h-5z" />
        <path className="fill-white" d="M20 8h5v17h-5z" />
      </svg>
      <span className="text-dns-17B-120 sm:text-std-20B-150">{t('portal')}</span>
    </Link>
  )
}

function LanguageSwitch() {
  const { i18n, t } = useTranslation('app')
  const languages = [
    { code: 'ja', label: '日本語', short: 'JA' },
    { code: 'en', label: 'English', short: 'EN' },
  ]
  return (
    <fieldset className="flex items-center">
      <legend className="sr-only">{t('language')}</legend>
      {languages.map(({ code, label, short }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={i18n.language === code}
          aria-label={label}
          onClick={() => i18n.changeLanguage(code)}
          className="min-h-9 min-w-10 border border-solid-gray-536 px-2 text-oln-14N-100 first-of-type:rounded-l-6 last-of-type:-ml-px last-of-type:rounded-r-6 aria-pressed:border-blue-1000 aria-pressed:bg-blue-1000 aria-pressed:font-700 aria-pressed:text-white"
        >
          {short}
        </button>
      ))}
    </fieldset>
  )
}

function useMenu(me: Me | undefined): { to: string; label: string }[] {
  const { t } = useTranslation('app')
  const plans = useAllPlans()
  if (!me) return [{ to: '/help', label: t('menu.help') }]
  const plan = plans.data && currentPlan(plans.data, me.businessDate)
  const side = sideOf(me)
  return [
    ...(side === 'centre' ? [] : [{ to: '/', label: records(me) ? t('menu.todo') : t('menu.home') }]),
    ...(plan && side === 'prefecture' && me.tenant
      ? [{ to: `/tenants/${me.tenant.code}/plans/${plan.id}`, label: t('menu.ownKpis') }]
      : []),
    ...(plan ? [{ to: `/plans/${plan.id}/overview`, label: t('menu.overview') }] : []),
    ...(plan && side !== 'prefecture'
      ? [{ to: `/plans/${plan.id}/kpis`, label: side === 'bureau' ? t('menu.regionKpis') : t('menu.kpis') }]
      : []),
    { to: '/help', label: t('menu.help') },
  ]
}

/** Moves focus to the new page's content and starts at its top, as a page load would. */
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

/** Header, menu, page and footer: the same on every page. */
export function Shell() {
  const { t } = useTranslation(['app', 'ui'])
  const { date } = useFormat()
  const me = useMe({ query: { staleTime: 60_000 } })
  const menu = useMenu(me.data)
  const main = usePageFocus()
  const signedOut = isProblem(me.error, 401)
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only z-10 rounded-8 bg-white px-4 py-3 text-oln-16B-100 text-blue-1000 underline focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        {t('app:skip')}
      </a>
      <header className="border-b border-solid-gray-300 bg-white print:hidden">
        <div className="frame flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2.5">
          <Logo />
          <div className="ml-auto flex flex-wrap items-center justify-end gap-x-4 gap-y-2">
            {me.data && <PersonLine me={me.data} />}
            <LanguageSwitch />
            {me.data && (
              <Link to="/logout" className={buttonClass('secondary', 'small')}>
                {t('app:signOut')}
              </Link>
            )}
            {signedOut && (
              <a href={signInAddress()} className={buttonClass('secondary', 'small')}>
                {t('ui:signIn')}
              </a>
            )}
          </div>
        </div>
        <nav aria-label={t('app:menu.label')} className="frame">
          <ul className="-mx-3 flex flex-wrap gap-x-1">
            {menu.map((item) => (
              <li key={item.to}>
                <NavLink
                  to={item.to}
                  end={item.to === '/'}
                  className="inline-flex min-h-11 items-center border-b-4 border-transparent px-3 pt-1 text-dns-16N-130 hover:border-solid-gray-300 hover:underline aria-[current=page]:border-blue-1000 aria-[current=page]:font-700 aria-[current=page]:text-blue-1000"
                >
                  {item.label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      {me.data?.demonstration && (
        <p className="border-b border-solid-gray-200 bg-blue-50 text-dns-14N-130">
          <span className="frame block py-1.5">{t('app:asOf', { date: date(me.data.businessDate) })}</span>
        </p>
      )}
      <OfflineNotice />
      <main id="main" ref={main} tabIndex={-1} className="frame w-full grow pt-5 pb-16 sm:pt-6">
        <Outlet />
      </main>
      <footer className="border-t border-solid-gray-300 bg-white py-6 text-dns-14N-130 print:hidden">
        <div className="frame flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
          <p>{t('app:footer.purpose')}</p>
          <ul className="flex flex-wrap gap-x-6">
            <li>
              <Link to="/help" className="link inline-flex min-h-6 items-center">
                {t('app:menu.help')}
              </Link>
            </li>
            <li>
              <Link to="/help#accessibility" className="link inline-flex min-h-6 items-center">
                {t('app:footer.accessibility')}
              </Link>
            </li>
          </ul>
        </div>
      </footer>
      <ScrollRestoration />
    </div>
  )
}

/** Something in the page itself broke: say so, and offer the way on. */
export function BrokenPage() {
  const { t } = useTranslation(['app', 'ui'])
  const error = useRouteError()
  console.error(error)
  return (
    <main className="frame py-10">
      <Message
        icon="warn"
        title={t('ui:error.unexpected')}
        alert
        action={
          <a href="/" className={buttonClass()}>
            {t('app:backHome')}
          </a>
        }
      >
        {t('ui:error.unexpectedHint')}
      </Message>
    </main>
  )
}
