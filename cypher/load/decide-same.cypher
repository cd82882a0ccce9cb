// No row. Gives each dataset's node what was decided, and a hash of it; until the transaction ends, whoever decides or loads waits here.
MATCH (d:KuajieDataset)
SET d.same = $same, d.sameHash = $hash
