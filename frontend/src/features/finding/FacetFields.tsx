import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Facet, FacetCounts } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Button } from '@/ui/Button'
import { type Choice, FACETS, type Question } from './question'

/** How many values of a facet are shown before one asks for more. */
const FEW = 6

interface Props {
  facets?: readonly Facet[]
  counts: readonly FacetCounts[]
  chosen: Question['chosen']
  label: (choice: Choice) => string
  onToggle: (choice: Choice) => void
}

/** What entries can be narrowed to, with how many there are of each. */
export function FacetFields({ facets = FACETS, counts, ...props }: Props) {
  return (
    <div className="flex flex-col gap-5">
      {facets.map((facet) => (
        <FacetField
          key={facet}
          facet={facet}
          counts={counts.find((one) => one.facet === facet)?.values ?? []}
          {...props}
        />
      ))}
    </div>
  )
}

function FacetField({
  facet,
  counts,
  chosen,
  label,
  onToggle,
}: Omit<Props, 'facets' | 'counts'> & { facet: Facet; counts: FacetCounts['values'] }) {
  const { t } = useTranslation('finding')
  const format = useFormat()
  const [all, setAll] = useState(false)
  const list = useId()
  const own = chosen[facet]
  // What is chosen can be given up even where nothing has it any more.
  const values = [
    ...counts,
    ...own.filter((value) => counts.every((one) => one.value !== value)).map((value) => ({ value, entries: 0 })),
  ]
  // Stages and policies have an order of their own.
  if (facet === 'stage' || facet === 'policy') values.sort((one, other) => one.value.localeCompare(other.value))
  if (values.length === 0) return null
  const shown = all ? values : values.filter(({ value }, index) => index < FEW || own.includes(value))
  const more = values.length - shown.length
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-dns-14B-130">{t(`facet.${facet}`)}</legend>
      <ul id={list}>
        {shown.map(({ value, entries }) => (
          <li key={value}>
            <label className="flex min-h-8 items-start gap-2 py-1 text-dns-14N-130 hover:underline">
              <input
                type="checkbox"
                name={facet}
                value={value}
                checked={own.includes(value)}
                onChange={() => onToggle({ facet, value })}
                className="size-5 shrink-0 accent-blue-1000"
              />
              <span className="min-w-0 grow pt-px">{label({ facet, value })}</span>
              <span className="shrink-0 whitespace-nowrap pt-px text-solid-gray-700 tabular-nums">
                {t('entries', { entries: format.number(entries) })}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {(more > 0 || all) && (
        <Button
          look="quiet"
          size="small"
          aria-expanded={all}
          aria-controls={list}
          aria-label={t(all ? 'fewerOf' : 'moreOf', { count: more, facet: t(`facet.${facet}`) })}
          onClick={() => setAll(!all)}
        >
          {t(all ? 'fewer' : 'more', { count: more })}
        </Button>
      )}
    </fieldset>
  )
}
