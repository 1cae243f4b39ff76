const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Facts that are ids of things; an id under any other name may be a person's. */
const thing = /^(withdraws|(listing|report|version|case|review|notice|platform|reply|verification)Ids?)$/

/**
 * An event's facts without the ids of people. Told by the values: facts are ids, codes and counts, so that an id under a name that
 * is not known here is left out, whoever adds it.
 *
 * @example factsWithoutPeople({ assigneeId: '019aa0e2-…', tries: 2 }) // { tries: 2 }
 */
export function factsWithoutPeople(facts: object): object {
  return Object.fromEntries(Object.entries(facts).filter(([name, value]) => thing.test(name) || ![value].flat().some(isId)))
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && uuid.test(value)
}
