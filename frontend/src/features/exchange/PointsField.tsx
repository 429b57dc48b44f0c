import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldGroup } from '@/ui/Field'
import { Hidden } from '@/ui/Marks'
import { POINTS } from './criteria'

/** From 1 to 5 for one criterion, with what the ends mean. */
export function PointsField({
  label,
  hint,
  points,
  error,
  onGive,
}: {
  label: string
  hint: string
  points: number | undefined
  error: string | undefined
  onGive: (points: number) => void
}) {
  const { t } = useTranslation('exchange')
  const name = useId()
  return (
    <FieldGroup label={label} hint={hint} error={error} required>
      <div className="grid grid-cols-5 gap-1.5">
        {POINTS.map((one) => (
          <label
            key={one}
            className={`flex min-h-11 cursor-pointer flex-col items-center justify-center gap-1 rounded-8 border px-1 py-2 text-dns-16N-130 hover:bg-blue-50 has-checked:border-blue-1000 has-checked:bg-blue-50 has-checked:shadow-[inset_0_0_0_1px_var(--color-blue-1000)] ${error ? 'border-red-1000' : 'border-solid-gray-420'}`}
          >
            <input
              type="radio"
              name={name}
              value={one}
              checked={points === one}
              onChange={() => onGive(one)}
              className="size-5 shrink-0 accent-blue-1000"
            />
            <span className="tabular-nums">
              {one}
              <Hidden>{one === 1 ? t('vote.lowest') : one === POINTS.length ? t('vote.highest') : ''}</Hidden>
            </span>
          </label>
        ))}
      </div>
      <p aria-hidden="true" className="flex justify-between text-dns-14N-130 text-solid-gray-700">
        <span>{t('vote.lowest')}</span>
        <span>{t('vote.highest')}</span>
      </p>
    </FieldGroup>
  )
}
