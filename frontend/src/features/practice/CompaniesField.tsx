import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/Button'
import { DateInput } from '@/ui/DateInput'
import { controlClass, Field, FieldGroup } from '@/ui/Field'
import { type CompanyInput, MOST } from './input'
import { Line } from './Line'
import type { PartProps } from './PracticeForm'

const EMPTY: CompanyInput = { name: '', consentedOn: '', consentedBy: '', openToPublic: false }

/** The companies an entry names, each with its consent. */
export function CompaniesField({ draft, fault }: PartProps) {
  const { t } = useTranslation('practice')
  const { companies } = draft.input
  const list = t('field.companies')
  const put = (index: number, some: Partial<CompanyInput>) =>
    draft.change({ companies: companies.map((one, other) => (other === index ? { ...one, ...some } : one)) })
  return (
    <FieldGroup label={list} required={false} hint={t('hint.companies')} error={fault('companies')}>
      <ul className="flex flex-col gap-3 empty:hidden">
        {companies.map((company, index) => {
          const place = `companies[${index}]`
          const refused = fault(`${place}.openToPublic`)
          return (
            <Line
              // biome-ignore lint/suspicious/noArrayIndexKey: a line keeps nothing of its own
              key={index}
              list={list}
              number={index + 1}
              onRemove={() => draft.change({ companies: companies.filter((_, other) => other !== index) })}
            >
              <div className="flex flex-col gap-4">
                <Field label={t('part.name')} required error={fault(`${place}.name`)}>
                  {(tied) => (
                    <input
                      {...tied}
                      type="text"
                      name={`${place}.name`}
                      maxLength={100}
                      value={company.name}
                      onChange={(event) => put(index, { name: event.target.value })}
                      className={`${controlClass} h-11`}
                    />
                  )}
                </Field>
                <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2">
                  <Field label={t('part.consentedOn')} required error={fault(`${place}.consentedOn`)}>
                    {(tied) => (
                      <DateInput
                        {...tied}
                        name={`${place}.consentedOn`}
                        day={company.consentedOn}
                        value={company.consentedOn}
                        onChange={(event) => put(index, { consentedOn: event.target.value })}
                      />
                    )}
                  </Field>
                  <Field label={t('part.consentedBy')} required error={fault(`${place}.consentedBy`)}>
                    {(tied) => (
                      <input
                        {...tied}
                        type="text"
                        name={`${place}.consentedBy`}
                        maxLength={100}
                        value={company.consentedBy}
                        onChange={(event) => put(index, { consentedBy: event.target.value })}
                        className={`${controlClass} h-12`}
                      />
                    )}
                  </Field>
                </div>
                <FieldGroup label={t('part.openToPublic')} error={refused}>
                  <label className="flex min-h-6 items-center gap-2.5">
                    <input
                      type="checkbox"
                      name={`${place}.openToPublic`}
                      aria-invalid={refused !== undefined}
                      checked={company.openToPublic}
                      onChange={(event) => put(index, { openToPublic: event.target.checked })}
                      className="size-5 shrink-0 accent-blue-1000"
                    />
                    {t('company.openToPublic')}
                  </label>
                </FieldGroup>
              </div>
            </Line>
          )
        })}
      </ul>
      {companies.length < MOST.companies && (
        <Button
          look="secondary"
          size="small"
          name="companies"
          className="self-start"
          onClick={() => draft.change({ companies: [...companies, EMPTY] })}
        >
          {t('company.add')}
        </Button>
      )}
    </FieldGroup>
  )
}
