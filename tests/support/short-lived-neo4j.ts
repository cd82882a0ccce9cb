const unverified = '-XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote';
/** What one compiler alone is given for its code by default is full after some minutes: then code is thrown away and compiled again. */
const room = '-XX:ReservedCodeCacheSize=240m -Xms1g -Xmn400m';

/** The environment of a Neo4j that lives for minutes: what its code could gain from the second compiler, or from being verified again, it never earns back. */
export const shortLivedJava = {
  ...process.env,
  JAVA_TOOL_OPTIONS:
    `${process.env['JAVA_TOOL_OPTIONS'] ?? ''} -XX:TieredStopAtLevel=1 -XX:+UseSerialGC ${room} ${unverified}`.trim(),
};

export const shortLivedSettings = {
  // Each test brings other data, for which every statement would be planned anew after ten seconds.
  'dbms.cypher.min_replan_interval': '1h',
  // When it ends it waits for no connection that may come.
  'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
};
