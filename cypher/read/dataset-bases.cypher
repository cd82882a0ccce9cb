// A row is a dataset with a basis and how many relations that it says, of no type in $beside, have that as the strongest of its own evidence.
// $bases has the strongest first. What others say of the same relation is evidence in documents of theirs.
MATCH (:Kuajie)-[r]->(:Kuajie)
WHERE r.basis IS NOT NULL AND NOT type(r) IN $beside
UNWIND r.datasets AS dataset
WITH dataset,
  CASE
    WHEN size(r.datasets) = 1 THEN r.basis
    ELSE coalesce(head([one IN $bases WHERE any(at IN range(0, size(r.documents) - 1) WHERE r.bases[at] = one AND r.documents[at] STARTS WITH dataset + ':')]), r.basis)
  END AS basis
RETURN dataset, basis, count(*) AS relations
ORDER BY dataset, basis
