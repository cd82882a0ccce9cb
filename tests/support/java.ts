/** The environment of a Neo4j that lives for minutes: what its code could gain from the second compiler it never earns back. */
export const shortLivedJava = {
  ...process.env,
  JAVA_TOOL_OPTIONS: `${process.env['JAVA_TOOL_OPTIONS'] ?? ''} -XX:TieredStopAtLevel=1 -XX:+UseSerialGC`.trim(),
};
