import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type MailLanguage, putSettings, type Rhythm, type Settings, settingsKey } from '@/lib/api'
import { isProblem, UnreachableError } from '@/lib/http'
import { Button } from '@/ui/Button'
import { ConflictDialog } from '@/ui/Conflict'
import { Icon } from '@/ui/Icon'
import { useLeaveGuard } from '@/ui/useLeaveGuard'

const RHYTHMS = ['daily', 'weekly', 'never'] as const satisfies Rhythm[]
const LANGUAGES = ['ja', 'en'] as const satisfies MailLanguage[]

/** How the reader wants to be told by mail. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation('notification')
  const queries = useQueryClient()
  const [rhythm, setRhythm] = useState(settings.rhythm)
  const [language, setLanguage] = useState(settings.language)
  const keep = (stored: Settings) => queries.setQueryData(settingsKey(), stored)
  const save = useMutation({
    mutationFn: (etag: string) => putSettings({ rhythm, language }, { headers: { 'If-Match': `"${etag}"` } }),
    onSuccess: keep,
    networkMode: 'always',
  })
  const changed = rhythm !== settings.rhythm || language !== settings.language
  const guard = useLeaveGuard(changed)
  const faster = isProblem(save.error, 412) ? (save.error.current as Settings | null) : null
  return (
    <form
      noValidate
      className="flex max-w-2xl flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(settings.etag)
      }}
    >
      {save.isError && !faster && (
        <p role="alert" className="rounded-8 border-2 border-red-1000 p-4">
          {isProblem(save.error)
            ? (save.error.detail ?? save.error.title)
            : t(save.error instanceof UnreachableError ? 'settings.unreachable' : 'settings.failed')}
        </p>
      )}
      {!settings.mailOn && (
        <p className="flex items-start gap-2 rounded-8 bg-blue-50 px-4 py-3">
          <Icon name="info" className="mt-1 size-4" />
          {t('settings.mailOff')}
        </p>
      )}
      <Choice
        legend={t('settings.rhythm')}
        hint={t('settings.rhythmHint')}
        options={RHYTHMS.map((value) => ({ value, label: t(`settings.rhythms.${value}`) }))}
        value={rhythm}
        onChange={setRhythm}
      />
      <Choice
        legend={t('settings.language')}
        options={LANGUAGES.map((value) => ({ value, label: t(`settings.languages.${value}`), lang: value }))}
        value={language}
        onChange={setLanguage}
      />
      {settings.mailOn && (
        <div>
          <h3 className="text-dns-16B-130">{t('settings.address')}</h3>
          <p className="mt-1">{settings.address ?? t('settings.noAddress')}</p>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" disabled={save.isPending}>
          {save.isPending ? t('settings.saving') : t('settings.save')}
        </Button>
        <p role="status">
          {save.isSuccess && !changed && (
            <span className="inline-flex items-center gap-1.5">
              <Icon name="tick" />
              {t('settings.saved')}
            </span>
          )}
        </p>
      </div>
      {faster && (
        <ConflictDialog
          differences={[
            {
              label: t('settings.rhythm'),
              mine: t(`settings.rhythms.${rhythm}`),
              theirs: t(`settings.rhythms.${faster.rhythm}`),
            },
            {
              label: t('settings.language'),
              mine: t(`settings.languages.${language}`),
              theirs: t(`settings.languages.${faster.language}`),
            },
          ].filter(({ mine, theirs }) => mine !== theirs)}
          busy={save.isPending}
          onKeepMine={() => save.mutate(faster.etag)}
          onKeepTheirs={() => {
            setRhythm(faster.rhythm)
            setLanguage(faster.language)
            keep(faster)
            save.reset()
          }}
          onBack={() => save.reset()}
        />
      )}
      {guard.question}
    </form>
  )
}

function Choice<T extends string>({
  legend,
  hint,
  options,
  value,
  onChange,
}: {
  legend: string
  hint?: string
  options: readonly { value: T; label: string; lang?: string }[]
  value: T
  onChange: (value: T) => void
}) {
  const id = useId()
  return (
    <fieldset aria-describedby={hint && `${id}-hint`}>
      <legend className="text-dns-16B-130">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-dns-14N-130 text-solid-gray-700">
          {hint}
        </p>
      )}
      <div className="mt-1.5 flex flex-col">
        {options.map((option) => (
          <label key={option.value} className="flex min-h-11 items-center gap-2.5" lang={option.lang}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              className="size-5 accent-blue-900"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
