import type { Todo, TodoKind } from '@/lib/api'

/** To-dos of one kind about one thing: done one after the other, so told together. */
export interface TodoGroup {
  key: string
  kind: TodoKind
  /** The earliest deadline first. */
  todos: [Todo, ...Todo[]]
}

/** What many to-dos of a kind have in common: results their period, the steps of a round the round. */
function common(todo: Todo): string {
  switch (todo.kind) {
    case 'result':
      return `${todo.period}`
    case 'report-to-endorse':
    case 'report-to-check':
    case 'report-to-confirm':
    case 'extension':
      return todo.thing
    case 'definition-to-endorse':
    case 'definition-to-check':
    case 'definition-to-confirm':
    case 'practice-to-endorse':
    case 'practice-to-check':
    case 'practice-to-confirm':
    case 'practice-stale':
    case 'adoption-effect':
      return ''
    default:
      return `${todo.path} ${todo.kpiCode} ${todo.thing}`
  }
}

/** The to-dos in the order in which the first of each group is due. */
export function groupTodos(todos: readonly Todo[]): TodoGroup[] {
  const groups = new Map<string, TodoGroup>()
  for (const todo of todos) {
    const key = `${todo.kind} ${common(todo)}`
    const group = groups.get(key)
    if (group) group.todos.push(todo)
    else groups.set(key, { key, kind: todo.kind, todos: [todo] })
  }
  return [...groups.values()]
}
