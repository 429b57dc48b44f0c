import { createContext, useContext } from 'react'
import type { Me } from '@/lib/api'

export const PersonContext = createContext<Me | null>(null)

/** Who is signed in. Only pages behind sign-in may ask. */
export function usePerson(): Me {
  const me = useContext(PersonContext)
  if (!me) throw new Error('This page needs somebody signed in.')
  return me
}
