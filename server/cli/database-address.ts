/** Whether what is to be imported is a Neo4j and no file. */
export function isDatabase(name: string): boolean {
  return /^(bolt|neo4j)(\+s|\+ssc)?:\/\//.test(name);
}

/** Its address without anything secret, and its name. */
export function databaseName(uri: string, database: string): string {
  return `${uri.replace(/\/\/[^/@]*@/, '//').replace(/\/+$/, '')}/${database}`;
}
