import { defineConfig } from 'orval'

// CLIENT_OUT lets the up-to-date check generate beside the committed client and compare.
const out = process.env.CLIENT_OUT ?? './src/lib/api/generated'

export default defineConfig({
  portal: {
    input: '../backend/openapi.json',
    output: {
      target: `${out}/portal.ts`,
      schemas: `${out}/model`,
      client: 'react-query',
      httpClient: 'fetch',
      mode: 'single',
      clean: true,
      override: {
        fetch: { includeHttpResponseReturnType: false },
        mutator: { path: './src/lib/http.ts', name: 'call' },
        query: { useQuery: true, signal: true },
      },
    },
  },
})
