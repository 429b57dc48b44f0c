import { useTranslation } from 'react-i18next'
import type { ImprovementState } from '@/lib/api'

/** Which state an improvement has come to: the present one, or one that can follow. */
export function StateChoice({
  name,
  legend,
  states,
  value,
  onChange,
}: {
  name: string
  legend: string
  states: readonly ImprovementState[]
  value: ImprovementState
  onChange: (state: ImprovementState) => void
}) {
  const { t } = useTranslation('improvement')
  return (
    <fieldset>
      <legend className="mb-1.5 text-dns-16B-130">{legend}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        {states.map((state) => (
          <label key={state} className="inline-flex min-h-9 items-center gap-2">
            <input
              type="radio"
              name={name}
              value={state}
              checked={value === state}
              onChange={() => onChange(state)}
              className="size-5 accent-blue-1000"
            />
            {t(`state.${state}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
