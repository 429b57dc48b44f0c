import { useMemo } from 'react'
import { type Bureau, type Tenant, useBureaus, useTenants } from '@/lib/api'
import { named, useLanguage } from '@/lib/language'

// Prefectures and bureaus do not change while somebody works.
const lasting = { query: { staleTime: Number.POSITIVE_INFINITY } }
const noTenants: Tenant[] = []
const noBureaus: Bureau[] = []

/** The 47 and the nine bureaus, with their names in the reader's language. */
export function usePlaces() {
  const tenants = useTenants(lasting)
  const bureaus = useBureaus(lasting)
  const language = useLanguage()
  return useMemo(() => {
    const tenantNames = new Map(tenants.data?.map((tenant) => [tenant.code, named(language, tenant)]))
    const bureauNames = new Map(bureaus.data?.map((bureau) => [bureau.code, named(language, bureau)]))
    return {
      tenants: tenants.data ?? noTenants,
      bureaus: bureaus.data ?? noBureaus,
      isPending: tenants.isPending || bureaus.isPending,
      tenantName: (code: string) => tenantNames.get(code) ?? code,
      bureauName: (code: string) => bureauNames.get(code) ?? code,
    }
  }, [tenants.data, bureaus.data, tenants.isPending, bureaus.isPending, language])
}
