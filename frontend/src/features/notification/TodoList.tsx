import { useTranslation } from 'react-i18next'
import type { Todo, TodoKind } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { LinkButton, TextLink } from '@/ui/Button'
import { Deadline } from '@/ui/Deadline'
import { Icon } from '@/ui/Icon'
import { Hidden, IllustrativeMark } from '@/ui/Marks'
import { EmptyState } from '@/ui/State'
import { groupTodos, type TodoGroup } from './groups'

/** More than this many of one kind are folded away under their heading. */
const SHOWN = 6

interface TodoListProps {
  todos: readonly Todo[]
  today: string
  tenantName: (code: string) => string
  /** Where several steps are taken at once. */
  queue: string
}

/** What is due from the reader, the oldest deadline first; each leads to where it is done. */
export function TodoList({ todos, ...rest }: TodoListProps) {
  const { t } = useTranslation('notification')
  if (todos.length === 0) return <EmptyState title={t('todo.empty')}>{t('todo.emptyHint')}</EmptyState>
  return (
    <ul className="divide-y divide-solid-gray-200 overflow-hidden rounded-12 border border-solid-gray-200 bg-white">
      {groupTodos(todos).map((group) => (
        <Group key={group.key} group={group} {...rest} />
      ))}
    </ul>
  )
}

function Group({ group, today, tenantName, queue }: Omit<TodoListProps, 'todos'> & { group: TodoGroup }) {
  const { t } = useTranslation('notification')
  const { kind, todos } = group
  const [first] = todos
  const overdue = todos.some((todo) => todo.overdue)
  const several = todos.length > 1
  return (
    <li
      className={`grid grid-cols-1 gap-x-6 gap-y-2 border-l-4 px-4 py-3.5 sm:px-5 md:grid-cols-[13rem_1fr_auto] md:items-start ${overdue ? 'border-l-red-1000' : 'border-l-blue-400'}`}
    >
      <div>
        <p
          className={`inline-flex items-center gap-1.5 text-dns-14B-130 ${overdue ? 'text-red-1000' : 'text-solid-gray-800'}`}
        >
          <Icon name={overdue ? 'warn' : 'clock'} />
          {overdue ? t('todo.overdue') : t('todo.open')}
        </p>
        <p className="mt-0.5 text-dns-14N-130">
          {first.deadline ? <Deadline date={first.deadline} today={today} waiting /> : t('todo.noDeadline')}
        </p>
      </div>
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-x-2 text-dns-16B-130">
          {t(`todo.kind.${kind}`)}
          {several && <span className="font-400">{t('todo.count', { count: todos.length })}</span>}
        </h3>
        <Common todo={first} several={several} />
        {several ? <Several todos={todos} tenantName={tenantName} /> : <One todo={first} tenantName={tenantName} />}
      </div>
      {(!several || together(kind)) && (
        <LinkButton
          to={several && together(kind) && kind !== 'extension' ? queue : first.path}
          size="small"
          look={overdue ? 'primary' : 'secondary'}
          className="justify-self-start"
        >
          {t(`todo.do.${kind}`)}
          <Hidden>{first.kpiCode ?? first.thing}</Hidden>
        </LinkButton>
      )}
    </li>
  )
}

/** Whether there is one place where all of a kind are done. */
function together(kind: TodoKind): boolean {
  return kind.includes('-to-') || kind === 'extension'
}

/** What a group's to-dos are about together. */
function Common({ todo, several }: { todo: Todo; several: boolean }) {
  const format = useFormat()
  const ofRound = todo.kind.startsWith('report') || todo.kind === 'extension'
  if (ofRound) return <p className="mt-1 text-dns-14N-130 leading-150">{todo.thing}</p>
  if (todo.period === null || (!several && todo.kind !== 'result' && todo.kind !== 'question')) return null
  return <p className="mt-1 text-dns-14N-130">{format.period(todo.period)}</p>
}

function One({ todo, tenantName }: { todo: Todo; tenantName: (code: string) => string }) {
  const place = placeOf(todo)
  const words = hasSubject(todo)
  if (!words && place === null) return null
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-dns-14N-130 leading-150 text-solid-gray-800">
      {place !== null && <span>{tenantName(place)}</span>}
      {words && <Subject todo={todo} />}
      {todo.illustrative && <IllustrativeMark />}
    </p>
  )
}

function Several({ todos, tenantName }: { todos: readonly Todo[]; tenantName: (code: string) => string }) {
  const { t } = useTranslation('notification')
  const format = useFormat()
  const deadline = todos[0]?.deadline
  return (
    <details open={todos.length <= SHOWN} className="group mt-1">
      <summary className="inline-flex min-h-6 cursor-pointer list-none items-center gap-1.5 text-dns-14N-130 text-blue-1000 hover:underline">
        <Icon name="chevron" className="size-3 group-open:rotate-90" />
        {t('todo.each')}
      </summary>
      <ul className="mt-1 flex flex-col gap-1 pl-4.5 text-dns-14N-130 leading-150">
        {todos.map((todo) => (
          <li
            key={`${todo.path}-${todo.kpiCode}-${todo.period}-${todo.thing}`}
            className="flex flex-wrap items-center gap-x-2"
          >
            <TextLink to={todo.path} className="inline-flex min-h-6 items-center">
              <Hidden>{t(`todo.do.${todo.kind}`)} </Hidden>
              {todo.kpiCode ?? (placeOf(todo) === null ? todo.thing : tenantName(placeOf(todo) ?? ''))}
            </TextLink>
            {hasSubject(todo) && (todo.kpiCode !== null || placeOf(todo) !== null) && (
              <>
                {todo.kpiCode !== null && placeOf(todo) !== null && <span>{tenantName(placeOf(todo) ?? '')}</span>}
                <span className="line-clamp-1 min-w-0 grow basis-40">{todo.thing}</span>
              </>
            )}
            {todo.illustrative && <IllustrativeMark />}
            {todo.deadline !== null && todo.deadline !== deadline && (
              <span className="text-solid-gray-700">{t('todo.due', { date: format.date(todo.deadline) })}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Subject({ todo }: { todo: Todo }) {
  return (
    <span className="line-clamp-2 min-w-0" title={todo.thing}>
      {todo.kpiCode !== null && <span className="mr-1.5 tabular-nums text-solid-gray-700">{todo.kpiCode}</span>}
      {todo.thing}
    </span>
  )
}

/** Whether it is about one thing with a name of its own; a report is named by its round. */
function hasSubject(todo: Todo): boolean {
  return todo.kpiCode !== null || todo.kind.startsWith('practice')
}

/** The prefecture it comes from, where that is not the reader's own. */
function placeOf(todo: Todo): string | null {
  switch (todo.kind) {
    case 'report-to-check':
    case 'report-to-confirm':
    case 'definition-to-check':
    case 'definition-to-confirm':
    case 'practice-to-check':
    case 'practice-to-confirm':
    case 'extension':
    case 'question':
      return todo.tenant === '00' ? null : todo.tenant
    default:
      return null
  }
}
