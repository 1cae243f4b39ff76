import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { i18n } from 'i18next'
import { StrictMode, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { createQueries } from './api/create-queries.ts'
import { PageContext } from './page-context.ts'
import { Said } from './parts/said.tsx'
import type { PageFacts } from './read-page.ts'
import { createWorkRouter } from './router.tsx'
import { SignInAgain } from './sign-in/sign-in-again.tsx'
import { cssVariables, theme } from './theme.ts'

/** The workspace: words, colours, what was asked of the server, and the pages. */
export function App({ page, words }: { readonly page: PageFacts; readonly words: i18n }) {
  const [queries] = useState(createQueries)
  const [router] = useState(() => createWorkRouter(queries))
  return (
    <StrictMode>
      <PageContext value={page}>
        <I18nextProvider i18n={words}>
          <MantineProvider
            theme={theme}
            cssVariablesResolver={cssVariables}
            defaultColorScheme="auto"
            getStyleNonce={() => page.nonce}
          >
            <QueryClientProvider client={queries}>
              <Said />
              <RouterProvider router={router} />
              <SignInAgain />
            </QueryClientProvider>
          </MantineProvider>
        </I18nextProvider>
      </PageContext>
    </StrictMode>
  )
}
