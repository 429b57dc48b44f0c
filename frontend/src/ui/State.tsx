import { useTranslation } from 'react-i18next'
import { isProblem, UnreachableError } from '@/lib/http'
import { Button, buttonClass } from './Button'
import { Icon, type IconName } from './Icon'

/** Where sign-in leads back to: this page. */
export function signInAddress(to = `${window.location.pathname}${window.location.search}`): string {
  return `/login?to=${encodeURIComponent(to)}`
}

/** A whole part of a page that says what is the matter and what to do next. */
export function Message({
  icon,
  title,
  children,
  action,
  alert = false,
  heading = false,
}: {
  icon: IconName
  title: string
  children?: React.ReactNode
  action?: React.ReactNode
  alert?: boolean
  /** Whether this is all the page has to say, so that its title is the page's heading. */
  heading?: boolean
}) {
  const Title = heading ? 'h1' : 'p'
  return (
    <div
      role={alert ? 'alert' : undefined}
      className={`flex flex-col items-start gap-3 rounded-12 border p-6 sm:flex-row sm:gap-4 ${alert ? 'border-red-900 bg-white' : 'border-solid-gray-200 bg-white'}`}
    >
      <Icon name={icon} className={`mt-1 size-6 ${alert ? 'text-red-1000' : 'text-blue-900'}`} />
      <div className="min-w-0">
        <Title className="text-std-18B-160">{title}</Title>
        {children && <div className="mt-1 text-solid-gray-800">{children}</div>}
        {action && <div className="mt-4 flex flex-wrap gap-3">{action}</div>}
      </div>
    </div>
  )
}

/** What to show when a request failed, by why it failed. */
export function ErrorState({
  error,
  retry,
  heading = false,
}: {
  error: unknown
  retry?: () => void
  heading?: boolean
}) {
  const { t } = useTranslation('ui')
  const again = retry && (
    <Button look="secondary" onClick={retry}>
      {t('again')}
    </Button>
  )
  if (isProblem(error, 401)) return <SignInNeeded heading={heading} />
  if (error instanceof UnreachableError) {
    return (
      <Message heading={heading} icon="offline" title={t('error.unreachable')} action={again} alert>
        {t('error.unreachableHint')}
      </Message>
    )
  }
  if (isProblem(error, 403)) {
    return (
      <Message heading={heading} icon="lock" title={error.title ?? t('error.forbidden')} alert>
        {error.detail ?? t('error.forbiddenHint')}
      </Message>
    )
  }
  if (isProblem(error, 404)) {
    return (
      <Message heading={heading} icon="question" title={t('error.notFound')} alert>
        {t('error.notFoundHint')}
      </Message>
    )
  }
  return (
    <Message
      heading={heading}
      icon="warn"
      title={(isProblem(error) && error.title) || t('error.unexpected')}
      action={again}
      alert
    >
      {(isProblem(error) && error.detail) || t('error.unexpectedHint')}
    </Message>
  )
}

/** The session is over or never was: sign in and come back to this page. */
function SignInNeeded({ heading }: { heading: boolean }) {
  const { t } = useTranslation('ui')
  return (
    <Message
      heading={heading}
      icon="lock"
      title={t('error.signInNeeded')}
      action={
        <a href={signInAddress()} className={buttonClass()}>
          {t('signIn')}
        </a>
      }
      alert
    >
      {t('error.signInNeededHint')}
    </Message>
  )
}

export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children?: React.ReactNode
  action?: React.ReactNode
}) {
  return (
    <Message icon="info" title={title} action={action}>
      {children}
    </Message>
  )
}

/** Grey shapes where content is about to be. */
export function Skeleton({ rows = 5, className = '' }: { rows?: number; className?: string }) {
  const { t } = useTranslation('ui')
  return (
    <div
      role="status"
      className={`flex flex-col gap-3 rounded-12 border border-solid-gray-100 bg-white p-6 ${className}`}
    >
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
          key={row}
          className="skeleton block h-5 rounded-4"
          style={{ width: `${[92, 74, 86, 61, 80][row % 5]}%` }}
        />
      ))}
    </div>
  )
}

interface Loaded<T> {
  data: T | undefined
  error: unknown
  isPending: boolean
  refetch: () => unknown
}

/** Loading, failed or there: one place decides for every request. */
export function Loading<T>({
  query,
  rows,
  heading = false,
  children,
}: {
  query: Loaded<T>
  rows?: number
  heading?: boolean
  children: (data: T) => React.ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <ErrorState error={query.error} retry={() => query.refetch()} heading={heading} />
  return <Skeleton rows={rows ?? 5} />
}
