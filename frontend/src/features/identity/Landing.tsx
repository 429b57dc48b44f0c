import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { buttonClass } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { PageHeader } from '@/ui/Layout'
import { Message, signInAddress } from '@/ui/State'

/** What the portal is, for somebody who has not signed in. */
export function Landing({ publicPractices }: { publicPractices: string }) {
  const { t } = useTranslation(['identity', 'ui'])
  // Where the portal sends a person whose sign-in came back from Keycloak without success.
  const failed = useSearchParams()[0].get('signin') === 'failed'
  const parts = ['record', 'see', 'share'] as const
  return (
    <div className="py-4 sm:py-10">
      <div className="grid grid-cols-1 items-center gap-10 lg:grid-cols-[1fr_26rem]">
        <div>
          <PageHeader
            title={t('identity:landing.title')}
            eyebrow={t('identity:landing.eyebrow')}
            lead={<p className="max-w-2xl text-std-17N-170">{t('identity:landing.lead')}</p>}
          />
          {failed && (
            <div className="mb-4">
              <Message icon="warn" title={t('identity:landing.failed.title')} alert>
                {t('identity:landing.failed.text')}
              </Message>
            </div>
          )}
          <a href={signInAddress('/')} className={buttonClass('primary', 'large')}>
            {t('ui:signIn')}
          </a>
          <p className="mt-3 text-dns-14N-130 text-solid-gray-700">{t('identity:landing.accounts')}</p>
          <p className="mt-6">
            {t('identity:landing.public')}{' '}
            <a href={publicPractices} className="link inline-flex min-h-6 items-center">
              {t('identity:landing.publicPractices')}
            </a>
          </p>
        </div>
        <LandingTiles />
      </div>
      <ul className="mt-12 grid grid-cols-1 gap-x-8 gap-y-6 border-t border-solid-gray-200 pt-8 md:grid-cols-3">
        {parts.map((part, index) => (
          <li key={part}>
            <p className="flex items-center gap-2 text-std-18B-160">
              <Icon name={(['clock', 'rise', 'check'] as const)[index] ?? 'check'} className="size-5 text-blue-900" />
              {t(`identity:landing.${part}.title`)}
            </p>
            <p className="mt-1 text-solid-gray-800">{t(`identity:landing.${part}.text`)}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A quiet picture of the tile map; decoration only. */
function LandingTiles() {
  const shades = ['fill-blue-100', 'fill-blue-300', 'fill-blue-700', 'fill-blue-1000']
  const tiles: readonly (readonly [number, number])[] = [
    [13, 0],
    [12, 1],
    [11, 2],
    [12, 2],
    [11, 3],
    [12, 3],
    [9, 4],
    [10, 4],
    [11, 4],
    [12, 4],
    [3, 5],
    [4, 5],
    [5, 5],
    [6, 5],
    [7, 5],
    [8, 5],
    [9, 5],
    [10, 5],
    [11, 5],
    [12, 5],
    [13, 5],
    [0, 6],
    [1, 6],
    [2, 6],
    [4, 6],
    [5, 6],
    [6, 6],
    [7, 6],
    [8, 6],
    [9, 6],
    [10, 6],
    [11, 6],
    [12, 6],
    [13, 6],
    [1, 7],
    [2, 7],
    [4, 7],
    [5, 7],
    [7, 7],
    [8, 7],
    [10, 7],
    [11, 7],
    [1, 8],
    [2, 8],
    [4, 8],
    [5, 8],
    [0, 9],
  ]
  return (
    <svg viewBox="0 0 140 100" aria-hidden="true" className="hidden w-full lg:block">
      {tiles.map(([x, y], index) => (
        <rect
          key={`${x}-${y}`}
          x={x * 10 + 0.5}
          y={y * 10 + 0.5}
          width="9"
          height="9"
          rx="1.200"
          className={shades[(index * 7 + x * 3 + y) % 4]}
        />
      ))}
    </svg>
  )
}
