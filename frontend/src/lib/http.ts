/** One field of a request that was refused. */
export interface FieldError {
  field: string
  code: string
  message: string
}

interface ProblemBody {
  type?: string
  title?: string
  detail?: string
  errors?: FieldError[]
  current?: unknown
  state?: string
  possible?: string[]
}

/** The server answered with a problem (RFC 9457). `slug` is the stable part of its type. */
export class ProblemError extends Error {
  readonly status: number
  readonly slug: string
  readonly title: string | undefined
  readonly detail: string | undefined
  readonly errors: FieldError[]
  /** What is stored now, sent with a refused condition (412). */
  readonly current: unknown
  /** Where a step of the flow was refused: the state of the thing, and the steps the person could take now. */
  readonly state: string | undefined
  readonly possible: string[]

  constructor(status: number, body: ProblemBody) {
    super(body.title ?? `HTTP ${status}`)
    this.name = 'ProblemError'
    this.status = status
    this.slug = body.type?.split('/').pop() ?? ''
    this.title = body.title
    this.detail = body.detail
    this.errors = body.errors ?? []
    this.current = body.current ?? null
    this.state = body.state
    this.possible = body.possible ?? []
  }
}

/** No answer came: no network, or the portal is down. */
export class UnreachableError extends Error {
  constructor(cause: unknown) {
    super('unreachable', { cause })
    this.name = 'UnreachableError'
  }
}

export function isProblem(error: unknown, status?: number): error is ProblemError {
  return error instanceof ProblemError && (status === undefined || error.status === status)
}

function cookie(name: string): string | undefined {
  const prefix = `${name}=`
  const entry = document.cookie.split('; ').find((part) => part.startsWith(prefix))
  return entry && decodeURIComponent(entry.slice(prefix.length))
}

/** Sends a request to the portal: language, CSRF token, problems as errors. */
export async function send(url: string, options: RequestInit = {}): Promise<Response> {
  const headers = new Headers(options.headers)
  headers.set('Accept', 'application/json, application/problem+json')
  headers.set('Accept-Language', document.documentElement.lang || 'ja')
  const token = cookie('XSRF-TOKEN')
  if (token && options.method && options.method !== 'GET') {
    headers.set('X-XSRF-TOKEN', token)
  }
  let response: Response
  try {
    response = await fetch(url, { ...options, headers, credentials: 'same-origin' })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new UnreachableError(error)
  }
  if (!response.ok) {
    const body = await response.json().catch(() => ({}))
    throw new ProblemError(response.status, body as ProblemBody)
  }
  return response
}

/** What the generated client calls. */
export async function call<T>(url: string, options?: RequestInit): Promise<T> {
  const response = await send(url, options)
  return (response.status === 204 ? undefined : await response.json()) as T
}
