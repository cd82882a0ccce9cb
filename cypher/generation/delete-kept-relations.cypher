// No row. Takes away what this dataset holds between entities that are written over, alone or with others; shared ones are written again.
MATCH (a:Kuajie)-[r]->(b:Kuajie)
WHERE a.id IN $kept AND b.id IN $kept AND ($dataset IN r.datasets OR r.id IN $ids)
DELETE r
