// A row is a relationship type and a property: of which types its values are in the first relationships, and some of them.
MATCH ()-[r]->()
WITH r LIMIT $limit
UNWIND keys(r) AS key
WITH TYPE(r) AS type, key, r[key] AS value
RETURN type, key,
  collect(DISTINCT valueType(value)) AS types,
  collect(DISTINCT left(toStringOrNull(value), 60))[..20] AS examples
ORDER BY type, key
