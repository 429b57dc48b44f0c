import { useTranslation } from 'react-i18next'
import { TodoList } from '@/features/notification/TodoList'
import { usePlaces } from '@/features/tenancy/names'
import { useTodos } from '@/lib/api'
import { Section } from '@/ui/Layout'
import { Loading } from '@/ui/State'
import { usePerson } from './person'

/** What is due from the reader: on the first page of every role, in one place. */
export function Todos({ aside }: { aside?: React.ReactNode }) {
  const { t } = useTranslation('app')
  const me = usePerson()
  const { tenantName } = usePlaces()
  const todos = useTodos()
  const overdue = todos.data?.filter((todo) => todo.overdue).length ?? 0
  return (
    <Section
      plain
      title={t('home.todos')}
      note={
        todos.data && todos.data.length > 0 ? t('home.todosNote', { count: todos.data.length, overdue }) : undefined
      }
      aside={aside}
    >
      <Loading query={todos} rows={3}>
        {(list) => <TodoList todos={list} today={me.businessDate} tenantName={tenantName} queue="/queue" />}
      </Loading>
    </Section>
  )
}
