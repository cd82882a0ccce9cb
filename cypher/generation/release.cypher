// No row. Takes away what was held, with the end of the transaction.
MATCH (g:KuajieGeneration {id: 'next'})
DELETE g
