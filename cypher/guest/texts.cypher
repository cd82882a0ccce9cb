// A row is a label and a property that holds text: in how many of the first nodes, with how many different values, how long on average.
MATCH (n)
WITH n LIMIT $limit
UNWIND labels(n) AS label
UNWIND keys(n) AS key
WITH label, key, n[key] AS value
WHERE value IS :: STRING NOT NULL
RETURN label, key, count(*) AS count, count(DISTINCT value) AS different, avg(size(value)) AS length
ORDER BY label, key
