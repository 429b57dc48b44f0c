import { HttpResponse, http } from 'msw'
import { afterEach, describe, expect, it } from 'vitest'
import { problem, server } from '@/test/server'
import { call, ProblemError, UnreachableError } from './http'

describe('requests to the portal', () => {
  afterEach(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no cookie store
    document.cookie = 'XSRF-TOKEN=; max-age=0'
  })

  it('carries the CSRF token when it changes something, and the language always', async () => {
    // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no cookie store
    document.cookie = 'XSRF-TOKEN=abc%3D'
    document.documentElement.lang = 'en'
    const seen: (string | null)[] = []
    server.use(
      http.all('/api/thing', ({ request }) => {
        seen.push(request.headers.get('X-XSRF-TOKEN'), request.headers.get('Accept-Language'))
        return HttpResponse.json({})
      }),
    )
    await call('/api/thing')
    await call('/api/thing', { method: 'PUT', body: '{}' })
    expect(seen).toEqual([null, 'en', 'abc=', 'en'])
  })

  it('turns a problem into an error that knows its fields', async () => {
    const errors = [{ field: 'value', code: 'max', message: '大きすぎます' }]
    server.use(http.get('/api/thing', () => problem(422, 'invalid-request', { title: '確認してください', errors })))
    const error = await call('/api/thing').catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ProblemError)
    expect(error).toMatchObject({ status: 422, slug: 'invalid-request', title: '確認してください', errors })
  })

  it('tells an unreachable portal from one that refuses', async () => {
    server.use(http.get('/api/thing', () => HttpResponse.error()))
    await expect(call('/api/thing')).rejects.toBeInstanceOf(UnreachableError)
  })
})
