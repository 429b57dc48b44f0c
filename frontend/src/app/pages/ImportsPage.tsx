import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { ImportHistory } from '@/features/imports/ImportHistory'
import { ImportReport } from '@/features/imports/ImportReport'
import { ImportUpload, Templates } from '@/features/imports/ImportUpload'
import { usePlaces } from '@/features/tenancy/names'
import { useImport, useImports } from '@/lib/api'
import { named, useLanguage } from '@/lib/language'
import { LinkButton, TextLink } from '@/ui/Button'
import { Breadcrumbs, PageHeader, Section } from '@/ui/Layout'
import { Loading } from '@/ui/State'
import { entryAddress, importsAddress } from '../addresses'
import { useAllPlans } from '../plans'

/** Results from files: the file to fill in, its check, what to take of it, and what came in before. */
export function ImportsPage() {
  const { code = '', plan: planId = '' } = useParams()
  const { t } = useTranslation(['imports', 'app', 'entry'])
  const language = useLanguage()
  const { tenantName } = usePlaces()
  const plan = useAllPlans().data?.find((candidate) => candidate.id === planId)
  const [search, setSearch] = useSearchParams()
  const file = search.get('file')
  const imports = useImports(code, planId)
  const name = tenantName(code)
  const show = (id: string | null) => setSearch(id ? { file: id } : {}, { preventScrollReset: true })
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('app:menu.home'), to: '/' },
          { label: t('app:tenantKpis.title', { name }), to: `/tenants/${code}/plans/${planId}` },
          { label: t('imports:title') },
        ]}
      />
      <PageHeader
        title={t('imports:title')}
        eyebrow={plan && t('app:home.eyebrow', { name, plan: named(language, plan) })}
        lead={t('imports:lead')}
        aside={
          <LinkButton to={entryAddress(code, planId)} look="secondary" size="small" className="h-10 print:hidden">
            {t('entry:title')}
          </LinkButton>
        }
      />
      <Loading query={imports} rows={8}>
        {(list) => (
          <div className="flex flex-col gap-6">
            <Section title={t('imports:template.title')} note={t('imports:template.note')}>
              <Templates code={code} plan={planId} />
            </Section>
            <Section title={t('imports:upload.title')} note={t('imports:upload.note')}>
              <ImportUpload code={code} plan={planId} onChecked={(made) => show(made.id)} />
            </Section>
            {file && <Checked key={file} code={code} plan={planId} id={file} onDiscarded={() => show(null)} />}
            <Section title={t('imports:history.title')} note={t('imports:history.note')}>
              <ImportHistory imports={list} link={(id) => `${importsAddress(code, planId)}?file=${id}`} />
            </Section>
          </div>
        )}
      </Loading>
    </>
  )
}

function Checked({ code, plan, id, onDiscarded }: { code: string; plan: string; id: string; onDiscarded: () => void }) {
  const { t } = useTranslation('imports')
  const made = useImport(code, plan, id)
  return (
    <Section title={t('report.title')} note={made.data?.state === 'checked' ? t('report.note') : undefined}>
      <Loading query={made} rows={5}>
        {(data) => (
          <ImportReport
            code={code}
            plan={plan}
            made={data}
            onDiscarded={onDiscarded}
            gridLink={<TextLink to={entryAddress(code, plan)}>{t('report.grid')}</TextLink>}
          />
        )}
      </Loading>
    </Section>
  )
}
