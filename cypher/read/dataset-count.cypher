// One row: how many datasets are loaded, from the database's own count.
MATCH (d:KuajieDataset)
RETURN count(d) AS datasets
