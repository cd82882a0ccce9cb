// A row is a piece of a long table's rows that has some of those from one to another, both included.
MATCH (p:KuajieTableRows)
WHERE p.document = $document AND p.row <= $to AND p.row + p.rows > $from
RETURN p.row AS row, p.rows AS rows, p.start AS start, p.text AS text
ORDER BY row
