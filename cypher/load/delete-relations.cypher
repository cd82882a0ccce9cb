// No row. Takes away the relations that this dataset holds, alone or with others; shared ones are written again.
MATCH (:Kuajie)-[r]->(:Kuajie)
WHERE $dataset IN r.datasets OR r.id IN $ids
DELETE r
