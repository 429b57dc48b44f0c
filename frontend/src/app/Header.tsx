import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { PersonLine } from '@/features/identity/PersonLine'
import { sideOf, takesSteps } from '@/features/identity/person'
import { type Me, useMe, useTodos } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { isProblem } from '@/lib/http'
import { buttonClass } from '@/ui/Button'
import { Hidden } from '@/ui/Marks'
import { signInAddress } from '@/ui/State'
import { PRACTICE_SEARCH } from './addresses'
import { useNoticesSeen } from './notices'
import { currentPlan, useAllPlans } from './plans'

/** Who and where: the portal's name, the person, the language, the menu, and the date everything is counted at. */
export function Header() {
  const { t } = useTranslation(['app', 'ui'])
  const { date } = useFormat()
  const me = useMe({ query: { staleTime: 60_000 } })
  return (
    <header className="border-b border-solid-gray-300 bg-white print:hidden">
      <div className="frame flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2.5">
        <Logo />
        <div className="flex grow flex-wrap items-center justify-end gap-x-2 gap-y-2 sm:gap-x-4">
          {me.data && <PersonLine me={me.data} settings="/settings" />}
          {me.data && <NoticesLink me={me.data} />}
          <LanguageSwitch />
          {me.data && (
            <Link to="/logout" className={buttonClass('secondary', 'small')}>
              {t('app:signOut')}
            </Link>
          )}
          {isProblem(me.error, 401) && (
            <a href={signInAddress()} className={buttonClass('secondary', 'small')}>
              {t('ui:signIn')}
            </a>
          )}
        </div>
      </div>
      {me.data ? <PersonMenu me={me.data} /> : <Menu items={[]} />}
      {me.data?.demonstration && (
        <p className="border-t border-solid-gray-200 bg-blue-50 text-dns-14N-130">
          <span className="frame block py-1.5">{t('app:asOf', { date: date(me.data.businessDate) })}</span>
        </p>
      )}
    </header>
  )
}

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

function NoticesLink({ me }: { me: Me }) {
  const { t } = useTranslation('app')
  const { fresh } = useNoticesSeen(me.username)
  return (
    <Link to="/notices" className="link inline-flex min-h-9 shrink-0 items-center gap-1 text-dns-14N-130">
      {t('menu.notices')}
      {fresh > 0 && <b className="tabular-nums">{t('menu.freshNotices', { count: fresh })}</b>}
    </Link>
  )
}

function LanguageSwitch() {
  const { i18n, t } = useTranslation('app')
  const languages = [
    { code: 'ja', label: '日本語' },
    { code: 'en', label: 'English' },
  ]
  return (
    <fieldset className="flex shrink-0 items-center">
      <legend className="sr-only">{t('language')}</legend>
      {languages.map(({ code, label }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={i18n.language === code}
          onClick={() => i18n.changeLanguage(code)}
          className="min-h-9 whitespace-nowrap border border-solid-gray-536 px-2.5 text-oln-14N-100 first-of-type:rounded-l-6 last-of-type:-ml-px last-of-type:rounded-r-6 aria-pressed:border-blue-1000 aria-pressed:bg-blue-1000 aria-pressed:font-700 aria-pressed:text-white"
        >
          {label}
        </button>
      ))}
    </fieldset>
  )
}

interface MenuItem {
  to: string
  label: string
  /** The addresses that belong to it, whatever the plan. */
  covers: RegExp
  /** How much there waits for the reader. */
  todos?: number | undefined
}

function PersonMenu({ me }: { me: Me }) {
  const { t } = useTranslation('app')
  const plans = useAllPlans()
  const plan = plans.data && currentPlan(plans.data, me.businessDate)
  const side = sideOf(me)
  const todos = useTodos().data?.length
  const items: MenuItem[] = []
  if (side !== 'centre') items.push({ to: '/', label: t('menu.home'), covers: /^\/$/, todos })
  if (takesSteps(me)) items.push({ to: '/queue', label: t('menu.queue'), covers: /^\/queue$/ })
  if (plan && side === 'prefecture' && me.tenant) {
    const own = `/tenants/${me.tenant.code}`
    items.push({ to: `${own}/plans/${plan.id}`, label: t('menu.ownKpis'), covers: new RegExp(`^${own}/(plans|kpis)/`) })
    items.push({ to: `${own}/improvements`, label: t('menu.improvements'), covers: new RegExp(`^${own}/improvements`) })
  }
  if (side === 'centre') {
    items.push({
      to: '/plans',
      label: t('menu.plans'),
      covers: /^\/plans(\/new|\/[^/]+\/edit)?$|^\/centre\/(plans|kpis)\//,
    })
  }
  if (plan) {
    items.push({
      to: `/plans/${plan.id}/overview`,
      label: t('menu.overview'),
      covers: /\/overview$/,
      todos: side === 'centre' ? todos : undefined,
    })
  }
  if (plan) items.push({ to: `/plans/${plan.id}/shared`, label: t('menu.shared'), covers: /\/shared$/ })
  items.push({
    to: PRACTICE_SEARCH,
    label: t('menu.practices'),
    covers: /^\/practices|^\/(tenants|plans)\/[^/]+\/practices/,
  })
  if (plan && side !== 'prefecture') {
    items.push({
      to: `/plans/${plan.id}/kpis`,
      label: side === 'bureau' ? t('menu.regionKpis') : t('menu.kpis'),
      covers: /^\/plans\/[^/]+\/kpis$|^\/tenants\/[^/]+\/(?!rounds\/|practices)/,
    })
  }
  items.push({ to: '/rounds', label: t('menu.rounds'), covers: /^\/rounds|^\/tenants\/[^/]+\/rounds\// })
  return <Menu items={items} />
}

function Menu({ items }: { items: readonly MenuItem[] }) {
  const { t } = useTranslation('app')
  const { pathname } = useLocation()
  const all = [...items, { to: '/help', label: t('menu.help'), covers: /^\/help$/ }]
  return (
    <nav aria-label={t('menu.label')} className="frame">
      <ul className="-mx-2 flex sm:-mx-3 flex-wrap gap-x-1">
        {all.map((item) => (
          <li key={item.to}>
            <Link
              to={item.to}
              aria-current={item.covers.test(pathname) ? (pathname === item.to ? 'page' : 'true') : undefined}
              className="inline-flex min-h-11 items-center border-b-4 border-transparent forced-colors:border-[Canvas] px-2 pt-1 text-dns-14N-130 hover:border-solid-gray-300 sm:px-3 sm:text-dns-16N-130 hover:underline aria-[current]:border-blue-1000 forced-colors:aria-[current]:border-[Highlight] aria-[current]:font-700 aria-[current]:text-blue-1000"
            >
              {item.label}
              {item.todos !== undefined && item.todos > 0 && (
                <span className="ml-1.5 inline-flex h-6 min-w-6 items-center justify-center rounded-full bg-blue-1000 px-1.5 text-dns-14B-120 text-white tabular-nums">
                  <Hidden>{t('menu.todos')}</Hidden>
                  {item.todos}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
