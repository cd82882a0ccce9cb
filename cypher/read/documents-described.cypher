// A row is one of the documents asked for, without its text.
MATCH (n:Kuajie)
WHERE n.id IN $ids AND n.kind = 'Document'
RETURN n.id AS id,
  n.name AS title,
  n.publisher AS publisher,
  n.date AS date,
  n.language AS language,
  n.note AS note,
  n.tableFile AS file,
  n.tableSheet AS sheet
ORDER BY id
