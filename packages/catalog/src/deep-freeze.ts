/** Freezes a tree of plain objects and arrays, so that whoever shares it cannot change it for the others. */
export function deepFreeze<Tree>(tree: Tree): Tree {
  if (typeof tree === 'object' && tree !== null && !Object.isFrozen(tree)) {
    Object.freeze(tree)
    for (const branch of Object.values(tree)) deepFreeze(branch)
  }
  return tree
}
