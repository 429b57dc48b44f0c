import { useSearchParams } from 'react-router'

/** What a list is narrowed to, kept in the address. */
export function useAddressFilter() {
  const [search, setSearch] = useSearchParams()
  return {
    search,
    change(name: string, value: string) {
      setSearch(
        (before) => {
          const after = new URLSearchParams(before)
          if (value === '') after.delete(name)
          else after.set(name, value)
          // A prefecture of another bureau would leave an empty list.
          if (name === 'bureau') after.delete('tenant')
          return after
        },
        { replace: true, preventScrollReset: true },
      )
    },
    clear() {
      setSearch({}, { replace: true, preventScrollReset: true })
    },
  }
}
