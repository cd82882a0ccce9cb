// No row. Makes the dataset's node, numbered behind those that are there; until the transaction ends, another importer of the same dataset waits here.
OPTIONAL MATCH (other:KuajieDataset)
WITH coalesce(max(other.nth), 0) + 1 AS nth
MERGE (d:KuajieDataset {id: $id})
ON CREATE SET d.nth = nth
SET d.title = $title, d.version = $version, d.vocabulary = $vocabulary, d.hash = $hash, d.outlines = $outlines,
    d.types = $types, d.coding = $coding, d.placeColumns = $placeColumns, d.format = $format,
    d.description = $description, d:Dataset
