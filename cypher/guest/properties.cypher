// A row is a label and a property: in how many of the first nodes, with how many different values, of which types, texts how long on average, and some of them.
MATCH (n)
WITH n LIMIT $limit
UNWIND labels(n) AS label
UNWIND keys(n) AS key
WITH label, key, n[key] AS value
RETURN label, key,
  count(*) AS count,
  count(DISTINCT toStringOrNull(value)) AS different,
  collect(DISTINCT valueType(value)) AS types,
  coalesce(avg(CASE WHEN value IS :: STRING NOT NULL THEN size(value) END), 0) AS length,
  collect(DISTINCT left(toStringOrNull(value), 60))[..20] AS examples
ORDER BY label, key
