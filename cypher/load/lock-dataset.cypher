// No row. Makes the dataset's node; until the transaction ends, another importer of the same dataset waits here.
MERGE (d:KuajieDataset {id: $id})
SET d.title = $title, d.version = $version, d.vocabulary = $vocabulary, d.hash = $hash, d.outlines = $outlines,
    d.types = $types, d.coding = $coding, d.placeColumns = $placeColumns, d.format = $format,
    d.description = $description, d:Dataset
