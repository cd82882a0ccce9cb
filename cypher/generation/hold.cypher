// No row. Until the transaction ends, another load of a next generation waits here.
MERGE (g:KuajieGeneration {id: 'next'})
SET g:KuajieHidden
