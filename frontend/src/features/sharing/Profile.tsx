import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { putProfile, type TenantProfile } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { isProblem, UnreachableError } from '@/lib/http'
import { Button } from '@/ui/Button'
import { controlClass, Field } from '@/ui/Field'
import { useLeaveGuard } from '@/ui/useLeaveGuard'

const digits = (text: string) => text.normalize('NFKC').replace(/[,\s]/g, '')

const profileSchema = z.object({
  smeCount: z
    .string()
    .transform(digits)
    .refine((text) => /^\d{1,7}$/.test(text) && Number(text) > 0, 'count'),
  smeYear: z
    .string()
    .transform(digits)
    .refine((text) => /^\d{4}$/.test(text), 'year'),
  smeSource: z.string().trim().min(1, 'required').max(200, 'source'),
})

type Input = z.input<typeof profileSchema>

const FIELDS = ['smeCount', 'smeYear', 'smeSource'] as const

/** How many SMEs a prefecture has, by which statistics; its administrators keep it. */
export function Profile({ profile, manage }: { profile: TenantProfile; manage: boolean }) {
  const { t } = useTranslation('sharing')
  const format = useFormat()
  const [editing, setEditing] = useState(false)
  if (editing) return <ProfileForm profile={profile} onDone={() => setEditing(false)} />
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      {profile.smeCount === null ? (
        <p>{manage ? t('profile.unknownManage') : t('profile.unknown')}</p>
      ) : (
        <div>
          <p className="text-std-20B-150 tabular-nums">
            {t('similar.smeCount', { count: profile.smeCount, number: format.number(profile.smeCount) })}
          </p>
          <p className="mt-1 text-dns-14N-130 text-solid-gray-700">
            {t('profile.source', { source: profile.smeSource, year: profile.smeYear })}
            {profile.writtenAt !== null && (
              <span className="block">
                {t('profile.by', { name: profile.writtenByName, at: format.moment(profile.writtenAt) })}
              </span>
            )}
          </p>
        </div>
      )}
      {manage && (
        <Button look="secondary" size="small" className="print:hidden" onClick={() => setEditing(true)}>
          {profile.smeCount === null ? t('profile.enter') : t('profile.change')}
        </Button>
      )}
    </div>
  )
}

function ProfileForm({ profile, onDone }: { profile: TenantProfile; onDone: () => void }) {
  const { t } = useTranslation('sharing')
  const format = useFormat()
  const queries = useQueryClient()
  const form = useForm<Input, unknown, z.output<typeof profileSchema>>({
    resolver: zodResolver(profileSchema),
    defaultValues: {
      smeCount: profile.smeCount === null ? '' : String(profile.smeCount),
      smeYear: profile.smeYear === null ? '' : String(profile.smeYear),
      smeSource: profile.smeSource ?? '',
    },
  })
  const [etag, setEtag] = useState(profile.etag)
  const save = useMutation({
    mutationFn: (input: z.output<typeof profileSchema>) =>
      putProfile(
        profile.tenant,
        { smeCount: Number(input.smeCount), smeYear: Number(input.smeYear), smeSource: input.smeSource },
        { headers: etag === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${etag}"` } },
      ),
    onSuccess: async () => {
      guard.pass()
      await queries.invalidateQueries({
        predicate: (query) => String(query.queryKey[0]).startsWith(`/api/tenants/${profile.tenant}/`),
      })
      onDone()
    },
    onError: (error) => {
      if (!isProblem(error)) return
      if (error.status === 412) setEtag((error.current as TenantProfile | null)?.etag ?? null)
      for (const fault of error.errors) {
        const field = FIELDS.find((candidate) => candidate === fault.field)
        if (field) form.setError(field, { type: 'server', message: fault.message })
      }
    },
    networkMode: 'always',
  })
  const guard = useLeaveGuard(form.formState.isDirty && !save.isSuccess)
  const { errors } = form.formState
  const fault = (field: (typeof FIELDS)[number]) => {
    const error = errors[field]
    return error && (error.type === 'server' ? error.message : t(`profile.fault.${error.message}`))
  }
  const faster = isProblem(save.error, 412) ? (save.error.current as TenantProfile | null) : null
  return (
    <form noValidate onSubmit={form.handleSubmit((input) => save.mutate(input))} className="flex flex-col gap-5">
      {save.isError && Object.keys(errors).length === 0 && (
        <p role="alert" className="rounded-8 border-2 border-red-1000 p-4">
          {faster
            ? t('profile.faster', { name: faster.writtenByName, number: format.number(faster.smeCount ?? 0) })
            : isProblem(save.error)
              ? (save.error.detail ?? save.error.title)
              : save.error instanceof UnreachableError
                ? t('profile.unreachable')
                : t('profile.failed')}
        </p>
      )}
      <div className="grid grid-cols-1 gap-5 md:grid-cols-[14rem_10rem_1fr]">
        <Field label={t('profile.count')} required hint={t('profile.countHint')} error={fault('smeCount')}>
          {(tied) => (
            <input
              {...tied}
              {...form.register('smeCount')}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              className={`${controlClass} h-12 text-right tabular-nums`}
            />
          )}
        </Field>
        <Field label={t('profile.year')} required hint={t('profile.yearHint')} error={fault('smeYear')}>
          {(tied) => (
            <input
              {...tied}
              {...form.register('smeYear')}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              className={`${controlClass} h-12 text-right tabular-nums`}
            />
          )}
        </Field>
        <Field label={t('profile.statistics')} required hint={t('profile.statisticsHint')} error={fault('smeSource')}>
          {(tied) => <input {...tied} {...form.register('smeSource')} type="text" className={`${controlClass} h-12`} />}
        </Field>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={save.isPending}>
          {save.isPending ? t('profile.saving') : t('profile.save')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('profile.cancel')}
        </Button>
      </div>
      {guard.question}
    </form>
  )
}
