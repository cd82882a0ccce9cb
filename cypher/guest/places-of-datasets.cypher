// A row is a place with its code and its point, and the system of the code in the place of a dataset.
MATCH (n)
WHERE KIND(n) IN $kinds
RETURN ID(n) AS id, [CODING(n)] AS datasets, {code: CODE(n), POINT(n)} AS place
ORDER BY id
