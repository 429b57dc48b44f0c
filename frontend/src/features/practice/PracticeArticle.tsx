import { useTranslation } from 'react-i18next'
import { Section } from '@/ui/Layout'
import { Markdown } from '@/ui/Markdown'
import { EffectTable } from './EffectTable'
import { SECTIONS } from './input'
import type { Reading } from './reading'

/** The sections of an entry with its numbers and pictures. */
export function PracticeArticle({ reading }: { reading: Reading }) {
  const { t } = useTranslation('practice')
  const pictures = reading.files.filter(({ width }) => width !== null)
  return (
    <article className="flex min-w-0 flex-col gap-8 rounded-12 border border-solid-gray-200 bg-white p-4 sm:p-6 print:border-0 print:p-0">
      {SECTIONS.map((section) => (
        <Section key={section} plain title={t(`field.${section}`)}>
          <div className="flex flex-col gap-5">
            {reading.texts[section].trim() === '' ? (
              <p className="text-solid-gray-700">{t('nothingYet')}</p>
            ) : (
              <Markdown>{reading.texts[section]}</Markdown>
            )}
            {section === 'effect' && reading.effects.length > 0 && <EffectTable effects={reading.effects} />}
          </div>
        </Section>
      ))}
      {pictures.length > 0 && (
        <Section plain title={t('pictures')}>
          <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
            {pictures.map((picture) => (
              <figure key={picture.id} className="flex min-w-0 flex-col gap-1.5">
                <img
                  src={picture.address}
                  alt={picture.description ?? picture.name}
                  width={picture.width ?? undefined}
                  height={picture.height ?? undefined}
                  loading="lazy"
                  className="h-auto max-w-full rounded-8 border border-solid-gray-200"
                />
                {picture.description && (
                  <figcaption aria-hidden="true" className="text-dns-14N-130 text-solid-gray-700">
                    {picture.description}
                  </figcaption>
                )}
              </figure>
            ))}
          </div>
        </Section>
      )}
    </article>
  )
}
