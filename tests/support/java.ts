const unverified = '-XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote';

/** The environment of a Neo4j that lives for minutes: what its code could gain from the second compiler, or from being verified again, it never earns back. */
export const shortLivedJava = {
  ...process.env,
  JAVA_TOOL_OPTIONS:
    `${process.env['JAVA_TOOL_OPTIONS'] ?? ''} -XX:TieredStopAtLevel=1 -XX:+UseSerialGC ${unverified}`.trim(),
};
