// No row. Takes the dataset's node away.
MATCH (d:KuajieDataset {id: $id})
DETACH DELETE d
