import { type CatalogLoad, loadCatalog } from '@vigie/catalog'
import { compileRuleset, type Problem } from '@vigie/engine'
import type { FastifyInstance } from 'fastify'
import { compressedBody } from './http/compressed-body.ts'
import { createApp } from './http/create-app.ts'
import { healthRoutes } from './http/health.routes.ts'
import { siteRoutes } from './site/site.routes.ts'

/**
 * Everything put together, ready to listen: the one file that knows every stage.
 * Throws one Error naming every problem when the catalogue does not load or compile: nothing is served half right.
 */
export async function wireApp(builtFolder: string, catalog: CatalogLoad = loadCatalog()): Promise<FastifyInstance> {
  if (!catalog.ok) throw new Error(wrongCatalogue(catalog.problems))
  const compiled = compileRuleset(catalog.source)
  if (!compiled.ok) throw new Error(wrongCatalogue(compiled.problems))
  const { id, termCount } = compiled.ruleset

  const app = await createApp()
  healthRoutes(app, { status: 'ok', ruleset: id, terms: termCount })
  await siteRoutes(app, {
    builtFolder,
    rulesetSource: compressedBody('application/json; charset=utf-8', JSON.stringify(catalog.source)),
  })
  return app
}

function wrongCatalogue(problems: readonly Problem[]): string {
  const lines = problems.map(({ file, line, problem }) => `  ${file}:${line}: ${problem}`)
  return ['The catalogue does not load:', ...lines].join('\n')
}
