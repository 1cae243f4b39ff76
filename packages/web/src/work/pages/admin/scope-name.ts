/** A scope as a key of words: a colon would part the catalogue from the key. */
export function scopeName<Scope extends string>(scope: Scope) {
  return scope.replace(':', '-') as Scope extends `${infer What}:${infer Deed}` ? `${What}-${Deed}` : Scope
}
