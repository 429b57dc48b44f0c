import { useNavigate } from 'react-router'
import { improvementsAddress } from './addresses'

/** Leads to an adoption that was just made, which then says what can be done with it. */
export function useToAdoption(code: string) {
  const navigate = useNavigate()
  return (practice: string) => navigate(improvementsAddress(code, practice), { state: { adopted: practice } })
}
