// A row is a dataset with a basis and how many relations that it says, of no type in $beside, have that as their strongest.
MATCH (:Kuajie)-[r]->(:Kuajie)
WHERE r.basis IS NOT NULL AND NOT type(r) IN $beside
UNWIND r.datasets AS dataset
RETURN dataset, r.basis AS basis, count(*) AS relations
ORDER BY dataset, basis
